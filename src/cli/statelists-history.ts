import type { Command } from '@commander-js/extra-typings';
import { ErrorList, inputError } from '../errors.ts';
import { renderCsv } from '../statelists/history/csv.ts';
import { historyOf } from '../statelists/history/history.ts';
import { renderJson } from '../statelists/history/json.ts';
import { renderMarkdown } from '../statelists/history/markdown.ts';
import { renderText } from '../statelists/history/text.ts';
import { readTotals } from '../statelists/history/totals.ts';
import { askedMunicipality, municipalityName } from '../statelists/reading/municipality.ts';
import { type AllStateLists, readAllStateLists } from '../statelists/reading/read.ts';
import { type Cli, formatOption, writeNotices } from './command.ts';

/** A format a line. */
const renderers = {
  text: renderText,
  md: renderMarkdown,
  csv: renderCsv,
  json: renderJson,
};

/** `udpeg statelists history`: lists in, who came, left and moved out. */
export function historyCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
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
      await host.stdout.writeDocument(renderers[format](history, lang), format);
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
