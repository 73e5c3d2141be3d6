import type { Command } from '@commander-js/extra-typings';
import { inputError } from '../messages/errors.ts';
import { inTransaction, writtenNotice } from '../output/transaction.ts';
import { previousNotices } from '../record/facts/changes.ts';
import { readPrevious, readReport, recordPath } from '../record/read.ts';
import { formatNames } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { type Cli, someOf, writeNotices } from './command.ts';

/** `udpeg report`: a record into any format, without its data. */
export function reportCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
  return command
    .argument('<record>', texts.record)
    .addOption(someOf('--format <formats>', texts.formats, formatNames).makeOptionMandatory())
    .option('--out <folder>', texts.commands.report.out)
    .option('--previous <record>', texts.previous)
    .option('--bilingual', texts.bilingual)
    .action(async (path, { format: formats, out, previous: previousPath, bilingual }) => {
      if (out === undefined && formats.length > 1) throw inputError('formats-need-out', { formats });
      const { report, previous, files } = await inTransaction(
        [recordPath(path), previousPath],
        async (transaction) => {
          const report = await readReport(path);
          const previous = await readPrevious(previousPath, report);
          const files = outputFiles(report, formats, lang, { previous, bilingual });
          if (out !== undefined) await transaction.stage(out, files);
          return { report, previous, files };
        },
      );
      const notices = previousNotices(previous, report);
      if (out !== undefined) notices.push(writtenNotice(out, files));
      writeNotices(notices, cli);
      if (out === undefined) await host.stdout.writeDocument(files[0].pieces, formats[0]);
    });
}
