import type { Language } from '../../messages/sentences.ts';
import type { ProcessLike } from '../../process-like.ts';

export interface CheckOptions {
  format: string;
  lang: Language;
}

export async function checkCommand(
  values: string,
  options: CheckOptions,
  host: ProcessLike,
): Promise<number> {
  host.stdout.write(`${values} ${options}`);
  return 0;
}
