import type { Command } from '@commander-js/extra-typings';
import { diffOf } from '../diff/diff.ts';
import { readRedrawn } from '../diff/redrawn-table.ts';
import { diffFormats } from '../diff/render/diff-document.ts';
import { sectionNames } from '../diff/sections.ts';
import { readReport } from '../record/read.ts';
import { type Cli, formatOption, percent, someOf, writeAnswer, writeNotices } from './command.ts';
import { EXIT } from './exit.ts';

/** `udpeg diff`: two records in, what changed and why out. */
export function diffCommand(command: Command, cli: Cli) {
  const { texts } = cli;
  const words = texts.commands.diff;
  return command
    .argument('<old>', words.old)
    .argument('<new>', words.new)
    .option('--redrawn <file>', words.redrawn)
    .option('--near <pct>', words.near, percent, 5)
    .addOption(someOf('--only <sections>', words.only, sectionNames))
    .option('--exit-code', words.exitCode)
    .option('--anyway', words.anyway)
    .addOption(formatOption(texts, diffFormats))
    .action(async (oldPath, newPath, { redrawn: table, near, only, exitCode, anyway = false, format }) => {
      const [old, now] = [await readReport(oldPath), await readReport(newPath)];
      const redrawn = table === undefined ? { rows: [], notices: [] } : await readRedrawn(table, old, now);
      // told in one order, in whichever they are asked for
      const sections = sectionNames.filter((name) => only?.includes(name) ?? true);
      const diff = diffOf(old, now, { within: near, redrawn: redrawn.rows, anyway, sections });
      writeNotices([...redrawn.notices, ...diff.notices], cli);
      await writeAnswer(diff, format, diffFormats, cli);
      if (exitCode && diff.differs) cli.code = EXIT.gate;
    });
}
