import { join } from 'node:path';
import { aligned } from '../document/lines.ts';
import { inputError } from '../messages/errors.ts';
import type { Finding } from '../messages/finding.ts';
import { allYearsMessages, allYearsWords } from '../messages/run.ts';
import { terminalProgress } from '../output/progress.ts';
import { inTransaction, type OutputFile, type Transaction } from '../output/transaction.ts';
import { loadProject } from '../project/load.ts';
import { projectYears } from '../project/year-request.ts';
import type { Out } from '../publish/published.ts';
import { previousNotices } from '../record/facts/changes.ts';
import { recordPath } from '../record/read.ts';
import { RECORD, type Report } from '../record/report.ts';
import { usualFormats } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { prepare } from '../screening/prepare.ts';
import { formatCount } from '../text/numbers.ts';
import { type Cli, writeNotices } from './command.ts';
import { inputFiles, projectRequest } from './request.ts';
import { personNotices, publicSide, type ScreenOptions, writtenNotices } from './screening.ts';
import { screened } from './stability.ts';

/**
 * `udpeg screen --all-years`: every year of a project, earliest first, each to its own folder, so that a later year
 * can be shown beside the record of an earlier one. Answers whether a gate did.
 */
export async function screenAllYears(
  statistics: string[],
  options: ScreenOptions,
  { host, asked }: Cli,
): Promise<boolean> {
  if (statistics.length > 0) throw inputError('all-years-without-project', {});
  if (options.year !== undefined) throw inputError('all-years-and-year', {});
  if (options.out !== undefined || options.check !== undefined || options.summary !== undefined)
    throw inputError('all-years-to-stdout', {});
  const loaded = await loadProject(options.project);
  const years = projectYears(loaded.project);
  const lang = asked ?? loaded.project.language;
  const say = allYearsMessages[lang];
  const progress = terminalProgress(host.stderr);
  const requests = await Promise.all(years.map((year) => projectRequest(loaded, year, options, asked)));
  const screenYears = async (transaction: Transaction) => {
    const done: { report: Report; notices: Finding[]; files: OutputFile[]; out: string }[] = [];
    const opened: Out[] = [];
    for (const [k, request] of requests.entries()) {
      const year = years[k];
      const step = (name: string, share: number) =>
        progress.report(say['year-of']({ year, number: k + 1, of: years.length, step: name }), share);
      const { previous: path } = request;
      const readable = path && transaction.readable(recordPath(path));
      const prepared = await prepare({
        ...request,
        ...{ alternatives: options.alternatives, previous: readable, progress: step },
      });
      const report = await screened(prepared, options.stability, { host, lang });
      const previous = prepared.previous?.report;
      const formats = options.format ?? request.format ?? usualFormats;
      const bilingual = options.bilingual ?? request.bilingual;
      const files = outputFiles(report, formats, lang, { previous, bilingual });
      step(RECORD, 1);
      await transaction.stage(request.out!, files);
      const folder = options.public && join(options.public, String(year));
      const made = await publicSide(report, folder, { ...request, bilingual }, transaction, opened);
      opened.push(...made.opened);
      const notices = [
        ...(await personNotices(report)),
        ...previousNotices(previous, report),
        ...made.notices,
      ];
      done.push({ report, notices, files, out: request.out! });
    }
    return done;
  };
  const done = await inTransaction(requests.flatMap(inputFiles), screenYears).finally(() =>
    progress.finish(),
  );
  for (const { report, notices, files, out } of done) {
    host.stderr.write(`${report.year}:\n`);
    writeNotices([...report.notices, ...notices, ...writtenNotices(out, files)], { host, lang });
  }
  const count = (number: number) => formatCount(number, lang);
  const rows = done.map(({ report: { year, summary, account }, out }) => [
    String(year),
    ...[account.input, summary.designated, summary.undetermined].map(({ areas }) => count(areas)),
    out,
  ]);
  host.stdout.write(`${aligned([Object.values(allYearsWords[lang]), ...rows]).join('\n')}\n`);
  return options.strict === true && done.some(({ report }) => report.summary.undetermined.areas > 0);
}
