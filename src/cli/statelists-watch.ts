import type { Command } from '@commander-js/extra-typings';
import { csvOf } from '../document/csv.ts';
import { jsonLines } from '../document/json.ts';
import { markdownOf } from '../document/markdown.ts';
import { type Paint, textOf } from '../document/text.ts';
import { readLaw } from '../statelists/law/law.ts';
import { readLegalValues } from '../statelists/values/read.ts';
import { watchDocument, watchOnScreen } from '../statelists/watch/render/watch-document.ts';
import { watchRecord, watchTable } from '../statelists/watch/render/watch-records.ts';
import { type WatchReport, watch } from '../statelists/watch/watch.ts';
import type { Language } from '../text/words.ts';
import { type Cli, formatOption, percent, writeAnswer, writeNotices, year } from './command.ts';

/** A format a line. */
const renderers = {
  text: (report: WatchReport, language: Language, paint: Paint) =>
    textOf(watchOnScreen(report, language), paint),
  md: (report: WatchReport, language: Language) => markdownOf(watchDocument(report, language)),
  csv: (report: WatchReport) => csvOf(watchTable(report)),
  json: (report: WatchReport) => jsonLines(watchRecord(report), ['on-list', 'at-risk', 'categories']),
};

/** `udpeg statelists watch`: the law's figures through the years in, who is near which list out. */
export function watchCommand(command: Command, cli: Cli) {
  const { texts } = cli;
  const words = texts.commands.statelists.commands.watch;
  return command
    .argument('<values...>', texts.figures)
    .option('--year <year>', words.year, year)
    .option('--state-lists <file>', words.stateLists)
    .option('--municipality <name>', words.municipality)
    .option('--within <pct>', words.within, percent, 10)
    .option('--horizon <year>', words.horizon, year, 2035)
    .option('--yearly', texts.yearly)
    .addOption(formatOption(texts, renderers))
    .action(async (values, { year, stateLists, municipality, within, horizon, yearly = false, format }) => {
      const law = await readLaw();
      const read = await readLegalValues(values);
      const rule = { within, horizon };
      const report = await watch(law, read, { year, municipality, stateLists, yearly, rule });
      writeNotices(report.notices, cli);
      await writeAnswer(report, format, renderers, cli);
    });
}
