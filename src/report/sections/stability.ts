import { DESIGNATED } from '../../criteria/outcome.ts';
import {
  type Block,
  list,
  paragraph,
  type Row,
  section,
  sentences,
  type Table,
} from '../../document/document.ts';
import { alternativesMessages } from '../../messages/alternatives.ts';
import { inOrder } from '../../record/facts/order.ts';
import { firmness, isMoved, leadingOf } from '../../record/facts/stability.ts';
import { AREAS_CSV, isPublic, nameOfFile, type Report } from '../../record/report.ts';
import { formatCount, formatExact, formatNumber } from '../../text/numbers.ts';
import { listed, localized } from '../../text/words.ts';
import { hasNames } from '../describe/text.ts';
import { assumptionLabel, sayStability, timesText } from '../stability-texts.ts';
import type { View } from '../view.ts';
import { areaLink, type Part } from './part.ts';

type Told = NonNullable<Report['stability']>;

/** Rows of areas, past which the reader is better served by the CSV. */
const MOST_AREAS = 50;

/** How the designation stands against other choices, chance and missing figures: each by itself, never as another verdict. */
export const stability: Part = {
  id: 'stabilitet',
  title: (view) => sayStability(view).title({}),
  present: ({ report }) => report.stability !== undefined,
  *blocks(view) {
    const { report, language } = view;
    const say = sayStability(view);
    const told = report.stability!;
    const of = report.areas.stability!;
    const combinations = formatCount(told.combinations.computed, language);
    yield paragraph(say['what-it-is']({}));
    // beside the alternatives it is said of both
    if (isPublic(view.report) && !(view.isPage && report.alternatives))
      yield paragraph(alternativesMessages[view.language]['of-stand-ins']({}), 'quiet');
    if (told.combinations.computed > 1) {
      const { designated, others } = firmness(report);
      yield* sentences(
        say['firm-designated']({ ...designated, combinations }),
        say['firm-others']({ ...others }),
      );
    }
    yield numbers(told, view);
    yield* sentences(say.middle({}));
    if (told.assumptions.length > 0) yield section(say.matters({}), matters(told, view));
    if (told.withoutCriterion.length > 0) yield section(say.without({}), [without(told, view)]);
    const changing = Array.from({ length: report.areas.size }, (_, area) => area).filter((area) =>
      isMoved(of, area, report.areas.outcome[area] === DESIGNATED),
    );
    const [yes, no] = [true, false].map((is) =>
      inOrder(
        report,
        changing.filter((area) => (report.areas.outcome[area] === DESIGNATED) === is),
      ),
    );
    yield paragraph(say['areas-read']({}), 'quiet');
    yield section(say.areas({ which: 'designated' }), areas(yes, 'designated', view));
    yield section(say.areas({ which: 'others' }), areas(no, 'others', view));
    yield section(say.how({}), list(how(told, view)));
  },
};

function numbers({ designated, combinations, draws, floor }: Told, view: View): Table {
  const { language } = view;
  const say = sayStability(view);
  const ofCombinations = say.combinations({ count: combinations.computed, of: combinations.of });
  const isCrossed = floor === null;
  const ofDraws = say.draws({ count: draws.together });
  const rows = [
    [say.nothing({}), '', { least: designated.now, greatest: designated.now }],
    [say['by-choices']({}), ofCombinations, designated.combinations],
    [say['by-chance']({}), say.draws({ count: draws.chance }), designated.chance],
    [say['by-missing']({}), say.draws({ count: draws.missing }), designated.missing],
    [
      say['by-all']({}),
      isCrossed ? `${formatCount(combinations.of, language)} × ${ofDraws}` : ofDraws,
      designated.together,
    ],
  ] as const;
  return {
    kind: 'table',
    label: say.numbers({}),
    columns: [
      { head: say.changed({}) },
      { head: say.runs({}) },
      { head: say.fewest({}), numeric: true },
      { head: say.most({}), numeric: true },
    ],
    rows: rows.flatMap(([name, computed, span], k): Row[] =>
      span === null
        ? []
        : [
            {
              kind: k === 0 ? 'sum' : undefined,
              cells: [
                name,
                computed,
                ...[span.least, span.greatest].map((count) => ({
                  number: count,
                  text: formatCount(count, language),
                })),
              ],
            },
          ],
    ),
  };
}

function* matters(told: Told, view: View): Generator<Block> {
  const { assumptions, floor } = told;
  const { language } = view;
  const say = sayStability(view);
  const sorted = assumptions.toSorted((a, b) => (b.moved ?? 0) - (a.moved ?? 0));
  const shown = (moved: number | null) => formatNumber(moved, 1, language);
  const leading = leadingOf(told);
  yield paragraph(
    leading
      ? say['matters-most']({
          assumption: assumptionLabel(leading.id, view).toLowerCase(),
          areas: shown(leading.moved),
        })
      : say['matters-unknown']({}),
  );
  const index = (estimate: Told['assumptions'][number]['first']) => {
    if (estimate === null) return '–';
    const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((one) =>
      formatNumber(one, 2, language),
    );
    return { number: estimate.value ?? Number.NaN, text: low === high ? value : `${value} (${low}–${high})` };
  };
  yield {
    kind: 'table',
    label: say['matters-table']({}),
    columns: [
      { head: say.assumption({}) },
      ...[say.moved({}), say.first({}), say.total({})].map((head) => ({ head, numeric: true })),
    ],
    rows: sorted.map(({ id, moved, first, total }) => ({
      cells: [
        assumptionLabel(id, view),
        { number: moved ?? Number.NaN, text: shown(moved) },
        index(first),
        index(total),
      ],
    })),
  };
  yield paragraph(say.indices({}), 'quiet');
  if (floor !== null)
    yield paragraph(say.floor({ floor: formatNumber(Math.abs(floor), 2, language) }), 'quiet');
}

function without({ withoutCriterion }: Told, view: View): Table {
  const { report, language } = view;
  const say = sayStability(view);
  const titles = new Map(report.criteria.map(({ id, title }) => [id, localized(title, language)]));
  return {
    kind: 'table',
    label: say['without-table']({}),
    columns: [
      { head: say.criterion({}) },
      ...[say.designated({}), say['came-in']({}), say['went-out']({})].map((head) => ({
        head,
        numeric: true,
      })),
    ],
    rows: withoutCriterion.map(({ id, designated, cameIn, wentOut }) => ({
      cells: [
        titles.get(id) ?? id,
        ...[designated, cameIn.length, wentOut.length].map((count) => ({
          number: count,
          text: formatCount(count, language),
        })),
      ],
    })),
  };
}

function* areas(some: readonly number[], which: 'designated' | 'others', view: View): Generator<Block> {
  const { report, words } = view;
  const say = sayStability(view);
  if (some.length === 0) {
    yield paragraph(say['areas-none']({ which }));
    return;
  }
  const of = report.areas.stability!;
  const counts = [
    { head: say['of-combinations']({}), counts: of.combinations },
    { head: say['of-chance']({}), counts: of.chance },
    { head: say['of-missing']({}), counts: of.missing },
  ].filter(({ counts: one }) => one !== undefined);
  const shown = some.slice(0, MOST_AREAS);
  yield {
    kind: 'table',
    label: say['areas-table']({}),
    columns: [
      { head: words.name },
      ...(hasNames(report) ? [{ head: words.id, isId: true }] : []),
      ...counts.map(({ head }) => ({ head, numeric: true })),
      { head: say['moved-by']({}) },
    ],
    rows: shown.map((area) => ({
      cells: [
        areaLink(area, view),
        ...(hasNames(report) ? [report.areas.ids[area]] : []),
        ...counts.map(({ counts: one }) => timesText(one!, area, view)),
        of.movedBy[area] < 0 ? '–' : assumptionLabel(of.assumptions[of.movedBy[area]], view),
      ],
    })),
  };
  if (shown.length < some.length)
    yield paragraph(
      say['areas-left']({ shown: shown.length, of: some.length, table: nameOfFile(AREAS_CSV, view.report) }),
      'quiet',
    );
}

function* howTold({ draws, leftOut, seed, runs }: Told, view: View): Generator<string> {
  const say = sayStability(view);
  if (draws.chance > 0) yield say['how-chance']({});
  const { chance, criteria, indicators } = view.method;
  if (chance?.rates === 'binomial' && (chance.basis ?? 'assumption') === 'assumption')
    yield say['chance-assumed']({});
  for (const [id, { title, survey }] of [...Object.entries(criteria), ...Object.entries(indicators)])
    if (survey)
      yield say['survey-of']({
        of: localized(title ?? id, view.language),
        effect: formatExact(survey['design-effect'], view.language),
        isAssumed: (survey.basis ?? 'assumption') === 'assumption',
      });
  if (draws.missing > 0) yield say['how-missing']({});
  const names = (of: readonly string[]) =>
    listed(
      of.map((path) => nameOf(path, view)),
      view.language,
    );
  for (const { why, of, count } of leftOut) yield say[why]({ of: names(of), count: count ?? 0 });
  yield say.seed({ seed, runs });
}
const how = (told: Told, view: View) => [...howTold(told, view)];

/** A criterion or an indicator by its title, by the place in the method where its measure stands; what else it is as it is. */
function nameOf(path: string, { report, language }: View): string {
  const id = path.replace(/^(?:criteria|indicators)\./, '');
  const found = [...report.criteria, ...report.indicators].find((one) => one.id === id);
  return found ? localized(found.title, language) : id;
}
