import { type DiffMessages, diffMessages } from '../../messages/diff-report.ts';
import { illustrationYears } from '../../messages/illustration-years.ts';
import {
  type MonitorMessages,
  type MonitorWords,
  monitorMessages,
  monitorWords,
} from '../../messages/monitor-report.ts';
import type { Sentences } from '../../messages/sentences.ts';
import { idWithName, type Language, listed, localized, yearSpan } from '../../text/words.ts';
import type { Answer, Hold, MonitoredMeasure, MonitorReport } from '../report.ts';

/** What every part of a rendering needs. */
export interface MonitorView {
  report: MonitorReport;
  language: Language;
  words: MonitorWords;
  say: Sentences<MonitorMessages>;
  /** who came in and what became of those of before, in the words of a comparison */
  counts: Sentences<DiffMessages>['counts'];
}

export function monitorView(report: MonitorReport, language: Language): MonitorView {
  const isIllustration = report.notices.some(({ code }) => code === 'is-illustration');
  const instead = illustrationYears[language];
  return {
    report,
    language,
    words: { ...monitorWords[language], ...(isIllustration && instead.monitorWords) },
    say: { ...monitorMessages[language], ...(isIllustration && instead.monitor) },
    counts: { ...diffMessages[language], ...(isIllustration && instead.diff) }.counts,
  };
}

export function titleOf({ report: { years, place }, say }: MonitorView): string {
  return say.title({ years: yearSpan(years), place });
}

export function holdName(hold: Hold, { report: { base }, say }: MonitorView): string {
  return hold === 'own' ? say.own({}) : say.fixed({ base });
}

export function answerWord(answer: Answer, { words }: MonitorView): string {
  return words[answer];
}

export function measureTitle({ title }: Pick<MonitoredMeasure, 'title'>, { language }: MonitorView): string {
  return localized(title, language);
}

/** Titles of criteria by their ids: `a, b and c`. */
export function criterionTitles(ids: readonly string[], view: MonitorView): string {
  const titles = ids.map((id) => criterionTitle(id, view));
  return listed(titles, view.language);
}

export function criterionTitle(id: string, view: MonitorView): string {
  const measure = view.report.measures.find((one) => one.kind === 'criterion' && one.id === id);
  return measure ? measureTitle(measure, view) : id;
}

/** Most areas that are named one by one; JSON has all. */
const NAMED = 12;

/** `0207 Ildfluehaven, 0316 ...`, and how many more. */
export function areaNames(ids: readonly string[], { report: { names } }: MonitorView): string {
  const shown = ids.slice(0, NAMED).map((id) => idWithName(id, names[id]));
  return shown.join(', ') + (ids.length > NAMED ? ` (+${ids.length - NAMED})` : '');
}
