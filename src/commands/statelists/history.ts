import type { Language } from '../../messages/sentences.ts';
import type { ProcessLike } from '../../process-like.ts';

export interface HistoryOptions {
  format: string;
  lang: Language;
}

export async function historyCommand(
  lists: string[],
  options: HistoryOptions,
  host: ProcessLike,
): Promise<number> {
  host.stdout.write(`${lists} ${options}`);
  return 0;
}
