import { type Cell, type Column, paragraph, sentences, type Table } from '../../document/document.ts';
import { whyCountOpen } from '../../record/facts/open-criteria.ts';
import { areasInOrder } from '../../record/facts/order.ts';
import { untried } from '../../record/facts/untried.ts';
import { formatCount, isKnown } from '../../text/numbers.ts';
import { criteriaMet, exclusionTitle, indexText } from '../area-texts.ts';
import { hasNames } from '../describe/text.ts';
import { openTexts, takesText } from '../open-texts.ts';
import { reasonText } from '../reasons.ts';
import { populationText } from '../residents.ts';
import type { View } from '../view.ts';
import type { Part } from './part.ts';

/** The designated areas. */
export const designated: Part = {
  id: 'udpegede',
  title: ({ words }) => words.designatedAreas,
  *blocks(view) {
    const { report, words, say, isRanked } = view;
    const { areas } = report;
    const all = areasInOrder(report, 'designated');
    if (all.length === 0) {
      yield paragraph(say['none-designated']({}));
      return;
    }
    yield* sentences(
      ...orderExplained(all, view),
      all.some((area) => areas.exclusion[area] >= 0) &&
        say[isRanked ? 'without-rank-explained' : 'not-assessed-explained']({}),
    );
    yield areaTable(
      all,
      [
        ...(isRanked ? [{ head: words.rank, numeric: true }] : []),
        ...idColumns(view),
        { head: words.residents, numeric: true },
        { head: words.reason },
        { head: words.criteriaMet },
        ...(isRanked ? [{ head: words.index, numeric: true }] : []),
      ],
      (area) => {
        const isAssessed = areas.exclusion[area] < 0;
        return [
          ...(isRanked ? [isAssessed ? formatCount(areas.rank[area], view.language) : '–'] : []),
          ...idCells(area, view),
          populationText(area, view),
          reasonText(area, view),
          isAssessed ? criteriaMet(area, view) : words.notAssessed,
          ...(isRanked ? [isAssessed ? indexText(area, view) : '–'] : []),
        ];
      },
    );
  },
};

/** The undetermined areas: what is open, why, and what it would take. */
export const undetermined: Part = {
  id: 'uafklarede',
  title: ({ words }) => words.undeterminedAreas,
  present: ({ report }) => report.summary.undetermined.areas > 0,
  *blocks(view) {
    const { report, words, say } = view;
    const why = whyCountOpen(report, areasInOrder(report, 'undetermined'));
    yield* sentences(
      say['open-explained']({ hidden: why === 'hidden' || why === 'either' }),
      orderText(view),
      say['bounds-explained']({ untried: untried(report), why: why ?? 'missing' }),
    );
    yield areaTable(
      areasInOrder(report, 'undetermined'),
      [
        ...idColumns(view),
        { head: words.residents, numeric: true },
        { head: words.criteriaMet },
        { head: words.open },
        { head: words.takes },
      ],
      (area) => [
        ...idCells(area, view),
        populationText(area, view),
        criteriaMet(area, view),
        openTexts(area, view).join(' '),
        takesText(area, view),
      ],
    );
  },
};

/** The areas that were not assessed and are not designated by list, each with why. */
export const excluded: Part = {
  id: 'udelukkede',
  title: ({ words }) => words.excludedAreas,
  present: ({ report }) => report.summary.excluded.areas > 0,
  *blocks(view) {
    const { report, words } = view;
    yield* sentences(orderText(view));
    yield areaTable(
      areasInOrder(report, 'excluded'),
      [...idColumns(view), { head: words.residents, numeric: true }, { head: words.exclusion }],
      (area) => [...idCells(area, view), populationText(area, view), exclusionTitle(area, view)],
    );
  },
};

function idColumns({ report, words }: View): Column[] {
  return [{ head: words.id, isId: hasNames(report) }, ...(hasNames(report) ? [{ head: words.name }] : [])];
}

function idCells(area: number, { report }: View): string[] {
  const { ids, names } = report.areas;
  return hasNames(report) ? [ids[area], names[area]] : [ids[area]];
}

function areaTable(areas: readonly number[], columns: Column[], cells: (area: number) => Cell[]): Table {
  return { kind: 'table', columns, rows: areas.map((area) => ({ cells: cells(area) })) };
}

/** In which order documents show areas. */
export function orderText({ report, say, isRanked }: View): string {
  if (isRanked) return say['order-by-rank']({});
  return say[report.byomraader ? 'order-by-byomraade' : 'order-by-name']({});
}

/** In which order areas stand, and what is said of them in signs. */
export function orderExplained(shown: readonly number[], view: View): (string | false)[] {
  const { report, say, isRanked } = view;
  const { areas } = report;
  const why = whyCountOpen(
    report,
    shown.filter((area) => areas.exclusion[area] < 0),
  );
  return [
    orderText(view),
    isRanked && say['rank-explained']({}),
    isRanked &&
      shown.some((area) => areas.exclusion[area] < 0 && isKnown(areas.index[area])) &&
      say['index-explained']({}),
    why !== undefined && say['bounds-explained']({ untried: untried(report), why }),
  ];
}
