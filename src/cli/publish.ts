import type { Command } from '@commander-js/extra-typings';
import { filePieces } from '../files/text-file.ts';
import { inputError } from '../messages/errors.ts';
import { inTransaction, writtenNotice } from '../output/transaction.ts';
import { projectKey } from '../project/load.ts';
import { digestOf, keyFor } from '../publish/key.ts';
import { publicReport } from '../publish/public-report.ts';
import { readReport, recordPath } from '../record/read.ts';
import { isPublic } from '../record/report.ts';
import { formatNames } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { type Cli, someOf, writeNotices } from './command.ts';

/** `udpeg publish`: what may be published of a record, in every format. */
export function publishCommand(command: Command, cli: Cli) {
  const { lang, texts } = cli;
  const words = texts.commands.publish;
  return command
    .argument('<record>', texts.record)
    .requiredOption('--out <folder>', words.out)
    .option('--key <file>', texts.key)
    .addOption(someOf('--format <formats>', texts.formats, formatNames))
    .action(async (path, { out, key: given, format: formats = formatNames }) => {
      const record = recordPath(path);
      const keyFile = given ?? (await projectKey());
      const notices = await inTransaction([record], async (transaction) => {
        const report = await readReport(record);
        if (isPublic(report)) throw inputError('publish-of-public', {}, { file: record });
        const kept = keyFile === undefined ? undefined : await keyFor(keyFile, out, transaction);
        const internal = kept && digestOf(filePieces(record).pieces(), kept.key);
        const { report: published } = publicReport({ ...report, internal });
        const files = outputFiles(published, formats, lang);
        await transaction.stage(out, files);
        return [...(kept?.notices ?? []), writtenNotice(out, files)];
      });
      writeNotices(notices, cli);
    });
}
