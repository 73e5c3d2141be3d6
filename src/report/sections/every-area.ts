import {
  type Cell,
  type Column,
  type Inline,
  link,
  type Row,
  sentences,
  type Table,
} from '../../document/document.ts';
import { areaReportMessages } from '../../messages/area-report.ts';
import { outcomes } from '../../record/area-table.ts';
import { inOrder } from '../../record/facts/order.ts';
import { formatCount, isKnown } from '../../text/numbers.ts';
import { danishPlaces } from '../../text/order.ts';
import { criteriaMet, exclusionTitle, indexText, outcomeText } from '../area-texts.ts';
import { hasNames } from '../describe/text.ts';
import { marksExplained, populationMarked } from '../internal-only.ts';
import { populationText } from '../residents.ts';
import { areaAnchor, tellAreas, type View } from '../view.ts';
import { areasByOutcome, hasCounts } from './area-blocks.ts';
import { orderExplained } from './areas.ts';
import { kindOf, kinds } from './kinds.ts';
import type { Part } from './part.ts';
/** Every area, as the page has them: a table of all, and each in a block of its own. */
export const everyArea: Part = {
  id: 'omraader',
  title: (view) => tellAreas(view).title({}),
  *blocks(view) {
    const { report, language, detailed } = view;
    const tell = tellAreas(view);
    const left = report.areas.size - detailed.size;
    yield* sentences(left > 0 && tell['left-out']({ left }), ...orderExplained([...detailed], view));
    yield* sentences(...marksExplained(view));
    yield tableOfAll(view);
    yield* sentences(
      tell['sections-explained']({}),
      areaReportMessages[language]['margin-explained']({}),
      hasCounts(report) && areaReportMessages[language]['interval-explained']({}),
      tell.method({}),
    );
    yield* areasByOutcome(view);
  },
};

/** A column: where each area stands in its order is told beside what it shows; -1 is missing. */
interface AreaColumn extends Column {
  cell: (area: number) => Inline;
  place: (area: number) => number;
}

/** The table in order of rank. */
function tableOfAll(view: View): Table {
  const { report, detailed, words } = view;
  const { ids, size } = report.areas;
  const tell = tellAreas(view);
  const order = inOrder(report, [...detailed]);
  const columns = columnsOf(view, order).slice(hasNames(report) ? 0 : 1);
  const head = columns.findIndex(({ isId }) => !isId);
  const present = new Set<string>(order.map((area) => kindOf(report, area)));
  return {
    kind: 'table',
    id: 'area-table',
    label:
      order.length === size ? tell.all({ areas: size }) : tell.some({ shown: order.length, areas: size }),
    columns,
    search: {
      kinds: Object.entries(kinds(view)).filter(([kind]) => present.has(kind)),
      sorted: columns.findIndex((column) => column.head === words.rank),
      shown: tell['shown-count']({ shown: '{n}', areas: detailed.size }),
    },
    rows: rows(),
  };

  function* rows(): Generator<Row> {
    for (const area of order) {
      const cells = columns.map(({ cell }, k): Cell => {
        const text = cell(area);
        return k === head ? link(text, `#${areaAnchor(ids[area])}`) : text;
      });
      yield { cells, of: kindOf(report, area), places: columns.map(({ place }) => place(area)) };
    }
  }
}

function columnsOf(view: View, order: readonly number[]): AreaColumn[] {
  const { report, language, words } = view;
  const { areas, byomraader } = report;
  const tell = tellAreas(view);
  const isAssessed = (area: number) => areas.exclusion[area] < 0;
  const dash = (area: number, text: () => string) => (isAssessed(area) ? text() : '–');
  const sequence = Object.keys(kinds(view));
  const names = placesOf(order, (among) => danishPlaces(among.map((area) => areas.names[area])));
  const ofNumber = (value: (area: number) => number) => numberPlaces(order, value);
  const group = (area: number) => byomraader?.groups[areas.byomraade[area]];
  const groupPlaces = danishPlaces(byomraader?.groups.map(({ name }) => name) ?? []);
  return [
    { head: words.id, isId: true, cell: (area) => areas.ids[area], place: (area) => area },
    { head: words.name, cell: (area) => areas.names[area], place: names },
    {
      head: tell.outcome({}),
      cell: (area) => outcomeWithReason(area, view),
      place: (area) => sequence.indexOf(kindOf(report, area)),
    },
    {
      head: words.residents,
      numeric: true,
      down: true,
      cell: (area) => populationMarked(populationText(area, view), area, view),
      place: ofNumber((area) => areas.population[area]),
    },
    {
      head: words.criteriaMet,
      numeric: true,
      down: true,
      cell: (area) => dash(area, () => criteriaMet(area, view)),
      place: (area) => (isAssessed(area) ? areas.met[area] : -1),
    },
    ...(!view.isRanked
      ? []
      : [
          {
            head: words.index,
            numeric: true,
            down: true,
            cell: (area: number) => dash(area, () => indexText(area, view)),
            place: ofNumber((area) => (isAssessed(area) ? areas.index[area] : Number.NaN)),
          },
        ]),
    ...(!view.isRanked
      ? []
      : [
          {
            head: words.rank,
            numeric: true,
            cell: (area: number) => dash(area, () => formatCount(areas.rank[area], language)),
            place: (area: number) => areas.rank[area] || -1,
          },
        ]),
    ...(byomraader
      ? [
          {
            head: tell.byomraade({}),
            cell: (area: number) => group(area)?.name ?? '–',
            place: (area: number) => groupPlaces[areas.byomraade[area]] ?? -1,
          },
        ]
      : []),
  ];
}

function outcomeWithReason(area: number, view: View): string {
  const text = outcomeText(area, view);
  const { outcome } = view.report.areas;
  return outcomes[outcome[area]] === 'excluded' ? `${text} (${exclusionTitle(area, view)})` : text;
}

/** The place of each number among all, from 0; equal numbers share one, a missing one has -1. */
function numberPlaces(order: readonly number[], value: (area: number) => number): (area: number) => number {
  const known = [...new Set(order.map(value).filter(isKnown))].sort((a, b) => a - b);
  const places = new Map(known.map((number, place) => [number, place]));
  return (area) => places.get(value(area)) ?? -1;
}

function placesOf(
  order: readonly number[],
  placed: (order: readonly number[]) => number[],
): (area: number) => number {
  const places = new Map(placed(order).map((place, k) => [order[k], place]));
  return (area) => places.get(area)!;
}
