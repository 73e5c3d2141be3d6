import {
  type Block,
  type Figure,
  type LegendItem,
  type MapFrame,
  paragraph,
  separated,
} from '../../document/document.ts';
import { planeOf } from '../../geometry/utm.ts';
import type { HtmlMapMessages } from '../../messages/html-map.ts';
import { listTerm } from '../../messages/list-name.ts';
import { roleWords } from '../../messages/report-words.ts';
import type { Sentences } from '../../messages/sentences.ts';
import { inOrder } from '../../record/facts/order.ts';
import { municipalityOf } from '../../record/report.ts';
import { formatExact } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import { classOf, drawing, linkedOutcomes, MOST_AREAS, MOST_LINKED } from '../pictures/map/drawing.ts';
import { byWeight, type Ground, groundOf } from '../pictures/map/ground.ts';
import { type Labels, labelsOf } from '../pictures/map/labels.ts';
import { type Sheet, sheetOf, WIDTH } from '../pictures/map/sheet.ts';
import { walkOf } from '../pictures/map/tools.ts';
import { sayMap, type View } from '../view.ts';
import { kindCounts, kindOf, kinds } from './kinds.ts';
import { areaNames } from './part.ts';

type Say = Sentences<HtmlMapMessages>;

/** The part of the map's width that the scale bar is at most. */
const BAR = 0.25;
/** Areas without an outline that are named. */
const MOST_NAMES = 12;

/** What is drawn, on which sheet, with which names. */
interface Plan {
  ground: Ground;
  sheet: Sheet;
  labels: Labels;
}

const plans = new WeakMap<View, Plan | null>();

/** The map of a view, drawn up once for the map and what is told beside it; undefined: no area has an outline. */
function planOf(view: View): Plan | undefined {
  let plan = plans.get(view);
  if (plan === undefined) {
    const ground = groundOf(view.report, view.previous);
    plan = ground ? planned(ground, view) : null;
    plans.set(view, plan);
  }
  return plan ?? undefined;
}

function planned(ground: Ground, view: View): Plan {
  const { areas, boligomraader, previous } = ground;
  const sheet = sheetOf(
    [...areas, ...boligomraader.map(({ polygons }) => polygons), previous?.wentOut].filter(
      (polygons) => polygons !== undefined,
    ),
  );
  return { ground, sheet, labels: labelsOf(ground, sheet, view) };
}

/** The map; undefined where the report holds no outlines. */
export function mapFigure(view: View): Figure | undefined {
  const plan = planOf(view);
  const { report } = view;
  return (
    plan && {
      kind: 'figure',
      id: 'map',
      caption: sayMap(view).caption({ place: municipalityOf(report), year: report.year }),
      picture: { pieces: pieces(plan, view), map: frameOf(plan, view) },
    }
  );
}

function frameOf({ ground, sheet }: Plan, view: View): MapFrame {
  const isLinked = linkedOutcomes(view.report.areas.size).length > 0;
  return {
    legend: legend(ground, view),
    scale: scaleOf(sheet, view),
    walk: isLinked ? walkOf(view) : undefined,
  };
}

/** What is to be known of the map: how it is read, what it was drawn from, and what is not on it. */
export function* mapNotes(view: View): Generator<Block> {
  const plan = planOf(view);
  if (!plan) return;
  const say = sayMap(view);
  yield paragraph(
    [say.ground({}), linksText(plan.ground, view, say), ...listsText(plan.ground, view, say)].join(' '),
  );
  yield paragraph(sources(plan.ground, plan.sheet, view, say), 'quiet');
  yield* without(plan, view, say);
}

function* pieces({ ground, sheet, labels }: Plan, view: View): Generator<string> {
  for (const piece of drawing(ground, sheet, labels, view)) yield piece.text;
}

function linksText(ground: Ground, { report }: View, say: Say): string {
  const linked = linkedOutcomes(report.areas.size);
  if (linked.length === 0) return say['links-of-none']({ most: MOST_AREAS, of: report.areas.size });
  if (linked.includes('not-designated')) return say['links-of-all']({});
  const notDesignated = ground.areas.filter((polygons, area) => polygons && report.areas.outcome[area] === 0);
  return say['links-of-some']({ most: MOST_LINKED, without: notDesignated.length });
}

/** How a boligområde is drawn that is on several lists, where one is. */
function listsText({ boligomraader }: Ground, { report }: View, say: Say): string[] {
  const drawn = new Set(boligomraader.map(({ id }) => id));
  const isOnSeveral = report.boligomraader.some(({ id, lists }) => drawn.has(id) && lists.length > 1);
  return isOnSeveral ? [say['on-several']({})] : [];
}

/** Its length is a part of the figure's width, as the map is, so that both grow and shrink together. */
function scaleOf({ metresPerUnit }: Sheet, view: View): MapFrame['scale'] {
  const metres = roundLength(BAR * WIDTH * metresPerUnit);
  const length = lengthText(metres, view.language);
  return { part: (100 * metres) / metresPerUnit / WIDTH, length, text: sayMap(view).scale({ length }) };
}

function sources(
  { previous }: Ground,
  { grid, metresPerUnit }: Sheet,
  { report, language }: View,
  say: Say,
): string {
  const files = report.inputs
    .filter(({ role }) => role === 'geometry' || role === 'boligomraader' || role === 'background')
    .map(({ role, name, crs }) => `${roleWords[language][role]}, ${name}${crs === null ? '' : ` (${crs})`}`);
  const year = previous?.year ?? 0;
  const texts = [
    files.length > 0 && say.sources({ sources: files.join('; ') }),
    say.drawn({ plane: planeOf(report.plane) }),
    grid > 0.1 && say.coarse({ metres: lengthText(Math.ceil(grid * metresPerUnit), language) }),
    previous && previous.counts.wentOut > 0 && say[`previous-${previous.from}`]({ year }),
    previous && previous.without > 0 && say['previous-without']({ year, count: previous.without }),
  ];
  return texts.filter(Boolean).join(' ');
}

/** What is not on the map, though other outlines are. */
function* without({ ground, labels }: Plan, view: View, say: Say): Generator<Block> {
  const { report } = view;
  const areas = inOrder(
    report,
    [...ground.areas.keys()].filter((area) => !ground.areas[area]),
  );
  const nameOf = areaNames(view);
  const more = (all: readonly unknown[]) => Math.max(0, all.length - MOST_NAMES);
  if (areas.length > 0) {
    const told = say['areas-without']({ count: areas.length, of: report.areas.size, more: more(areas) });
    const shown = areas.slice(0, MOST_NAMES).map((area) => nameOf(report.areas.ids[area]));
    yield paragraph([`${told} `, separated(shown), '.'], 'note');
  }
  const names = ground.boligomraaderWithout;
  if (names.length > 0) {
    const of = report.boligomraader.length;
    const told = say['boligomraader-without']({ count: names.length, of, more: more(names) });
    yield paragraph([`${told} `, separated(names.slice(0, MOST_NAMES)), '.'], 'note');
  }
  if (labels.without.length > 0) {
    const told = say['names-without']({ count: labels.without.length, more: more(labels.without) });
    yield paragraph([`${told} `, separated(labels.without.slice(0, MOST_NAMES)), '.'], 'note');
  }
}

/** What the colours, patterns and lines of the map mean, and how many there are; only those that occur on it. */
function legend({ areas, boligomraader, previous }: Ground, view: View): LegendItem[] {
  const { report } = view;
  const say = sayMap(view);
  const counts = kindCounts(report);
  const drawn = new Set<string>(areas.flatMap((polygons, area) => (polygons ? [kindOf(report, area)] : [])));
  const yearOf = new Map(report.stateLists?.used.map(({ list, year }) => [list, year]));
  const lists = byWeight
    .map((list) => ({ list, count: boligomraader.filter((one) => one.list === list).length }))
    .filter(({ count }) => count > 0);
  const items = [
    ...Object.entries(kinds(view)).flatMap(([kind, text]) =>
      drawn.has(kind) ? [{ swatch: areaSwatch(kind), text, count: counts.get(kind) ?? 0 }] : [],
    ),
    ...lists.map(({ list, count }, k) => ({
      swatch: lineSwatch(`list ${list}`),
      text: say.boligomraade({ list: listTerm(list, yearOf.get(list)).one, first: k === 0 }),
      count,
    })),
    ...(['wentOut', 'cameIn'] as const).map((which) => ({
      swatch: lineSwatch(`previous ${classOf[which]}`),
      text: say[classOf[which]]({ year: previous?.year ?? 0 }),
      count: previous?.counts[which] ?? 0,
    })),
  ];
  return items.filter(({ count }) => count > 0);
}

/** Of a map's legend: an area of a kind. */
export function areaSwatch(kind: string): string {
  return `<path class="${kind}" d="M1 1h30v18h-30z"/>`;
}

function lineSwatch(kind: string): string {
  const shape = '<path d="M5 4h22v12h-22z"/>';
  return `<g class="${kind}">${shape}<g class="core">${shape}</g></g>`;
}

/** The longest of 1, 2 and 5 times a power of ten that is not above `most`; metres, above 0. */
export function roundLength(most: number): number {
  const power = Math.floor(Math.log10(most));
  // a power as a text is exact where a product of tenths is not
  const times = [5, 2, 1].map((digit) => Number(`${digit}e${power}`)).find((length) => length <= most);
  // the logarithm of a power of ten may be rounded up to it
  return times ?? Number(`5e${power - 1}`);
}

/** `200 m`, `2 km`. */
export function lengthText(metres: number, language: Language): string {
  return metres < 1000
    ? `${formatExact(metres, language)}\u00a0m`
    : `${formatExact(metres / 1000, language)}\u00a0km`;
}
