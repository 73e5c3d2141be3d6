import type { Command } from '@commander-js/extra-typings';
import { check } from '../statelists/check/check.ts';
import { renderCheckCsv } from '../statelists/check/render/csv.ts';
import { renderCheckJson } from '../statelists/check/render/json.ts';
import { renderCheckMarkdown } from '../statelists/check/render/markdown.ts';
import { renderCheckText } from '../statelists/check/render/text.ts';
import { readLaw } from '../statelists/law/law.ts';
import { readLegalValues } from '../statelists/values/read.ts';
import { type Cli, formatOption, writeNotices, year } from './command.ts';

/** A format a line. */
const renderers = {
  text: renderCheckText,
  md: renderCheckMarkdown,
  csv: renderCheckCsv,
  json: renderCheckJson,
};

/** `udpeg statelists check`: the law's figures in, standings and disagreements out. */
export function checkCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
  const words = texts.commands.statelists.commands.check;
  return command
    .argument('<values>', texts.figures)
    .requiredOption('--year <year>', words.year, year)
    .option('--state-lists <file>', words.stateLists)
    .option('--municipality <name>', words.municipality)
    .option('--yearly', texts.yearly)
    .addOption(formatOption(texts, renderers))
    .action(async (values, { year, stateLists, municipality, yearly = false, format }) => {
      const law = await readLaw();
      const read = await readLegalValues([values]);
      const report = await check(law, read, { year, municipality, stateLists, yearly });
      writeNotices(report.notices, cli);
      await host.stdout.writeDocument(renderers[format](report, lang), format);
    });
}
