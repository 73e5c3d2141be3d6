import { type Block, type Figure, paragraph, separated } from '../../document/document.ts';
import { html, type Markup } from '../../document/markup.ts';
import { planeOf } from '../../geometry/utm.ts';
import type { HtmlMapMessages } from '../../messages/html-map.ts';
import { roleWords } from '../../messages/report-words.ts';
import type { Language, Sentences } from '../../messages/sentences.ts';
import { inOrder } from '../../record/facts/order.ts';
import { formatExact } from '../../text/numbers.ts';
import { municipalityOf } from '../describe/text.ts';
import { drawing, linkedOutcomes, MOST_AREAS, MOST_LINKED } from '../pictures/map/drawing.ts';
import { type Ground, groundOf } from '../pictures/map/ground.ts';
import { type Sheet, sheetOf, WIDTH } from '../pictures/map/sheet.ts';
import { tellMap, type View } from '../view.ts';
import { kindOf, kinds } from './kinds.ts';
import { areaNames } from './part.ts';

type Tell = Sentences<HtmlMapMessages>;

/** The part of the map's width that the scale bar is at most. */
const BAR = 0.25;
/** Areas without an outline that are named. */
const MOST_NAMES = 12;

/** Where the areas are: each by its outcome, the boligområder, and who was designated before. Undefined: no outlines. */
export function mapFigure(view: View): Figure | undefined {
  const { report } = view;
  const tell = tellMap(view);
  const drawn = sheetAndGround(view);
  if (!drawn) return undefined;
  return {
    kind: 'figure',
    id: 'map',
    caption: tell.caption({ place: municipalityOf(report), year: report.year }),
    picture: { pieces: pieces(drawn.ground, drawn.sheet, view, tell) },
  };
}

/** What the map is drawn of, and what is not on it; nothing where there is none. */
export function* mapNotes(view: View): Generator<Block> {
  const tell = tellMap(view);
  const drawn = sheetAndGround(view);
  if (!drawn) return;
  yield paragraph([tell.ground({}), ' ', sources(drawn.ground, drawn.sheet, view, tell)], 'quiet');
  yield* without(drawn.ground, view, tell);
}

function sheetAndGround({ report, previous }: View): { ground: Ground; sheet: Sheet } | undefined {
  const ground = groundOf(report, previous);
  if (!ground) return undefined;
  const drawn = [...ground.areas, ...ground.boligomraader.map(({ polygons }) => polygons)];
  const sheet = sheetOf([...drawn, ground.previous?.polygons].filter((polygons) => polygons !== undefined));
  return { ground, sheet };
}

function* pieces(ground: Ground, sheet: Sheet, view: View, tell: Tell): Generator<string> {
  const linked = linkedOutcomes(view.report.areas.size).length > 0;
  yield html`<p class="quiet on-screen">${linksText(ground, view, tell)}${linked && html` <a class="past" href="#map-end">${tell.skip({})}</a>`}</p>
`.text;
  for (const piece of drawing(ground, sheet, view)) yield piece.text;
  yield html`${scaleBar(sheet, view, tell)}${legend(ground, view)}<p class="sr" id="map-end" tabindex="-1">${tell.after({})}</p>
`.text;
}

function linksText(ground: Ground, { report }: View, tell: Tell): string {
  const linked = linkedOutcomes(report.areas.size);
  if (linked.length === 0) return tell['links-of-none']({ most: MOST_AREAS, of: report.areas.size });
  if (linked.includes('not-designated')) return tell['links-of-all']({});
  const notDesignated = ground.areas.filter((polygons, area) => polygons && report.areas.outcome[area] === 0);
  return tell['links-of-some']({ most: MOST_LINKED, without: notDesignated.length });
}

/** Its length is a part of the figure's width, as the map is, so that both grow and shrink together. */
function scaleBar({ metresPerUnit }: Sheet, { language }: View, tell: Tell): Markup {
  const length = roundLength(BAR * WIDTH * metresPerUnit);
  const part = (100 * length) / metresPerUnit / WIDTH;
  const text = lengthText(length, language);
  return html`<p class="scale"><span class="bar" style="width:${part.toFixed(2)}%"></span><span aria-hidden="true">${text}</span> <span class="sr">${tell.scale({ length: text })}</span><span class="north" aria-hidden="true">N</span></p>
`;
}

function sources(
  { previous }: Ground,
  { grid, metresPerUnit }: Sheet,
  { report, language }: View,
  tell: Tell,
): string {
  const files = report.inputs
    .filter(({ role }) => role === 'geometry' || role === 'boligomraader')
    .map(({ role, name, crs }) => `${roleWords[language][role]}, ${name}${crs === null ? '' : ` (${crs})`}`);
  const year = previous?.year ?? 0;
  const texts = [
    files.length > 0 && tell.sources({ sources: files.join('; ') }),
    tell.drawn({ plane: planeOf(report.plane) }),
    grid > 0.1 && tell.coarse({ metres: lengthText(Math.ceil(grid * metresPerUnit), language) }),
    previous && tell[`previous-${previous.from}`]({ year }),
    previous && previous.without > 0 && tell['previous-without']({ year, count: previous.without }),
  ];
  return texts.filter(Boolean).join(' ');
}

/** What is not on the map, though other outlines are. */
function* without(ground: Ground, view: View, tell: Tell): Generator<Block> {
  const { report } = view;
  const areas = inOrder(
    report,
    [...ground.areas.keys()].filter((area) => !ground.areas[area]),
  );
  const nameOf = areaNames(view);
  const more = (all: readonly unknown[]) => Math.max(0, all.length - MOST_NAMES);
  if (areas.length > 0) {
    const told = tell['areas-without']({ count: areas.length, of: report.areas.size, more: more(areas) });
    const shown = areas.slice(0, MOST_NAMES).map((area) => nameOf(report.areas.ids[area]));
    yield paragraph([`${told} `, separated(shown), '.'], 'note');
  }
  const names = ground.boligomraaderWithout;
  if (names.length > 0) {
    const of = report.boligomraader.length;
    const told = tell['boligomraader-without']({ count: names.length, of, more: more(names) });
    yield paragraph([`${told} `, separated(names.slice(0, MOST_NAMES)), '.'], 'note');
  }
}

/** What the colours, patterns and lines of the map mean; only those that occur on it. */
function legend({ areas, boligomraader, previous }: Ground, view: View): Markup {
  const tell = tellMap(view);
  const drawn = new Set<string>();
  for (const [area, polygons] of areas.entries()) if (polygons) drawn.add(kindOf(view.report, area));
  const entries = Object.entries(kinds(view)).filter(([kind]) => drawn.has(kind));
  return html`<ul class="legend">
${entries.map(([kind, name]) => item(html`<path class="${kind}" d="M1 1h30v18h-30z"/>`, name))}${
  boligomraader.length > 0 &&
  item(html`<g class="boligomraader"><path d="M4 4h24v12h-24z"/></g>`, tell.boligomraade({}))
}${
  previous &&
  item(html`<g class="previous"><path d="M4 4h24v12h-24z"/></g>`, tell.previous({ year: previous.year }))
}</ul>
`;
}

function item(swatch: Markup, name: string): Markup {
  return html`<li><svg class="swatch" width="32" height="20" aria-hidden="true">${swatch}</svg>${name}</li>
`;
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
