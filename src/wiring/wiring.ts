import type { ProcessLike } from '../process-like.ts';

/** What the commands of the program share: the process they run on, and where their exit code goes. */
export interface Wiring {
  host: ProcessLike;
  finish: (code: number) => void;
}
