import type { Command } from '@commander-js/extra-typings';
import { type Diff, diffOf } from '../diff/diff.ts';
import { readRedrawn } from '../diff/redrawn-table.ts';
import { diffDocument, diffRecord } from '../diff/render/build.ts';
import { sectionNames } from '../diff/sections.ts';
import { htmlOf } from '../document/html.ts';
import { jsonLines } from '../document/json.ts';
import { markdownOf } from '../document/markdown.ts';
import { textOf } from '../document/text.ts';
import { EXIT } from '../exit.ts';
import type { Language } from '../messages/sentences.ts';
import type { ProcessLike } from '../process-like.ts';
import { readReport } from '../record/read.ts';
import { type Cli, formatOption, percent, someOf, writeNotices } from './command.ts';
import { paint } from './paint.ts';

/** A format a line. */
const renderers = {
  text: (diff: Diff, language: Language, host: ProcessLike) =>
    textOf(diffDocument(diff, language), paint(host)),
  md: (diff: Diff, language: Language) => markdownOf(diffDocument(diff, language)),
  json: (diff: Diff) => jsonLines(diffRecord(diff)),
  html: (diff: Diff, language: Language) => htmlOf(diffDocument(diff, language)),
};

/** `udpeg diff`: two records in, what changed and why out. */
export function diffCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
  const words = texts.commands.diff;
  return command
    .argument('<old>', words.old)
    .argument('<new>', words.new)
    .option('--redrawn <file>', words.redrawn)
    .option('--near <pct>', words.near, percent, 5)
    .addOption(someOf('--only <sections>', words.only, sectionNames))
    .option('--exit-code', words.exitCode)
    .option('--anyway', words.anyway)
    .addOption(formatOption(texts, renderers))
    .action(async (oldPath, newPath, { redrawn: table, near, only, exitCode, anyway = false, format }) => {
      const [old, now] = [await readReport(oldPath), await readReport(newPath)];
      const redrawn = table === undefined ? { rows: [], notices: [] } : await readRedrawn(table, old, now);
      // told in one order, in whichever they are asked for
      const sections = sectionNames.filter((name) => only?.includes(name) ?? true);
      const diff = diffOf(old, now, { within: near, redrawn: redrawn.rows, anyway, sections });
      writeNotices([...redrawn.notices, ...diff.notices], cli);
      await host.stdout.writeDocument(renderers[format](diff, lang, host), format);
      if (exitCode && diff.differs) cli.code = EXIT.gate;
    });
}
