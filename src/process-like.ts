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
  once?(event: 'drain', listener: () => void): unknown;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** Writes pieces to a stream, waiting where the reader is slower. */
export async function writeAll(stream: OutputStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!stream.write(piece) && stream.once)
      await new Promise<void>((resolve) => stream.once!('drain', resolve));
  }
}
