import type { Command } from '@commander-js/extra-typings';
import { readLaw } from '../statelists/law/law.ts';
import { readLegalValues } from '../statelists/values/read.ts';
import { renderWatchCsv } from '../statelists/watch/render/csv.ts';
import { renderWatchJson } from '../statelists/watch/render/json.ts';
import { renderWatchMarkdown } from '../statelists/watch/render/markdown.ts';
import { renderWatchText } from '../statelists/watch/render/text.ts';
import { watch } from '../statelists/watch/watch.ts';
import { type Cli, formatOption, percent, writeNotices, year } from './command.ts';

/** A format a line. */
const renderers = {
  text: renderWatchText,
  md: renderWatchMarkdown,
  csv: renderWatchCsv,
  json: renderWatchJson,
};

/** `udpeg statelists watch`: the law's figures through the years in, who is near which list out. */
export function watchCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
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
      await host.stdout.writeDocument(renderers[format](report, lang), format);
    });
}
