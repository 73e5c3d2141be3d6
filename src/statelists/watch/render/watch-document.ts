import {
  type Block,
  type Document,
  type Item,
  list,
  paragraph,
  type Section,
  section,
  sentences,
  withEnd,
} from '../../../document/document.ts';
import { checkWords } from '../../../messages/check.ts';
import { formatValue } from '../../../text/numbers.ts';
import { capitalized, type Language } from '../../../text/words.ts';
import { present } from '../../../values/present.ts';
import { categoryTitle, inputItems } from '../../check/render/check-texts.ts';
import { unbroken } from '../../law/law-texts.ts';
import type { Ranked, WatchedCategory, WatchReport } from '../watch.ts';
import {
  changeText,
  decisiveText,
  explanations,
  riskReason,
  riskText,
  standingText,
  type WatchView,
  watchPreamble,
  watchView,
  yearsText,
} from './watch-texts.ts';

/** A watch as a text: the number, then a table a list with every boligområde in order. */
export function watchDocument(report: WatchReport, language: Language): Document {
  const view = watchView(report, language);
  const { say } = view;
  return {
    language,
    title: say.title({ year: report.year }),
    lead: sentences(...watchPreamble(view)),
    sections: [
      ...withEnd(risks(view), [...sentences(riskText(view).rule), ...sentences(...explanations(view))]),
      ...withEnd(
        report.categories.map((category) => section(titleOf(category, view), whole(category, view))),
        list(inputItems(report.inputs, language)),
      ),
    ],
  };
}

/** A watch for a screen: of each list those on it or one criterion short, and how many others there are. */
export function watchOnScreen(report: WatchReport, language: Language): Document {
  const view = watchView(report, language);
  const explained = [riskText(view).rule, ...explanations(view)].map((text) => paragraph(text));
  return {
    language,
    title: view.say.title({ year: report.year }),
    lead: watchPreamble(view).map((text) => paragraph(text)),
    sections: [
      ...withEnd(risks(view), explained),
      ...report.categories.map((category) => section(titleOf(category, view), nearest(category, view))),
    ],
  };
}

/** Those on the list, and those at risk of coming onto it, each with why. */
function risks(view: WatchView): Section[] {
  const { on, areas } = view.report.risk;
  const told = riskText(view);
  const items = (all: typeof on) => list(all.map((one) => `${placeOf(one)}: ${riskReason(one, view)}`));
  return [section(told.on, items(on)), section(told.answer, items(areas))];
}

function titleOf({ id }: WatchedCategory, { report, language }: WatchView): string {
  const { paragraph: where } = present(report.period.categories[id]);
  return capitalized(`${categoryTitle(report.period, id, language)}, ${unbroken(where)}`);
}

function* whole({ ranked, years }: WatchedCategory, view: WatchView): Generator<Block> {
  const { language, words, say } = view;
  const name = { head: checkWords[language].boligomraade };
  if (years) {
    if (years.length === 0) yield paragraph(say['none-in-years']({}));
    else
      yield {
        kind: 'table',
        columns: [name, { head: words.standing }],
        rows: years.map((one) => ({ cells: [placeOf(one), yearsText(one, view)] })),
      };
    return;
  }
  yield {
    kind: 'table',
    columns: [
      { head: words.rank, numeric: true, isId: true },
      name,
      { head: words.standing },
      { head: words.distance, numeric: true },
      { head: words.hangsOn },
      { head: words.extrapolated },
    ],
    rows: inOrder(present(ranked)).map((one) => {
      const { decisive, distance } = one.nearness;
      return {
        cells: [
          String(one.rank),
          placeOf(one),
          standingText(one, view),
          Number.isFinite(distance)
            ? formatValue(100 * distance, 'pct', 1, language)
            : checkWords[language].unknown,
          decisive.map((test) => decisiveText(test, view)).join('. '),
          changeText(one, view) || '–',
        ],
      };
    }),
  };
  yield* shutOut(present(ranked), view);
}

function* nearest({ ranked, years }: WatchedCategory, view: WatchView): Generator<Block> {
  const { say } = view;
  if (years) {
    yield* list(years.map((one) => `${placeOf(one)}: ${yearsText(one, view)}`));
    if (years.length === 0) yield paragraph(say['none-in-years']({}));
    return;
  }
  const all = inOrder(present(ranked));
  const shown = all.filter(({ nearness }) => nearness.short.least <= 1);
  const items = shown.map((one): Item => {
    const told = [`${placeOf(one)}: ${standingText(one, view)}`, changeText(one, view)];
    return {
      text: `${one.rank}. ${told.filter((text) => text !== '').join('; ')}`,
      below: one.nearness.decisive.map((test) => ({ text: decisiveText(test, view) })),
    };
  });
  yield* list(items);
  const rest = all.length - shown.length;
  if (rest > 0) yield paragraph(say['more-short']({ count: rest }));
  yield* shutOut(present(ranked), view);
}

function inOrder(ranked: readonly Ranked[]): Ranked[] {
  return ranked.filter(({ rank }) => rank !== undefined);
}

function shutOut(ranked: readonly Ranked[], { say }: WatchView) {
  const names = ranked.filter(({ rank }) => rank === undefined).map(({ area }) => area.name);
  return sentences(names.length > 0 && say['shut-out']({ names: names.join(', ') }));
}

function placeOf({ area }: { area: { name: string; municipality: string } }): string {
  return `${area.name}, ${area.municipality}`;
}
