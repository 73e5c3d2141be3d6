import { type Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { stabilityMessages } from '../messages/stability.ts';
import type { ProcessLike } from '../output/process-like.ts';
import { terminalProgress } from '../output/progress.ts';
import { inTransaction, writtenNotice } from '../output/transaction.ts';
import type { Report } from '../record/report.ts';
import { stabilityFormats, stabilityName } from '../report/stability-document.ts';
import type { Prepared } from '../screening/prepare.ts';
import { screen } from '../screening/screen.ts';
import type { Language } from '../text/words.ts';
import { type Cli, formatOption, writeNotices } from './command.ts';
import { paint } from './paint.ts';
import { inputFiles, prepareRequest, resolveRequest, takingRequest } from './request.ts';

const DEFAULT_RUNS = 10_000;
const DEFAULT_SEED = 1;

/** `udpeg stability`: how a designation stands against other choices, chance and missing figures. */
export function stabilityCommand(command: Command, { host, asked, texts }: Cli) {
  const words = texts.commands.stability;
  return takingRequest(command, texts)
    .option('--runs <number>', words.runs, runsOf, DEFAULT_RUNS)
    .option('--seed <number>', words.seed, seedOf, DEFAULT_SEED)
    .addOption(formatOption(texts, stabilityFormats))
    .option('--out <folder>', words.out)
    .action(async (statistics, { runs, seed, format, out, ...options }) => {
      const request = await resolveRequest(statistics, options, asked);
      const { lang } = request;
      const { report, files } = await inTransaction(inputFiles(request), async (transaction) => {
        const prepared = await prepareRequest(request, host);
        const report = await withStability(screen(prepared), prepared, { runs, seed }, { host, lang });
        const pieces = stabilityFormats[format](report, lang, paint(host));
        const files = [{ name: stabilityName(format), pieces }];
        if (out !== undefined) await transaction.stage(out, files);
        return { report, files };
      });
      const notices = [...report.notices, ...(out === undefined ? [] : [writtenNotice(out, files)])];
      writeNotices(notices, { host, lang });
      if (out === undefined) await host.stdout.writeDocument(files[0].pieces, format);
    });
}

/** The screening, and how firmly its answer stands where that is asked for. */
export async function screened(
  prepared: Prepared,
  isFirmAsked: boolean | undefined,
  told: { host: ProcessLike; lang: Language },
): Promise<Report> {
  const report = screen(prepared);
  return isFirmAsked
    ? withStability(report, prepared, { runs: DEFAULT_RUNS, seed: DEFAULT_SEED }, told)
    : report;
}

/** A report that tells how firmly its answer stands, computed while a terminal shows how far it has come. */
async function withStability(
  report: Report,
  prepared: Prepared,
  request: { runs: number; seed: number },
  { host, lang }: { host: ProcessLike; lang: Language },
): Promise<Report> {
  const { addStability } = await import('../stability/stability.ts');
  const progress = terminalProgress(host.stderr);
  const step = stabilityMessages[lang].title({});
  try {
    return await addStability(report, prepared, {
      ...request,
      progress: (share) => progress.report(step, share),
    });
  } finally {
    progress.finish();
  }
}

/** A whole number from 1 on. */
function runsOf(text: string): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < 1) throw new InvalidArgumentError('runs');
  return value;
}

/** A whole number that fits in 32 bits. */
function seedOf(text: string): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value >= 2 ** 32) throw new InvalidArgumentError('seed');
  return value;
}
