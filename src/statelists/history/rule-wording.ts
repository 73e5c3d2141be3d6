import { firstYears, listTerm } from '../../messages/list-name.ts';
import { present } from '../../present.ts';
import type { Reference } from './boligomraader.ts';
import type { Ahead, FiveYears } from './five-years.ts';
import { type HistoryView, hasParallelsamfund, nameOf, namesOf, spans } from './view.ts';

/** The five-year rule, as a table: head and rows. */
export function ruleTable(view: HistoryView): string[][] {
  const { history, words } = view;
  return [
    [words.year, words.computed, words.onList, words.difference],
    ...history.fiveYearRule.years.map((one) => [
      String(one.year),
      one.computed ? String(one.computed.length) : '?',
      String(one.published.boligomraader.length),
      difference(one, view),
    ]),
  ];
}

function difference(one: FiveYears, view: HistoryView): string {
  const { say, words, language } = view;
  if (!one.computed) return say['rule-unknown']({ years: spans(one.lacking, language) });
  const { onlyComputed, onlyPublished } = one;
  if (!onlyComputed || !onlyPublished) return say['list-not-whole']({});
  if (onlyComputed.length === 0 && onlyPublished.length === 0) return say['rule-agrees']({});
  const names = (all: Reference[]) => (all.length === 0 ? words.none : namesOf(all, view));
  return say['rule-differs']({ computed: names(onlyComputed), published: names(onlyPublished) });
}

/** Who becomes an omdannelsesområde next, and later; and what is not known of it. */
export function aheadSentences(view: HistoryView): string[] {
  const { history, say } = view;
  const { ahead } = history.fiveYearRule;
  if (!ahead) return [];
  const { year, whole, boligomraader } = ahead;
  const byYear = Map.groupBy(boligomraader, ({ becomes }) => String(becomes));
  const next = nextYear(year);
  const wide = listTerm('parallelsamfund', year);
  const narrowIn = (of: number) => listTerm('omdannelsesomraade', of);
  const known = whole && boligomraader.every(({ sinceKnown }) => sinceKnown);
  return [
    ...(known && !byYear.has(String(next)) ? [noneNext(view, year)] : []),
    ...[...byYear.values()].map((all) => {
      const [{ becomes }] = all;
      const names = all.map((one) => memberOf(one, view)).join('; ');
      return say[becomes === next ? 'ahead-next' : 'ahead-later']({
        year: becomes,
        names,
        narrow: narrowIn(becomes),
      });
    }),
    ...(whole ? [] : [say['ahead-partly']({ year, wide, narrow: narrowIn(year) })]),
  ];
}

/** Why nobody becomes an omdannelsesområde next. */
function noneNext({ history, say }: HistoryView, year: number): string {
  const next = nextYear(year);
  const termsOf = (narrowIn: number) => ({
    wide: listTerm('parallelsamfund', year),
    narrow: listTerm('omdannelsesomraade', narrowIn),
  });
  if (present(history.fiveYearRule.ahead).boligomraader.length > 0)
    return say['ahead-next-none']({ year: next, ...termsOf(next) });
  return say[hasParallelsamfund(history, year) ? 'ahead-all' : 'ahead-none']({ year, ...termsOf(year) });
}

/** The year of the next list of omdannelsesområder, of which there was none before 2018. */
function nextYear(year: number): number {
  return Math.max(year + 1, firstYears.omdannelsesomraade);
}

function memberOf(one: Ahead['boligomraader'][number], view: HistoryView): string {
  const { since, sinceKnown } = one;
  return view.say['ahead-member']({ name: nameOf(one, view), since, sinceKnown });
}
