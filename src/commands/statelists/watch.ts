import { EXIT } from '../../exit.ts';
import type { Language } from '../../messages/sentences.ts';
import type { ProcessLike } from '../../process-like.ts';
import { readLaw } from '../../statelists/law/law.ts';
import { readLegalValues } from '../../statelists/values/read.ts';
import { renderWatchCsv } from '../../statelists/watch/render/csv.ts';
import { renderWatchJson } from '../../statelists/watch/render/json.ts';
import { renderWatchMarkdown } from '../../statelists/watch/render/markdown.ts';
import { renderWatchText } from '../../statelists/watch/render/text.ts';
import type { WatchReport } from '../../statelists/watch/report.ts';
import { watch } from '../../statelists/watch/watch.ts';
import { writeNotices } from '../screen.ts';

export interface WatchOptions {
  year?: number;
  stateLists?: string;
  municipality?: string;
  yearly?: boolean;
  /** per cent of a limit */
  within: number;
  horizon: number;
  format: string;
  lang: Language;
}

/** A format a line. */
const renderers: Record<string, (report: WatchReport, language: Language) => Iterable<string>> = {
  text: renderWatchText,
  md: renderWatchMarkdown,
  csv: renderWatchCsv,
  json: renderWatchJson,
};

/** `udpeg statelists watch`: the law's figures through the years in, who is near which list out. */
export async function watchCommand(
  values: string[],
  options: WatchOptions,
  host: ProcessLike,
): Promise<number> {
  const { year, municipality, stateLists, yearly = false, within, horizon, format, lang } = options;
  const rule = { within, horizon };
  const law = await readLaw();
  const read = await readLegalValues(values);
  const report = await watch(law, read, { year, municipality, stateLists, yearly, rule });
  writeNotices(report.notices, lang, host.stderr);
  await host.stdout.writeDocument(renderers[format](report, lang), format);
  return EXIT.done;
}
