import type { Language } from '../../messages/sentences.ts';
import type { ProcessLike } from '../../process-like.ts';

export interface LawOptions {
  format: string;
  lang: Language;
}

export async function lawCommand(options: LawOptions, host: ProcessLike): Promise<number> {
  host.stdout.write(`${options} ${options}`);
  return 0;
}
