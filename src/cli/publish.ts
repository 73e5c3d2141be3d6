import { dirname, join, resolve } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { onOneLine } from '../document/lines.ts';
import { textOf } from '../document/text.ts';
import { filePieces } from '../files/text-file.ts';
import { inputError } from '../messages/errors.ts';
import { type Finding, finding, located } from '../messages/finding.ts';
import { inTransaction, type OutputFile, type Transaction, writtenNotice } from '../output/transaction.ts';
import { projectKey } from '../project/load.ts';
import { costOf, refuseAllHidden, untriedIn } from '../publish/cost.ts';
import { digestOf, keyFor } from '../publish/key.ts';
import { type Published, publicReport } from '../publish/public-report.ts';
import { type Out, readOut } from '../publish/published.ts';
import { readReport, recordPath } from '../record/read.ts';
import { isPublic, PUBLIC_RECORD, type Report } from '../record/report.ts';
import { type FormatName, formatNames } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { publishCostDocument } from '../report/publish-cost-document.ts';
import type { Language } from '../text/words.ts';
import { type Cli, someOf, writeNotices } from './command.ts';
import { EXIT } from './exit.ts';
import { paint } from './paint.ts';

/** `udpeg publish`: what may be published of a record, in every format; and what that hides, for who publishes. */
export function publishCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
  const words = texts.commands.publish;
  return command
    .argument('[records...]', texts.record)
    .option('--out <folder>', words.out)
    .option('--key <file>', texts.key)
    .option('--published <record...>', words.published)
    .option('--bilingual', texts.bilingual)
    .option('--all', words.all)
    .option('--check <folder>', words.check)
    .addOption(someOf('--format <formats>', texts.formats, formatNames))
    .action(async (paths, { check, out, key, published: before, format, bilingual, all }) => {
      if (check !== undefined) {
        const asked = {
          RECORD: paths[0],
          '--out': out,
          '--key': key,
          '--published': before,
          '--format': format,
          '--bilingual': bilingual,
          '--all': all,
        };
        const given = Object.entries(asked).flatMap(([name, one]) => (one === undefined ? [] : [name]));
        if (given.length > 0) throw inputError('check-alone', { given });
        if (!(await tellChecked(check, cli))) cli.code = EXIT.gate;
        return;
      }
      if (paths.length === 0) throw inputError('publish-needs-record', {});
      const [earlier, formats] = [before ?? [], format ?? formatNames];
      const keyFile = key ?? (await projectKey());
      const done = await inTransaction([...paths.map(recordPath), ...earlier], async (transaction) => {
        const records = await internalRecords(paths);
        const known = await Promise.all(earlier.map(readOut));
        const done: (Staged & { report: Report })[] = [];
        for (const { report, path } of records) {
          const folder = out !== undefined && records.length > 1 ? join(out, String(report.year)) : out;
          keepApart(folder, dirname(path));
          const request = { out: folder, keyFile, earlier: known, formats, lang, bilingual };
          const bytes = () => filePieces(path).pieces();
          const made = await staged(report, bytes, request, transaction);
          known.push(made.opened);
          done.push({ report, ...made });
        }
        return done;
      });
      for (const { report, published, notices } of done) {
        writeNotices(notices, cli);
        const cost = publishCostDocument(report, costOf(report, published), lang, all);
        host.stdout.write([...textOf(cost, paint(host))].join(''));
      }
    });
}

/**
 * Files of a folder are given away together.
 *
 * @throws InputError where what is public would stand beside the internal record
 */
export function keepApart(folder: string | undefined, internal: string | undefined): void {
  if (folder !== undefined && internal !== undefined && resolve(folder) === resolve(internal))
    throw inputError('publish-beside-internal', {}, { file: folder });
}

/** Reads what is to be published, the earliest year first: a year is held against those that are out before it. */
async function internalRecords(paths: readonly string[]): Promise<Out[]> {
  const records: Out[] = [];
  for (const path of paths.map(recordPath)) {
    const report = await readReport(path);
    if (isPublic(report)) throw inputError('publish-of-public', {}, { file: path });
    const same = records.find(({ report: { year } }) => year === report.year);
    if (same) throw inputError('publish-year-twice', { year: report.year, other: same.path }, { file: path });
    records.push({ report, path });
  }
  return records.sort((one, other) => one.report.year - other.report.year);
}

/** Tells what was found in a folder, a finding a line, and answers whether all in it keeps the rule. */
async function tellChecked(folder: string, { host, lang }: Cli): Promise<boolean> {
  const { checkFolder } = await import('../verify/published-folder.ts');
  const { findings, isKept } = await checkFolder(folder);
  const whole = finding(isKept ? 'check-kept' : 'check-not-kept', { folder });
  host.stdout.write([...findings, whole].map((one) => `${onOneLine(located(one, lang))}\n`).join(''));
  return isKept;
}

/** What is asked for of the public side of a record. */
interface PublishRequest {
  /** undefined: nothing is written */
  out: string | undefined;
  keyFile: string | undefined;
  /** public records that are out already */
  earlier: readonly Out[];
  formats: readonly FormatName[];
  lang: Language;
  bilingual: boolean | undefined;
}

interface Staged {
  published: Published;
  /** the record that is out now */
  opened: Out;
  files: OutputFile[];
  notices: Finding[];
}

/**
 * Makes the public side of a record, and writes it.
 *
 * @param bytes of the internal record
 */
export async function staged(
  report: Report,
  bytes: () => Iterable<string | Buffer>,
  { out, keyFile, earlier, formats, lang, bilingual }: PublishRequest,
  transaction: Transaction,
): Promise<Staged> {
  // before what such a rule would take long for
  refuseAllHidden(report);
  const kept =
    keyFile === undefined || out === undefined ? undefined : await keyFor(keyFile, out, transaction);
  const internal = kept && digestOf(bytes(), kept.key);
  const published = await publicReport({ ...report, internal }, earlier);
  const files = outputFiles(published.report, formats, lang, { bilingual });
  if (out !== undefined) await transaction.stage(out, files);
  const { redrawn: areas } = published.after;
  return {
    published,
    opened: { report: published.report, path: join(out ?? '', PUBLIC_RECORD), internal: report },
    files,
    notices: [
      ...(kept?.notices ?? []),
      ...published.report.notices,
      ...untriedIn(published),
      ...(areas > 0 ? [finding('published-redrawn', { areas, year: report.year })] : []),
      ...(out === undefined ? [] : [writtenNotice(out, files)]),
    ],
  };
}
