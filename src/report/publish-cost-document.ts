import { type Block, type Document, list, paragraph, section, type Table } from '../document/document.ts';
import { publishCostMessages } from '../messages/publish.ts';
import type { Cost } from '../publish/cost.ts';
import type { Report } from '../record/report.ts';
import { formatCount } from '../text/numbers.ts';
import { idWithName, type Language, localized } from '../text/words.ts';
import { placeAndYear } from './describe/text.ts';
import { type View, viewOf } from './view.ts';

/** Of more figures that are narrowed the first are named, unless all are asked for. */
const MOST_NAMED = 20;

/** What publishing a report costs, for who decides on the rule: it is internal. */
export function publishCostDocument(
  report: Report,
  cost: Cost,
  language: Language,
  namesAll = false,
): Document {
  const view = viewOf(report, language);
  return {
    language,
    title: publishCostMessages[language].title({}),
    place: placeAndYear(report),
    lead: blocksOf(cost, view, namesAll ? Number.POSITIVE_INFINITY : MOST_NAMED),
    sections: [],
  };
}

function* blocksOf(cost: Cost, view: View, mostNamed: number): Generator<Block> {
  const { language, report } = view;
  const say = publishCostMessages[language];
  const { rule, hidden, figures, together, narrowed, otherCounts, plain } = cost;
  const of = figures.reduce((sum, one) => sum + one.of, 0);
  const told = (number: number) => formatCount(number, language);
  yield paragraph(say.answer({ ...hidden, of: told(of) }), 'answer');
  if (hidden.figures > 0) yield reasons(cost, view);
  yield paragraph(say.together({ ...together, plain: plain.together }));
  const others = otherCounts.filter(({ smallest }) => smallest !== rule['smallest-count']);
  yield paragraph(
    say['other-counts']({ others: others.map((one) => ({ ...one, figures: told(one.figures) })) }),
  );
  const count = narrowed.length;
  const { verdict, sensitive, 'smallest-count': smallest } = rule;
  const least = Object.keys(sensitive).length === 0 ? smallest - 1 : undefined;
  if (count > 0)
    yield section(say['narrowed-title']({}), [
      paragraph(say.narrowed({ count: told(count), least, verdict })),
      ...possibilities(
        narrowed.map((one) => ({ ...one, area: nameOf(one.area, view), year: undefined })),
        view,
        mostNamed,
      ),
    ]);
  const byOutcome = cost.byOutcome.map((area) => nameOf(area, view));
  if (byOutcome.length > 0) yield paragraph(say['by-outcome']({ areas: byOutcome }));
  const { known } = cost.after;
  if (known.length > 0)
    yield section(say['known-title']({}), [
      paragraph(say.known({ count: told(known.length), hide: verdict === 'hide' })),
      ...possibilities(
        known.map((one) => ({
          ...one,
          area: idWithName(one.id, one.name),
          year: one.year === report.year ? undefined : one.year,
        })),
        view,
        mostNamed,
      ),
    ]);
}

/** Areas whose hidden count could be few numbers only, those of which it can be worked out first. */
function* possibilities(
  of: readonly { area: string; year: number | undefined; figures: readonly string[]; values: number }[],
  view: View,
  mostNamed: number,
): Generator<Block> {
  const { language } = view;
  const say = publishCostMessages[language];
  const named = of
    .toSorted((one, other) => Number(one.values > 1) - Number(other.values > 1))
    .slice(0, mostNamed);
  yield* list(
    named.map((one) =>
      say['narrowed-of']({ ...one, figures: [...new Set(one.figures.map((id) => titleOf(id, view)))] }),
    ),
  );
  const more = of.length - named.length;
  if (more > 0) yield paragraph(say['narrowed-more']({ count: formatCount(more, language) }));
}

/** An area by its id and, where it has one, its name. */
function nameOf(area: number, { report: { areas } }: View): string {
  return idWithName(areas.ids[area], areas.names[area]);
}

/** Why figures are hidden, as far as anything is hidden for it. */
function reasons({ figures }: Cost, view: View): Table {
  const { language } = view;
  const say = publishCostMessages[language];
  const all = [
    ['few', say.few({})],
    ['allButFew', say['all-but-few']({})],
    ['amongFew', say['among-few']({})],
    ['following', say.following({})],
  ] as const;
  const used = all.filter(([reason]) => figures.some((one) => one[reason] > 0));
  return {
    kind: 'table',
    columns: [{ head: say.figure({}) }, ...used.map(([, head]) => ({ head, numeric: true }))],
    rows: figures
      .filter((one) => hiddenOf(one) > 0)
      .map((one) => ({
        cells: [titleOf(one.id, view), ...used.map(([reason]) => formatCount(one[reason], language))],
      })),
  };
}

function hiddenOf({ few, allButFew, amongFew, following }: Cost['figures'][number]): number {
  return few + allButFew + amongFew + following;
}

function titleOf(id: string | undefined, { method, language, words }: View): string {
  if (id === undefined) return words.residents;
  return localized(method.criteria[id]?.title ?? method.indicators[id]?.title ?? id, language);
}
