import type { Language } from '../../messages/sentences.ts';
import type { ProcessLike } from '../../process-like.ts';

export interface WatchOptions {
  format: string;
  lang: Language;
}

export async function watchCommand(
  values: string[],
  options: WatchOptions,
  host: ProcessLike,
): Promise<number> {
  host.stdout.write(`${values} ${options}`);
  return 0;
}
