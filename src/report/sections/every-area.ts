import {
  type Cell,
  type Column,
  type Inline,
  link,
  quiet,
  type Row,
  type SearchGroup,
  type SignCell,
  sentences,
  type Table,
} from '../../document/document.ts';
import { areaReportMessages } from '../../messages/area-report.ts';
import { outcomes } from '../../record/area-table.ts';
import { populationOf } from '../../record/facts/hidden.ts';
import { inOrder } from '../../record/facts/order.ts';
import { AREAS_CSV, nameOfFile } from '../../record/report.ts';
import { formatCount, isKnown } from '../../text/numbers.ts';
import { danishPlaces } from '../../text/order.ts';
import { localized } from '../../text/words.ts';
import { criteriaMet, exclusionTitle, indexText } from '../area-texts.ts';
import { hasNames } from '../describe/text.ts';
import { marksExplained, populationMarked } from '../internal-only.ts';
import { hasPopulation, populationText } from '../residents.ts';
import { type ChangeKind, changeKinds } from '../since-texts.ts';
import { areaAnchor, sayAreas, type View } from '../view.ts';
import { foldTeller, hasCounts, signTeller } from './area-blocks.ts';
import { orderExplained } from './areas.ts';
import { kindOf, kinds } from './kinds.ts';
import type { Part } from './part.ts';

/** Of more areas than these, a page has rows for those that a decision is about, so many at the most, and leaves the others to its script. */
const MOST_WRITTEN = 1_000;
const MOST_OF_DECISION = 400;
/** More criteria than these are no row that is read at a glance: they stand in what is folded alone. */
const MOST_SIGNS = 16;

/** Every area, as the page has them: a row each, and folded in it why it has its answer. */
export const everyArea: Part = {
  id: 'omraader',
  inFull: true,
  title: (view) => sayAreas(view).title({}),
  *blocks(view) {
    const { report, language, detailed } = view;
    const say = sayAreas(view);
    const left = report.areas.size - detailed.size;
    yield* sentences(
      left > 0 && say['left-out']({ left, table: nameOfFile(AREAS_CSV, report) }),
      ...orderExplained([...detailed], view),
    );
    yield* sentences(...marksExplained(view));
    yield tableOfAll(view);
    yield* sentences(
      areaReportMessages[language]['margin-explained']({}),
      hasCounts(report) && areaReportMessages[language]['interval-explained']({}),
      say.method({}),
    );
  },
};

/** A column: where each area stands in its order is told beside what it shows; -1 is missing. */
interface AreaColumn extends Column {
  cell: (area: number) => Cell;
  place?: (area: number) => number;
}

/** A way to choose areas, and which of its choices each is of. */
interface Choosing {
  id: string;
  name: string;
  choices: readonly (readonly [id: string, name: string])[];
  of: (area: number) => string;
}

function tableOfAll(view: View): Table {
  const { report, detailed } = view;
  const { size } = report.areas;
  const say = sayAreas(view);
  const order = inOrder(report, [...detailed]);
  const since = changeKinds(view);
  const signs = signTeller(view);
  const columns = columnsOf(view, order, signs, since);
  const choosing = choosingOf(view, order, since);
  const fold = foldTeller(view);
  return {
    kind: 'table',
    id: 'area-table',
    label: order.length === size ? say.all({ areas: size }) : say.some({ shown: order.length, areas: size }),
    columns,
    search: {
      groups: choosing.map((one) => groupOf(one, order)),
      shown: say['shown-count']({ shown: '{n}', areas: order.length }),
      more: say.more({ count: '{n}' }),
      signs: columns.some(({ narrow }) => narrow) ? signsIn(order, signs, view) : [],
    },
    rows: rows(),
  };

  function* rows(): Generator<Row> {
    let left = MOST_OF_DECISION;
    for (const area of order) {
      const outcome = outcomes[report.areas.outcome[area]];
      const isOfDecision = outcome === 'designated' || outcome === 'undetermined';
      const isOnDemand = order.length > MOST_WRITTEN && !(isOfDecision && left-- > 0);
      yield {
        cells: columns.map(({ cell }) => cell(area)),
        of: choosing.map(({ of }) => of(area)),
        places: columns.map(({ place }) => place?.(area) ?? -1),
        more: fold(area),
        isOnDemand,
      };
    }
  }
}

/** The choices that any of the areas are of, with how many. */
function groupOf({ id, name, choices, of }: Choosing, areas: readonly number[]): SearchGroup {
  const counts = new Map<string, number>();
  for (const area of areas) counts.set(of(area), (counts.get(of(area)) ?? 0) + 1);
  return {
    id,
    name,
    choices: choices.flatMap(([choice, called]) => {
      const count = counts.get(choice);
      return count === undefined ? [] : [{ id: choice, name: called, count }];
    }),
  };
}

function choosingOf(
  view: View,
  order: readonly number[],
  since: ReadonlyMap<number, ChangeKind> | undefined,
): Choosing[] {
  const { report } = view;
  const say = sayAreas(view);
  const groups = report.byomraader?.groups ?? [];
  const inGroups = [...new Set(inOrder(report, order).map((area) => report.areas.byomraade[area]))];
  const ways: Choosing[] = [
    {
      id: 'udfald',
      name: say.outcome({}),
      choices: Object.entries(kinds(view)),
      of: (area) => kindOf(report, area),
    },
    {
      id: 'byomraade',
      name: say.byomraade({}),
      choices: inGroups.flatMap((group) => (group < 0 ? [] : [[String(group), groups[group].name] as const])),
      of: (area) => (report.areas.byomraade[area] < 0 ? '' : String(report.areas.byomraade[area])),
    },
    {
      id: 'aendring',
      name: report.previous ? say.since({ year: report.previous.year }) : '',
      choices: changes.map((change) => [change, say[change]({})] as const),
      of: (area) => since?.get(area) ?? '',
    },
  ];
  return ways.filter(({ of }, k) => k === 0 || order.some((area) => of(area) !== ''));
}

/** A sign for those who see it, before the words. */
const changeSigns: Record<ChangeKind, string> = { came: '▲', went: '▼', 'now-open': '▽', appeared: '✚' };
const changes = ['came', 'appeared', 'went', 'now-open'] as const;

function columnsOf(
  view: View,
  order: readonly number[],
  signs: (area: number) => SignCell[],
  since: ReadonlyMap<number, ChangeKind> | undefined,
): AreaColumn[] {
  const { report, language, words, isRanked } = view;
  const { areas, byomraader } = report;
  const say = sayAreas(view);
  const isAssessed = (area: number) => areas.exclusion[area] < 0;
  const dash = (area: number, text: () => string) => (isAssessed(area) ? text() : '–');
  const sequence = Object.keys(kinds(view));
  const called = kinds(view);
  const placesOf = (texts: (area: number) => string) => {
    const places = danishPlaces(order.map(texts));
    const byArea = new Map(order.map((area, k) => [area, places[k]]));
    return (area: number) => byArea.get(area) ?? -1;
  };
  const group = (area: number) => byomraader?.groups[areas.byomraade[area]];
  const groupPlaces = danishPlaces(byomraader?.groups.map(({ name }) => name) ?? []);
  const kind = (area: number): Inline => {
    const text = called[kindOf(report, area)];
    return isAssessed(area) || outcomes[areas.outcome[area]] !== 'excluded'
      ? text
      : `${text} (${exclusionTitle(area, view)})`;
  };
  return [
    {
      head: hasNames(report) ? words.name : words.id,
      letters: longestWord(order.map((area) => areas.names[area])),
      cell: (area) => {
        const [id, name] = [areas.ids[area], areas.names[area]];
        const to = link(name, `#${areaAnchor(id)}`);
        return name === id ? to : [to, ' ', quiet(id)];
      },
      place: placesOf((area) => areas.names[area]),
    },
    {
      head: say.outcome({}),
      cell: kind,
      place: (area) => sequence.indexOf(kindOf(report, area)),
    },
    ...(hasPopulation(report) ? [residents(view, order)] : []),
    ...signColumns(view, order, signs),
    {
      head: words.criteriaMet,
      numeric: true,
      down: true,
      cell: (area) => dash(area, () => criteriaMet(area, view)),
      place: (area) => (isAssessed(area) ? areas.met[area] : -1),
    },
    ...(isRanked
      ? [
          {
            head: words.rank,
            numeric: true,
            cell: (area: number) => dash(area, () => formatCount(areas.rank[area], language)),
            place: (area: number) => areas.rank[area] || -1,
          },
          {
            head: words.index,
            numeric: true,
            down: true,
            cell: (area: number) => dash(area, () => indexText(area, view)),
            place: numberPlaces(order, (area) => (isAssessed(area) ? areas.index[area] : Number.NaN)),
          },
        ]
      : []),
    ...(byomraader
      ? [
          {
            head: say.byomraade({}),
            letters: longestWord(byomraader.groups.map(({ name }) => name)),
            cell: (area: number) => group(area)?.name ?? '–',
            place: (area: number) => groupPlaces[areas.byomraade[area]] ?? -1,
          },
        ]
      : []),
    ...(since && report.previous ? [sinceColumn(since, report.previous.year, view)] : []),
  ];
}

function longestWord(texts: readonly string[]): number {
  return texts
    .flatMap((text) => text.split(/[\s/-]+/))
    .reduce((most, { length }) => Math.max(most, length), 0);
}

/** Residents, with a bar as long as they are of the most that any area is shown with. */
function residents(view: View, order: readonly number[]): AreaColumn {
  const { report, words } = view;
  const shown = (area: number) => {
    const number = populationOf(report, area);
    return isKnown(number) ? number : Number.NaN;
  };
  const most = order.reduce((greatest, area) => Math.max(greatest, shown(area) || 0), 1);
  return {
    head: words.residents,
    numeric: true,
    down: true,
    cell: (area) => {
      const text = populationMarked(populationText(area, view), area, view);
      const number = shown(area);
      return isKnown(number) ? { number, text, part: Math.round((100 * number) / most) } : text;
    },
    place: numberPlaces(order, shown),
  };
}

/** A column for each criterion. */
function signColumns(
  { report, language }: View,
  order: readonly number[],
  signs: (area: number) => SignCell[],
): AreaColumn[] {
  const { criteria } = report.areas;
  if (criteria.length > MOST_SIGNS) return [];
  // an area's signs are made together, and asked for column by column
  const all = new Map<number, SignCell[]>(order.map((area) => [area, signs(area)]));
  return criteria.map(({ id }, k) => {
    const title = report.criteria.find((one) => one.id === id)?.title ?? id;
    return { head: localized(title, language), narrow: true, cell: (area) => (all.get(area) ?? [])[k] };
  });
}

function sinceColumn(since: ReadonlyMap<number, ChangeKind>, year: number, view: View): AreaColumn {
  const say = sayAreas(view);
  return {
    head: say.since({ year }),
    cell: (area) => {
      const change = since.get(area);
      if (change === undefined) return '';
      return [{ mark: 'sign', sign: `${changeSigns[change]} `, text: '' }, say[change]({})];
    },
    place: (area) => {
      const change = since.get(area);
      return change === undefined ? -1 : changes.indexOf(change);
    },
  };
}

/** The signs that any of the areas has, each with what it means. */
function signsIn(order: readonly number[], signs: (area: number) => SignCell[], view: View): SignCell[] {
  const say = sayAreas(view);
  const meant: SignCell[] = [
    { answer: 'met', text: say.met({}) },
    { answer: 'not-met', text: say['not-met']({}) },
    { answer: 'open', text: say.open({}) },
    { answer: 'missing', text: say.missing({}) },
    { answer: 'hidden', text: say.hidden({}) },
    { answer: 'not-assessed', text: say['not-assessed']({}) },
  ];
  const used = new Set(order.flatMap((area) => signs(area).map(({ answer }) => answer)));
  return meant.filter(({ answer }) => used.has(answer));
}

/** The place of each number among all, from 0; equal numbers share one, a missing one has -1. */
function numberPlaces(order: readonly number[], value: (area: number) => number): (area: number) => number {
  const known = [...new Set(order.map(value).filter(isKnown))].sort((a, b) => a - b);
  const places = new Map(known.map((number, place) => [number, place]));
  return (area) => places.get(value(area)) ?? -1;
}
