import type { Block, Figure } from '../../document/document.ts';
import { paragraph } from '../../document/document.ts';
import { html, type Markup, trusted } from '../../document/markup.ts';
import type { Point, Polygon } from '../../geometry/shape.ts';
import { moveWords } from '../../messages/diff-words.ts';
import { definitionsOf, patterns } from '../../report/pictures/map/drawing.ts';
import { type Sheet, sheetOf, WIDTH } from '../../report/pictures/map/sheet.ts';
import { legendItem } from '../../report/sections/map.ts';
import { areaAnchor } from '../../report/view.ts';
import type { Place } from '../places.ts';
import type { DiffView } from './view.ts';

/** What areas are drawn as: came in and undetermined as a report draws these, the others by patterns of their own. */
const kinds: Record<Place['move'], string> = {
  'came-in': 'c',
  'went-out': 'w',
  opened: 'u',
  settled: 's',
  otherwise: 'r',
  other: 'y',
  stayed: 'f',
  same: 'n',
};
const own = {
  w: { side: 8, turn: 0, path: 'M1 1l6 6M7 1l-6 6' },
  s: { side: 8, turn: 0, path: 'M0 4h8' },
  r: { side: 8, turn: 0, path: 'M4 2v4M2 4h4' },
  y: { side: 8, turn: 0, path: 'M4 0v8' },
};
/** The same all over, so that what changed stands out. */
const faint: readonly Place['move'][] = ['same', 'stayed'];
/** More changes than these are no way to walk, and no room for their numbers. */
const MOST_LINKED = 1_000;
const MOST_LABELLED = 60;

/** Where the changes are, all else faint; undefined where there are no outlines. */
export function changeMap(view: DiffView): Figure | undefined {
  const { diff, say } = view;
  const drawn = (diff.places ?? []).flatMap(({ polygons }) => (polygons ? [polygons] : []));
  if (drawn.length === 0) return undefined;
  const { old, new: now } = diff.records;
  return {
    kind: 'figure',
    id: 'map',
    caption: say['map-caption']({ old: old.year, new: now.year }),
    picture: { pieces: pieces(diff.places ?? [], sheetOf(drawn), view) },
  };
}

/** The changes that are not on a map that others are on. */
export function* notOnMap({ diff, say }: DiffView): Generator<Block> {
  const without = (diff.places ?? []).filter(
    ({ move, polygons }) => !polygons && !faint.includes(move),
  ).length;
  if (without > 0) yield paragraph(say['map-without']({ count: without }), 'note');
}

function* pieces(places: readonly Place[], sheet: Sheet, view: DiffView): Generator<string> {
  yield html`<svg class="map changes" viewBox="0 0 ${WIDTH} ${sheet.height}" role="group" aria-labelledby="map-title"><defs>
${definitionsOf({ c: patterns.c, u: patterns.u, ...own })}</defs>
`.text;
  for (const move of faint) {
    const all = places.flatMap((place) => (place.move === move ? (place.polygons ?? []) : []));
    if (all.length > 0)
      yield html`<path class="${kinds[move]}" d="${trusted(sheet.path(all))}"/>
`.text;
  }
  const changed = places.filter(({ move, polygons }) => polygons && !faint.includes(move));
  for (const place of changed) yield areaMarkup(place, sheet, view, changed.length <= MOST_LINKED).text;
  yield numbers(changed, sheet).text;
  yield html`</svg>
${legend(places, view)}`.text;
}

function areaMarkup({ id, polygons, move }: Place, sheet: Sheet, view: DiffView, isLinked: boolean): Markup {
  const change = view.changes.get(id);
  const name = change === undefined || change.name === id ? id : `${change.name} (${id})`;
  const label = html`${name}: ${moveName(move, view)}`;
  const shape = html`<path class="${kinds[move]}" aria-hidden="true" d="${trusted(sheet.path(polygons ?? []))}"><title>${label}</title></path>`;
  if (!isLinked || change === undefined) return shape;
  return html`<a href="#${areaAnchor(id)}" aria-label="${label}">${shape}</a>
`;
}

export function moveName(move: Place['move'], { language, words }: DiffView): string {
  return move === 'stayed' ? words.stayed : moveWords[language][move];
}

/** Only those that occur, each with how many they are. */
function legend(places: readonly Place[], view: DiffView): Markup {
  const entries = Object.entries(kinds).flatMap(([move, kind]) => {
    const areas = places.filter((place) => place.move === move && place.polygons).length;
    return areas === 0 ? [] : [{ kind, name: moveName(move as Place['move'], view), areas }];
  });
  return html`<ul class="legend">
${entries.map(({ kind, name, areas }) => legendItem(html`<path class="${kind}" d="M1 1h30v18h-30z"/>`, name, areas, view.language))}</ul>
`;
}

/** Letters of a number are so high on a narrow screen, where the drawing is small: nothing touches there, so nothing does elsewhere. */
const NUMBER_HEIGHT = 30;

/** The numbers of the areas that changed, in or beside them, as far as they are clear of each other. */
function numbers(changed: readonly Place[], sheet: Sheet): Markup {
  if (changed.length > MOST_LABELLED) return html``;
  const taken: Box[] = [];
  const placed: Markup[] = [];
  for (const { id, polygons } of changed) {
    const [width, height] = [id.length * NUMBER_HEIGHT * 0.6, NUMBER_HEIGHT];
    const [x, y] = middleOf(sheet.units(polygons ?? []));
    const places = [
      [0, 0],
      [0, -height],
      [0, height],
      [width * 0.75, 0],
      [-width * 0.75, 0],
    ];
    const found = places
      .map(([right, down]) => ({ x: x + right, y: y + down, width, height }))
      .find((box) => isWithin(box, sheet) && taken.every((other) => isClear(box, other)));
    if (!found) continue;
    taken.push(found);
    placed.push(html`<text x="${Math.round(found.x)}" y="${Math.round(found.y)}">${id}</text>`);
  }
  return html`<g class="numbers" aria-hidden="true">${placed}</g>
`;
}

/** Around its middle. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function isWithin({ x, y, width, height }: Box, sheet: Sheet): boolean {
  return x > width / 2 && x < WIDTH - width / 2 && y > height / 2 && y < sheet.height - height / 2;
}

function isClear(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 >= a.width + b.width || Math.abs(a.y - b.y) * 2 >= a.height + b.height;
}

/** The middle of the outer ring that has the most points. */
function middleOf(polygons: readonly Polygon[]): Point {
  const [outer] = polygons.map(([ring]) => ring).sort((a, b) => b.length - a.length);
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
