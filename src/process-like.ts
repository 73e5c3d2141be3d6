/** The parts of Node's `process` that the program uses; tests pass their own. */
export interface ProcessLike {
  argv: string[];
  env: Record<string, string | undefined>;
  stdout: OutputStream;
  stderr: OutputStream;
}

export interface OutputStream {
  write(text: string): boolean;
  isTTY?: boolean;
  columns?: number;
  /** closed, by an error or by its reader: nothing more is taken */
  destroyed?: boolean;
  once?(event: 'drain' | 'close', listener: () => void): unknown;
  off?(event: 'drain' | 'close', listener: () => void): unknown;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** Writes pieces to a stream, waiting where the reader is slower, until it is closed. */
export async function writeAll(stream: OutputStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (stream.destroyed) return;
    if (!stream.write(piece) && stream.once)
      await new Promise<void>((resolve) => {
        const goOn = () => {
          stream.off?.('drain', goOn);
          stream.off?.('close', goOn);
          resolve();
        };
        stream.once!('drain', goOn);
        stream.once!('close', goOn);
      });
  }
}
