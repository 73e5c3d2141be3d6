import type { Method } from '../criteria/schema/method.ts';
import { type ReportMessages, reportMessages } from '../messages/report.ts';
import { type ReportWords, reportWords } from '../messages/report-words.ts';
import type { Language, Sentences } from '../messages/sentences.ts';
import { methodOf } from './describe.ts';
import type { Report } from './report.ts';

/** What every part of a rendering needs: the report, its method, and the words of its language. */
export interface View {
  report: Report;
  method: Method;
  language: Language;
  words: ReportWords;
  say: Sentences<ReportMessages>;
  /** names of the boligområder, by id */
  boligomraader: ReadonlyMap<string, string>;
}

/** A report as seen in a language. */
export function viewOf(report: Report, language: Language): View {
  return {
    report,
    method: methodOf(report),
    language,
    words: reportWords[language],
    say: reportMessages[language],
    boligomraader: new Map(report.boligomraader.map(({ id, name }) => [id, name])),
  };
}
