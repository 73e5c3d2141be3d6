import {
  type HistoryMessages,
  type HistoryWords,
  historyMessages,
  historyWords,
} from '../../messages/history.ts';
import { earlierNames } from '../../messages/list-name.ts';
import type { Language, Sentences } from '../../messages/sentences.ts';
import { present } from '../../present.ts';
import { listed } from '../../text/words.ts';
import type { Reference } from './boligomraader.ts';
import type { History } from './history.ts';

/** A history as seen in a language: what its text and its Markdown say alike. */
export interface HistoryView {
  history: History;
  language: Language;
  words: HistoryWords;
  say: Sentences<HistoryMessages>;
}

export function historyView(history: History, language: Language): HistoryView {
  return { history, language, words: historyWords[language], say: historyMessages[language] };
}

export function titleOf({ history: { years }, words }: HistoryView): string {
  const [first, last] = [years[0], years.at(-1)];
  return `${words.title}, ${first === last ? first : `${first}-${last}`}`;
}

/** The five-year rule, and under which names its years count. */
export function ruleExplained({ history: { years }, say }: HistoryView): string {
  return say['rule-explained']({ earlier: years[0] <= present(earlierNames.parallelsamfund).to });
}

export function extentOf({ history, say }: HistoryView): string {
  const { boligomraader, municipalities, municipality } = history;
  return say.extent({ boligomraader: boligomraader.length, municipalities, municipality });
}

/** Names with their municipality, unless all are of the same one. */
export function namesOf(references: Reference[], view: HistoryView): string {
  return references.map((one) => nameOf(one, view)).join(', ');
}

export function nameOf({ name, municipality }: Reference, { history }: HistoryView): string {
  return history.municipality === null && history.municipalities > 1 ? `${name} (${municipality})` : name;
}

export function hasParallelsamfund({ lists }: History, year: number): boolean {
  return lists.some((one) => one.list === 'parallelsamfund' && one.year === year && one.boligomraader > 0);
}

/** Years with those that follow each other as a span: `2014-2016 og 2019`. */
export function spans(years: number[], language: Language): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return listed(
    runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)),
    language,
  );
}
