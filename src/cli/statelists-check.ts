import type { Command } from '@commander-js/extra-typings';
import { csvOf } from '../document/csv.ts';
import { jsonLines } from '../document/json.ts';
import { markdownOf } from '../document/markdown.ts';
import { type Paint, textOf } from '../document/text.ts';
import { type CheckReport, check } from '../statelists/check/check.ts';
import { checkDocument, checkOnScreen } from '../statelists/check/render/check-document.ts';
import { checkRecord, checkTable } from '../statelists/check/render/check-records.ts';
import { readLaw } from '../statelists/law/law.ts';
import { readLegalValues } from '../statelists/values/read.ts';
import type { Language } from '../text/words.ts';
import { type Cli, formatOption, writeAnswer, writeNotices, year } from './command.ts';

/** A format a line. */
const renderers = {
  text: (report: CheckReport, language: Language, paint: Paint) =>
    textOf(checkOnScreen(report, language), paint),
  md: (report: CheckReport, language: Language) => markdownOf(checkDocument(report, language)),
  csv: (report: CheckReport) => csvOf(checkTable(report)),
  json: (report: CheckReport) => jsonLines(checkRecord(report)),
};

/** `udpeg statelists check`: the law's figures in, standings and disagreements out. */
export function checkCommand(command: Command, cli: Cli) {
  const { texts } = cli;
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
      await writeAnswer(report, format, renderers, cli);
    });
}
