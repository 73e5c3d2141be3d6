import type { Command } from '@commander-js/extra-typings';
import { textOf } from '../document/text.ts';
import { inputError } from '../messages/errors.ts';
import { finding } from '../messages/finding.ts';
import { inTransaction, writtenNotice } from '../output/transaction.ts';
import { costOf } from '../publish/cost.ts';
import { publicReport } from '../publish/public-report.ts';
import type { Out } from '../publish/published.ts';
import { readReport, recordPath } from '../record/read.ts';
import { isPublic } from '../record/report.ts';
import { formatNames } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { publishCostDocument } from '../report/publish-cost.ts';
import { type Cli, someOf, writeNotices } from './command.ts';
import { paint } from './paint.ts';

/** `udpeg publish`: what may be published of a record, in every format; and what that hides, for who publishes. */
export function publishCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
  const words = texts.commands.publish;
  return command
    .argument('<record>', texts.record)
    .option('--out <folder>', words.out)
    .option('--published <record...>', words.published)
    .addOption(someOf('--format <formats>', texts.formats, formatNames))
    .action(async (path, { out, published: given = [], format: formats = formatNames }) => {
      const record = recordPath(path);
      const { report, published, files } = await inTransaction([record, ...given], async (transaction) => {
        const report = await readReport(record);
        if (isPublic(report)) throw inputError('publish-of-public', {}, { file: record });
        const published = await publicReport(report, await Promise.all(given.map(outOf)));
        const files = outputFiles(published.report, formats, lang);
        if (out !== undefined) await transaction.stage(out, files);
        return { report, published, files };
      });
      const written = out === undefined ? [] : [writtenNotice(out, files)];
      const { redrawn: areas } = published.after;
      const redrawn = areas > 0 ? [finding('published-redrawn', { areas, year: report.year })] : [];
      writeNotices([...published.report.notices, ...redrawn, ...written], cli);
      const cost = publishCostDocument(report, costOf(report, published), lang);
      host.stdout.write([...textOf(cost, paint(host))].join(''));
    });
}

async function outOf(path: string): Promise<Out> {
  const record = recordPath(path);
  return { report: await readReport(record), path: record };
}
