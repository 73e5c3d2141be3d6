import type { Progress } from '../input/statistics.ts';
import { ESCAPE, type OutputStream } from './process-like.ts';

/** Wipes the line and begins it anew. */
const ANEW = `${ESCAPE}[2K${ESCAPE}[G`;

const PATIENCE_MS = 1000;
const PAUSE_MS = 100;

/** Progress on a terminal: one line that is rewritten, shown once work has taken over a second, and wiped at the end. */
export function terminalProgress(stream: OutputStream): { report: Progress; finish: () => void } {
  if (!stream.isTTY) return { report: () => {}, finish: () => {} };
  const start = Date.now();
  let shown = 0;
  return {
    report: (step, share) => {
      const now = Date.now();
      if (now - start < PATIENCE_MS || now - shown < PAUSE_MS) return;
      shown = now;
      stream.write(`${ANEW}${step} ${Math.floor(share * 100)} %`);
    },
    finish: () => {
      if (shown > 0) stream.write(ANEW);
    },
  };
}
