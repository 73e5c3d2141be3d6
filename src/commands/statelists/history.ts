import { ErrorList, inputError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import type { Language } from '../../messages/sentences.ts';
import type { ProcessLike } from '../../process-like.ts';
import { renderCsv } from '../../statelists/history/csv.ts';
import { type History, historyOf } from '../../statelists/history/history.ts';
import { renderJson } from '../../statelists/history/json.ts';
import { renderMarkdown } from '../../statelists/history/markdown.ts';
import { renderText } from '../../statelists/history/text.ts';
import { readTotals } from '../../statelists/history/totals.ts';
import { askedMunicipality, municipalityName } from '../../statelists/reading/municipality.ts';
import { type AllStateLists, readAllStateLists } from '../../statelists/reading/read.ts';
import { writeNotices } from '../screen.ts';

export interface HistoryOptions {
  municipality?: string;
  totals?: string;
  format: string;
  lang: Language;
}

const renderers: Record<string, (history: History, language: Language) => Iterable<string>> = {
  text: renderText,
  md: renderMarkdown,
  csv: renderCsv,
  json: renderJson,
};

/** `udpeg statelists history`: lists in, who came, left and moved out. */
export async function historyCommand(
  paths: string[],
  { municipality, totals, format, lang }: HistoryOptions,
  host: ProcessLike,
): Promise<number> {
  const all = await readAllStateLists(paths);
  const chosen = municipality === undefined ? undefined : chosenKey(municipality, all);
  const history = historyOf(all, chosen, totals === undefined ? undefined : await readTotals(totals));
  writeNotices(history.notices, lang, host.stderr);
  await host.stdout.writeDocument(renderers[format](history, lang), format);
  return EXIT.done;
}

/** @throws InputError where the files have no row of the municipality */
function chosenKey(municipality: string, { found }: AllStateLists): string {
  const errors = new ErrorList();
  const asked = askedMunicipality(municipality, found, errors);
  errors.throwIfAny();
  if (asked?.present) return asked.key;
  const names = [...found.values()].map(municipalityName);
  throw inputError('list-municipality-none', { municipality, found: names });
}
