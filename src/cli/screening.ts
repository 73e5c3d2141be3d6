import type { Command } from '@commander-js/extra-typings';
import { type Finding, finding } from '../messages/finding.ts';
import type { HelpTexts } from '../messages/help.ts';
import { type OutputFile, type Transaction, writtenNotice } from '../output/transaction.ts';
import { projectKey } from '../project/load.ts';
import type { Out } from '../publish/published.ts';
import { methodOf, type Report } from '../record/report.ts';
import { renderJson } from '../record/write.ts';
import { formatNames } from '../report/format-names.ts';
import { filesBeside } from '../report/formats.ts';
import { someOf } from './command.ts';
import { type Request, takingRequest } from './request.ts';

export function takingScreening(command: Command, texts: HelpTexts) {
  const words = texts.commands.screen;
  return takingRequest(command, texts)
    .option('--out <folder>', words.out)
    .addOption(someOf('--format <formats>', texts.formats, formatNames))
    .option('--bilingual', texts.bilingual)
    .option('--all-years', words.allYears)
    .option('--check <record>', words.check)
    .option('--summary <file>', words.summary)
    .option('--alternatives', words.alternatives)
    .option('--stability', words.stability)
    .option('--public <folder>', words.public)
    .option('--strict', words.strict);
}

export type ScreenOptions = ReturnType<ReturnType<typeof takingScreening>['opts']>;

/** What a screening has to say of the folder that it wrote in, where files of an earlier one may lie. */
export function writtenNotices(folder: string, files: readonly OutputFile[]): Finding[] {
  const names = filesBeside(
    folder,
    files.map(({ name }) => name),
  );
  const written = writtenNotice(folder, files);
  return names.length === 0 ? [written] : [written, finding('older-beside', { folder, names })];
}

/**
 * Writes the public side of a report where it is asked for; answers what there is to tell of it, and what is out now.
 *
 * @param earlier what this run publishes of earlier years
 */
export async function publicSide(
  report: Report,
  folder: string | undefined,
  { lang, project, bilingual, out }: Pick<Request, 'lang' | 'project' | 'bilingual' | 'out'>,
  transaction: Transaction,
  earlier: readonly Out[] = [],
): Promise<{ notices: Finding[]; opened: Out[] }> {
  if (folder === undefined) return { notices: [], opened: [] };
  const { keepApart, staged } = await import('./publish.ts');
  keepApart(folder, out);
  const { toldTooMuch } = await import('../publish/cost.ts');
  const keyFile = project === undefined ? undefined : await projectKey(project);
  const request = { out: folder, keyFile, earlier, formats: formatNames, lang, bilingual };
  const { published, opened, notices } = await staged(report, () => renderJson(report), request, transaction);
  const areas = toldTooMuch(published);
  if (areas > 0) notices.push(finding('published-narrowed', { areas }));
  return { notices, opened: [opened] };
}

/** What to say of a report that persons can be told by, where its method does not say what may be published. */
export async function personNotices(report: Report): Promise<Finding[]> {
  if (methodOf(report).publish) return [];
  const { unpublishable } = await import('../publish/counted.ts');
  const told = unpublishable(report);
  return told ? [told] : [];
}
