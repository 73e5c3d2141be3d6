import { EXIT } from '../../exit.ts';
import type { Language } from '../../messages/sentences.ts';
import type { ProcessLike } from '../../process-like.ts';
import { periodOfLists, periodOnDay, readLaw } from '../../statelists/law/law.ts';
import { lawAsJson } from '../../statelists/law/law-json.ts';
import { lawOutline } from '../../statelists/law/law-outline.ts';
import { outlineAsMarkdown, outlineAsText } from '../../statelists/law/outline.ts';
import type { Period } from '../../statelists/law/schema.ts';

export interface LawOptions {
  /** a day, 2021-12-01, or a year of the lists, 2021 */
  on?: string;
  format: string;
  lang: Language;
}

/** `udpeg statelists law`: every period of the law, or the one of a day or of a year's lists. */
export async function lawCommand({ on, format, lang }: LawOptions, host: ProcessLike): Promise<number> {
  const law = await readLaw();
  const periods = on === undefined ? law : [periodAsked(law, on)];
  host.stdout.write(rendered(periods, on, format, lang));
  return EXIT.done;
}

function periodAsked(law: Period[], on: string): Period {
  return /^\d{4}$/.test(on) ? periodOfLists(law, Number(on)) : periodOnDay(law, on);
}

function rendered(periods: Period[], on: string | undefined, format: string, language: Language): string {
  if (format === 'json') return lawAsJson(periods, on);
  const outline = lawOutline(periods, on, language);
  return format === 'md' ? outlineAsMarkdown(outline) : outlineAsText(outline);
}
