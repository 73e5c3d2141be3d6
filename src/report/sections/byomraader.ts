import {
  type Block,
  folded,
  type Inline,
  link,
  list,
  paragraph,
  section,
  sentences,
  separated,
  strong,
  type Table,
} from '../../document/document.ts';
import type { Polygon } from '../../geometry/shape.ts';
import { byomraadeMessages } from '../../messages/byomraader-report.ts';
import { formatCount } from '../../text/numbers.ts';
import { localized } from '../../text/words.ts';
import {
  type Byomraade,
  edgeTexts,
  elsewhereText,
  formedTexts,
  groupLists,
  groupResidents,
  levelTexts,
  overviewColumns,
  partTexts,
  sizeExplained,
  sizeText,
  type ToldAreas,
  unknownNeighbours,
} from '../byomraade-texts.ts';
import { type Distribution, distributionsOf } from '../pictures/distribution.ts';
import { type Locator, locator, locatorOf } from '../pictures/locator.ts';
import { groundOf } from '../pictures/map/ground.ts';
import { stripDefinitions, strips } from '../pictures/strips.ts';
import { boligomraadeNames } from '../reasons.ts';
import { boligomraadeAnchor, byomraadeAnchor, type View } from '../view.ts';
import { areaNames, type Part } from './part.ts';

/** The byområder that the designated areas form: residents, lists, criteria, parts; enclosed and isolated areas. */
export const byomraader: Part = {
  id: 'byomraader',
  title: ({ language }) => byomraadeMessages[language].heading({}),
  present: ({ report }) => report.byomraader !== null,
  *blocks(view) {
    const found = view.report.byomraader!;
    const say = byomraadeMessages[view.language];
    const { groups } = found;
    const told = teller(view);
    if (groups.length === 0) yield* sentences(say.none({}));
    else {
      yield* sentences(...formedTexts(found, view));
      yield* sentences(unknownNeighbours(found, view));
      yield* overview(groups, view);
      yield* levels(groups, view);
      yield* list(
        groups.map((group) => [
          strong(`${group.name}.`),
          ' ',
          separated(partTexts(group, view).map(told), ' '),
        ]),
      );
    }
    yield* edges(found, view, told);
  },
};

/** With more byområder than these each is folded. */
const MOST_OPEN = 40;
/** Of a city with more areas than these no small maps are drawn. */
const MOST_LOCATED = 10_000;

/** The byområder as the page has them: each by itself, with where it lies, its criteria on the city's, and what changed. */
export const byomraaderInPictures: Part = {
  ...byomraader,
  name: ({ language }) => byomraadeMessages[language].name({}),
  *blocks(view) {
    const { report, language } = view;
    const found = report.byomraader!;
    const { groups } = found;
    const say = byomraadeMessages[language];
    if (groups.length === 0) {
      yield* sentences(say.none({}));
      return;
    }
    const { elsewhere } = overviewColumns(groups, view);
    yield* sentences(...formedTexts(found, view), unknownNeighbours(found, view));
    yield* sentences(
      say['strips-explained']({}),
      sizeExplained(groups, view),
      elsewhere && say['elsewhere-explained']({}),
    );
    const told = teller(view);
    yield* edges(found, view, told);
    const isFolded = groups.length > MOST_OPEN;
    // of hundreds, one that is a single area has the figures of that area, which stand with it
    const hasStrips = ({ areas }: Byomraade) => areas.length > (isFolded ? 1 : 0);
    const drawn = drawingsOf(view);
    const defining = groups.findIndex(hasStrips);
    for (const [k, group] of groups.entries()) {
      const shared = { city: k === 0, strips: k === defining };
      const blocks = page(group, shared, hasStrips(group), drawn, told, view);
      const title = say.titled({
        name: group.name,
        areas: group.areas.length,
        residents: group.areas.length === 0 ? undefined : groupResidents(group, view),
      });
      const id = byomraadeAnchor(group.id);
      const isHeld = !shared.city && !shared.strips;
      yield isFolded ? { ...folded(id, group.name, title, blocks), isHeld } : section(title, blocks, id);
    }
  },
};

/** What the drawings of all byområder share. */
interface Drawings {
  distributions: ReadonlyMap<string, Distribution>;
  /** of the criteria and of the areas, by id */
  titles: ReadonlyMap<string, string>;
  positions: ReadonlyMap<string, number>;
  outlines: ReadonlyMap<string, Polygon[]>;
  city: Locator | undefined;
}

function drawingsOf({ report, method, language }: View): Drawings {
  const { areas } = report;
  const ground = areas.size > MOST_LOCATED ? undefined : groundOf(report, undefined);
  const outlines = new Map(
    (ground?.areas ?? []).flatMap((polygons, k): [string, Polygon[]][] =>
      polygons ? [[areas.ids[k], polygons]] : [],
    ),
  );
  return {
    distributions: new Map(
      [...distributionsOf(report, method)].filter(([, { areas: having }]) => having.length > 0),
    ),
    titles: new Map(report.criteria.map(({ id, title }) => [id, localized(title, language)])),
    positions: new Map(areas.ids.map((id, position) => [id, position])),
    outlines,
    city: ground && locatorOf(ground.areas),
  };
}

/**
 * One byområde: where it lies, its areas and boligområder, what changed and what is open, and its criteria.
 *
 * @param shared which of what the drawings of all byområder share is drawn with this one
 */
function* page(
  group: Byomraade,
  shared: { city: boolean; strips: boolean },
  hasStrips: boolean,
  { distributions, titles, positions, outlines, city }: Drawings,
  told: (part: string | ToldAreas) => Inline,
  view: View,
): Generator<Block> {
  const { language } = view;
  const say = byomraadeMessages[language];
  const marked = group.areas.flatMap((id) => outlines.get(id) ?? []);
  const left: Block[] = [];
  if (city && marked.length > 0) {
    const small = locator(city, marked, say.located({ name: group.name }), shared.city);
    left.push({ kind: 'figure', picture: { pieces: [small.text] } });
  }
  left.push(
    ...partTexts(group, view).map((text) => paragraph(told(text))),
    ...sinceText(group, view).map((text) => paragraph(told(text))),
    ...terms(group, view),
  );
  const right: Block[] = [];
  if (hasStrips) {
    const texts = levelTexts(group, view);
    const rows = group.criteria.map(({ id }, k) => ({
      title: titles.get(id)!,
      text: texts[k],
      distribution: distributions.get(id),
    }));
    const defined = shared.strips ? stripDefinitions([...distributions.values()]) : undefined;
    const drawing = strips(
      rows,
      group.areas.map((id) => positions.get(id)!),
      say['strips-of']({ name: group.name }),
      defined,
    );
    right.push({ kind: 'figure', picture: { pieces: [drawing.text] } });
  }
  if (right.length === 0) yield* left;
  else yield { kind: 'columns', columns: [left, right] };
}

/** Its boligområder with their lists, who of them lives elsewhere, and whether it is large enough. */
function terms(group: Byomraade, view: View): Block[] {
  const { groups } = view.report.byomraader!;
  const say = byomraadeMessages[view.language];
  const { elsewhere, smallest } = overviewColumns(groups, view);
  const found: { term: string; text: Inline }[] = [
    ...(group.boligomraader.length === 0
      ? []
      : [
          { term: say.boligomraader({}), text: boligomraaderOf(group.boligomraader, view) },
          { term: say.lists({}), text: groupLists(group, view) },
        ]),
    ...(elsewhere ? [{ term: say.elsewhere({}), text: elsewhereText(group, view) }] : []),
    ...(smallest === undefined ? [] : [{ term: say.size({}), text: sizeText(group, view) }]),
  ];
  return found.length === 0 ? [] : [{ kind: 'terms', terms: found }];
}

/** Which of its areas were not designated in the round before. */
function sinceText({ areas }: Byomraade, { report, language }: View): ToldAreas[] | string[] {
  const round = report.previous;
  if (!round?.comparable || areas.length === 0) return [];
  const say = byomraadeMessages[language];
  const year = round.year === report.year ? undefined : round.year;
  const ids = areas.filter((id) => round.cameIn.areas.includes(id) || round.appeared.areas.includes(id));
  if (ids.length === 0) return [say['since-same']({ year, areas: areas.length })];
  return [
    { text: (names) => say['since-new']({ year, areas: names, count: ids.length, of: areas.length }), ids },
  ];
}

function* edges(
  found: NonNullable<View['report']['byomraader']>,
  view: View,
  told: (part: string | ToldAreas) => Inline,
): Generator<Block> {
  const texts = edgeTexts(found, view).map(told);
  if (texts.length > 0) yield { kind: 'paragraph', text: separated(texts, ' ') };
}

/** Tells a sentence with the names of its areas. */
function teller(view: View): (text: string | ToldAreas) => Inline {
  const nameOf = areaNames(view);
  return (part) => {
    if (typeof part === 'string') return part;
    // a sentence is a function of its areas, so they are put where it puts a mark
    const [before, after] = part.text('\u0000').split('\u0000');
    return [before, separated(part.ids.map(nameOf)), after];
  };
}

function* overview(groups: Byomraade[], view: View): Generator<Block> {
  const { language, words } = view;
  const say = byomraadeMessages[language];
  const { elsewhere, smallest } = overviewColumns(groups, view);
  yield* sentences(sizeExplained(groups, view));
  yield* sentences(elsewhere && say['elsewhere-explained']({}));
  yield {
    kind: 'table',
    columns: [
      { head: say.byomraade({}) },
      { head: words.residents, numeric: true },
      { head: words.areas, numeric: true },
      ...(elsewhere ? [{ head: say.elsewhere({}), numeric: true }] : []),
      { head: say.boligomraader({}) },
      { head: say.lists({}) },
      ...(smallest === undefined ? [] : [{ head: say.size({}) }]),
    ],
    rows: groups.map((group) => ({
      cells: [
        group.name,
        groupResidents(group, view),
        formatCount(group.areas.length, language),
        ...(elsewhere ? [elsewhereText(group, view)] : []),
        group.boligomraader.length === 0 ? '–' : boligomraadeNames(group.boligomraader, view),
        groupLists(group, view),
        ...(smallest === undefined ? [] : [sizeText(group, view)]),
      ],
    })),
  };
}

/** The names of boligområder, each leading to where it stands among the lists. */
function boligomraaderOf(ids: readonly string[], view: View): Inline {
  return separated(ids.map((id) => link(view.boligomraader.get(id) ?? id, `#${boligomraadeAnchor(id)}`)));
}

function* levels(groups: Byomraade[], view: View): Generator<Block> {
  const { report, language } = view;
  const say = byomraadeMessages[language];
  const measured = report.criteria.filter(({ notMeasured }) => notMeasured === null);
  yield* sentences(say['criteria-explained']({}));
  const table: Table = {
    kind: 'table',
    columns: [
      { head: say.byomraade({}) },
      ...measured.map(({ title }) => ({ head: localized(title, language), numeric: true })),
    ],
    rows: groups
      .filter(({ areas }) => areas.length > 0)
      .map((group) => ({ cells: [group.name, ...levelTexts(group, view)] })),
  };
  yield table;
}
