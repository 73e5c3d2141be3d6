import { randomUUID } from 'node:crypto';
import { withHiddenNamed } from '../text/characters.ts';

/** The parts of Node's `process` that the program uses; tests pass their own. */
export interface GivenProcess {
  argv: string[];
  env: Record<string, string | undefined>;
  stdout: GivenStream;
  stderr: GivenStream;
}

export interface GivenStream {
  write(text: string): boolean;
  isTTY?: boolean;
  columns?: number;
  /** closed, by an error or by its reader: nothing more is taken */
  destroyed?: boolean;
  once?(event: 'drain' | 'close', listener: () => void): unknown;
  off?(event: 'drain' | 'close', listener: () => void): unknown;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** The same as commands have it: their streams are guarded. */
export interface ProcessLike {
  env: Record<string, string | undefined>;
  stdout: OutputStream;
  stderr: OutputStream;
}

/**
 * Stands for the escape character in what the program itself has to say to a terminal: its styles. No text of a file can
 * hold it, since each run makes its own.
 */
export const ESCAPE = `\u0000${randomUUID()}`;

/**
 * The one way to a terminal. Texts of files are in nearly all that is written, and have no say over the screen: what
 * would move its cursor, paint it or turn its direction of writing is named by its code point instead.
 */
export class OutputStream {
  readonly given: GivenStream;

  constructor(given: GivenStream) {
    this.given = given;
  }

  get isTTY(): boolean {
    return this.given.isTTY === true;
  }

  write(text: string): boolean {
    const parts = text.replaceAll('\r\n', '\n').split(ESCAPE);
    return this.given.write(parts.map(harmless).join('\u001B'));
  }

  /** Writes a document of a format, waiting where the reader is slower, until it is closed. A file gets its bytes as they are. */
  async writeDocument(pieces: Iterable<string>, format: string): Promise<void> {
    const { given } = this;
    const isShown = format === 'text' || this.isTTY;
    for (const piece of pieces) {
      if (given.destroyed) return;
      const goesOn = isShown ? this.write(piece.replace(/^\uFEFF/, '')) : given.write(piece);
      if (!goesOn && given.once)
        await new Promise<void>((resolve) => {
          const goOn = () => {
            given.off?.('drain', goOn);
            given.off?.('close', goOn);
            resolve();
          };
          given.once!('drain', goOn);
          given.once!('close', goOn);
        });
    }
  }
}

function harmless(text: string): string {
  return withHiddenNamed(text).replaceAll('\r', '<U+000D>');
}
