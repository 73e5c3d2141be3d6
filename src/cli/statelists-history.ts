import type { Command } from '@commander-js/extra-typings';
import { csvOf } from '../document/csv.ts';
import { jsonLines } from '../document/json.ts';
import { markdownOf } from '../document/markdown.ts';
import { type Paint, textOf } from '../document/text.ts';
import { ErrorList, inputError } from '../messages/errors.ts';
import { type History, historyOf } from '../statelists/history/history.ts';
import { historyDocument, historyOnScreen, historyTable } from '../statelists/history/history-document.ts';
import { readTotals } from '../statelists/history/totals.ts';
import { askedMunicipality, municipalityName } from '../statelists/reading/municipality.ts';
import { type AllStateLists, readAllStateLists } from '../statelists/reading/read.ts';
import type { Language } from '../text/words.ts';
import { type Cli, formatOption, writeAnswer, writeNotices } from './command.ts';

/** A format a line. */
const renderers = {
  text: (report: History, language: Language, paint: Paint) =>
    textOf(historyOnScreen(report, language), paint),
  md: (report: History, language: Language) => markdownOf(historyDocument(report, language)),
  csv: (report: History) => csvOf(historyTable(report)),
  json: (report: History) => jsonLines(report),
};

/** `udpeg statelists history`: lists in, who came, left and moved out. */
export function historyCommand(command: Command, cli: Cli) {
  const { texts } = cli;
  const words = texts.commands.statelists.commands.history;
  return command
    .argument('<lists...>', words.lists)
    .option('--municipality <name>', words.municipality)
    .option('--totals <file>', words.totals)
    .addOption(formatOption(texts, renderers))
    .action(async (paths, { municipality, totals, format }) => {
      const all = await readAllStateLists(paths);
      const chosen = municipality === undefined ? undefined : chosenKey(municipality, all);
      const history = historyOf(all, chosen, totals === undefined ? undefined : await readTotals(totals));
      writeNotices(history.notices, cli);
      await writeAnswer(history, format, renderers, cli);
    });
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
