import type { Method } from '../criteria/effective.ts';
import { type HtmlMessages, htmlMessages } from '../messages/html.ts';
import { htmlIllustration } from '../messages/html-illustration.ts';
import { illustrationSentences, illustrationWords } from '../messages/illustration.ts';
import { type ReportMessages, reportMessages } from '../messages/report.ts';
import { type ReportWords, reportWords } from '../messages/report-words.ts';
import type { Language, Sentences } from '../messages/sentences.ts';
import { methodOf, type Report } from '../record/report.ts';
import { isIllustration as isOfIllustration } from './describe/text.ts';

/** What every part of a rendering needs: the report, its method, and the words of its language. */
export interface View {
  report: Report;
  method: Method;
  language: Language;
  /** it designates nobody and ranks nobody: areas meet its rule */
  isIllustration: boolean;
  words: ReportWords;
  say: Sentences<ReportMessages>;
  /** names of the boligområder, by id */
  boligomraader: ReadonlyMap<string, string>;
}

/** The sentences of the page, some of which other documents share. */
export function pageSentences({
  language,
  isIllustration,
}: Pick<View, 'language' | 'isIllustration'>): Sentences<HtmlMessages> {
  return { ...htmlMessages[language], ...(isIllustration && htmlIllustration[language].page) };
}

/** A report as seen in a language. */
export function viewOf(report: Report, language: Language): View {
  const method = methodOf(report);
  const isIllustration = isOfIllustration(report);
  return {
    report,
    method,
    language,
    isIllustration,
    words: { ...reportWords[language], ...(isIllustration && illustrationWords[language]) },
    say: { ...reportMessages[language], ...(isIllustration && illustrationSentences[language]) },
    boligomraader: new Map(report.boligomraader.map(({ id, name }) => [id, name])),
  };
}
