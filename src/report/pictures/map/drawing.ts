import { html, type Markup, trusted } from '../../../document/markup.ts';
import { boxOf, type Point, type Polygon } from '../../../geometry/shape.ts';
import { outcomes } from '../../../record/area-table.ts';
import { areasInOrder } from '../../../record/facts/order.ts';
import { exclusionTitle, outcomeText } from '../../area-texts.ts';
import { populationPhrase } from '../../residents.ts';
import { kindOf } from '../../sections/kinds.ts';
import { areaAnchor, type View } from '../../view.ts';
import { Grid } from './grid.ts';
import { byWeight, type Ground } from './ground.ts';
import type { Labels } from './labels.ts';
import { type Sheet, WIDTH } from './sheet.ts';
import { textWidth } from './text-width.ts';
import { statesOf } from './tools.ts';

/** More links than these are no way to walk, so areas that are not designated have none. */
export const MOST_LINKED = 3_000;
/** With more areas than these no area is a link. */
export const MOST_AREAS = 10_000;

/** The outcomes in the order in which a keyboard reaches them. */
const order = ['designated', 'undetermined', 'not-designated', 'excluded'] as const;

/** Which outcomes of a map with so many areas are links. */
export function linkedOutcomes(areas: number): readonly (typeof outcomes)[number][] {
  if (areas > MOST_AREAS) return [];
  return areas > MOST_LINKED ? order.filter((outcome) => outcome !== 'not-designated') : order;
}

/** The map as SVG, labelled by the element `map-title`. */
export function* drawing(ground: Ground, sheet: Sheet, labels: Labels, view: View): Generator<Markup> {
  const linked = linkedOutcomes(view.report.areas.size);
  // what can be walked through is a group; else it is a picture
  const role = linked.length > 0 ? 'group' : 'img';
  const { previous } = ground;
  yield html`<svg class="map" viewBox="0 ${labels.top} ${WIDTH} ${labels.bottom - labels.top}" role="${role}" aria-labelledby="map-title"><defs>
${definitionsOf(patterns)}</defs>
`;
  yield* beneath(ground, sheet);
  yield* unlinked(ground, sheet, view, linked);
  for (const outcome of order) {
    if (!linked.includes(outcome)) continue;
    for (const area of areasInOrder(view.report, outcome)) {
      const polygons = ground.areas[area];
      if (polygons) yield areaMarkup(area, polygons, sheet, view);
    }
  }
  yield* faint(ground, sheet);
  for (const list of byWeight) {
    const listed = ground.boligomraader.filter((one) => one.list === list);
    const paths = listed.map(
      ({ name, polygons }) => html`<path d="${trusted(sheet.path(polygons))}"><title>${name}</title></path>`,
    );
    if (paths.length > 0) yield lines(`list ${list}`, `map-${list}`, html`${paths}`);
  }
  for (const which of ['wentOut', 'cameIn'] as const) {
    const polygons = previous?.[which] ?? [];
    if (polygons.length > 0)
      yield lines(
        `previous ${classOf[which]}`,
        `map-${classOf[which]}`,
        html`<path d="${trusted(sheet.path(polygons))}"/>`,
      );
  }
  yield html`${labels.drawn}</svg>
`;
}

/** Grounds of the layer beneath, such as water: areas cover them. */
function* beneath({ background }: Ground, sheet: Sheet): Generator<Markup> {
  const grounds = background.flatMap(({ isOpen, polygons }) => (isOpen ? [] : polygons));
  if (grounds.length > 0)
    yield html`<path class="beneath" d="${trusted(sheet.path(grounds))}"/>
`;
}

/** Its lines, such as rail, and the edges of its grounds: faint, on the areas, for beneath them nobody would see them. */
function* faint({ background }: Ground, sheet: Sheet): Generator<Markup> {
  const lines = background.flatMap(({ isOpen, polygons }) =>
    polygons.flatMap((rings) => (isOpen ? rings : rings.map((ring) => [...ring, ring[0]]))),
  );
  if (lines.length > 0)
    yield html`<path class="faint" d="${trusted(sheet.line(lines))}"/>
`;
}

/** The class of the lines round areas that changed. */
export const classOf = { wentOut: 'went-out', cameIn: 'came-in' } as const;

/** Lines on a paler ground, and with a core that a style may show, so that a line can be a double one. */
function lines(kind: string, id: string, paths: Markup): Markup {
  return html`<g class="${kind}"><use class="halo" href="#${id}"/><g id="${id}">${paths}</g><use class="core" href="#${id}"/></g>
`;
}

/** The areas that are no links: a path a kind. */
function* unlinked(
  { areas }: Ground,
  sheet: Sheet,
  { report }: View,
  linked: readonly string[],
): Generator<Markup> {
  if (linked.length === order.length) return;
  const ofKind = new Map<string, Polygon[]>();
  for (const [area, polygons] of areas.entries()) {
    if (!polygons || linked.includes(outcomes[report.areas.outcome[area]])) continue;
    const kind = kindOf(report, area);
    const found = ofKind.get(kind) ?? [];
    for (const polygon of polygons) found.push(polygon);
    ofKind.set(kind, found);
  }
  for (const [kind, polygons] of ofKind)
    yield html`<path class="${kind}" d="${trusted(sheet.path(polygons))}"/>
`;
}

function areaMarkup(area: number, polygons: readonly Polygon[], sheet: Sheet, view: View): Markup {
  const { report, detailed } = view;
  const { ids, names } = report.areas;
  const kind = kindOf(report, area);
  // the name is escaped by itself: writing that turns ends with it
  const id = names[area] === ids[area] ? '' : ` (${ids[area]})`;
  const label = html`${names[area]}${id}: ${stateText(area, view)}; ${populationPhrase(area, view)}`;
  // the title is for the pointer; read aloud it would say the label once more
  const shape = html`<path class="${kind}" aria-hidden="true" d="${trusted(sheet.path(polygons))}"><title>${label}</title></path>`;
  if (!detailed.has(area)) return shape;
  const group = report.areas.byomraade[area];
  const of = group >= 0 && html` data-b="${group}"`;
  return html`<a href="#${areaAnchor(ids[area])}" aria-label="${label}" data-m="${statesOf(area, view)}" data-t="${spotOf(polygons, sheet, names[area])}"${of}>${shape}</a>
`;
}

/** Cells across an area where room for its name is looked for. */
const CELLS = 24;

/** Where the name of an area goes inside it, on a map drawn nearer, and how large it may be: x, y and size in units. */
function spotOf(polygons: readonly Polygon[], sheet: Sheet, name: string): string {
  const { grid, middle } = innerGrid(sheet.units(polygons), CELLS);
  const width = textWidth(name) + 0.5;
  const size = (w: number, h: number) => Math.min(w / width, h / 1.3);
  const room = grid.largest(size);
  if (!room) return [...middle, 0].map(tenths).join();
  const spot = [(room.left + room.right) / 2, (room.top + room.bottom) / 2];
  return [...spot, Math.floor(10 * size(room.right - room.left, room.bottom - room.top)) / 10]
    .map(tenths)
    .join();
}

function innerGrid(polygons: readonly Polygon[], cells: number): { grid: Grid; middle: Point } {
  const { west, south, east, north } = boxOf(polygons.flatMap(([outer]) => outer));
  // a dot has no size
  const cell = Math.max(east - west, north - south, 0.1) / cells;
  return { grid: new Grid(polygons, cell), middle: [(west + east) / 2, (south + north) / 2] };
}

function tenths(units: number): number {
  return Math.round(units * 10) / 10;
}

/** `designated (criteria)`, `excluded (fewer than 50 residents)`. */
function stateText(area: number, view: View): string {
  const text = outcomeText(area, view);
  const isExcluded = outcomes[view.report.areas.outcome[area]] === 'excluded';
  const why = isExcluded ? ` (${exclusionTitle(area, view)})` : '';
  return text.charAt(0).toLowerCase() + text.slice(1) + why;
}

interface Pattern {
  side: number;
  turn: number;
  path: string;
}

/**
 * A pattern each kind of outcome (see `kinds.ts`), so that it is told without its colour: hatched one way, the other
 * way, both ways, upright, upright and dashed, upright and across, dotted, crossed, dashed across. Other areas not
 * designated have none. The side of a tile, its turn, and
 * what is drawn in it.
 */
export const patterns = {
  c: { side: 7, turn: 45, path: 'M0 3.5h7' },
  l: { side: 7, turn: -45, path: 'M0 3.5h7' },
  b: { side: 7, turn: 45, path: 'M0 3.5h7M3.5 0v7' },
  j: { side: 6, turn: 0, path: 'M3 0v6' },
  k: { side: 6, turn: 0, path: 'M3 0v3.5' },
  d: { side: 7, turn: 0, path: 'M0 3.5h7M3.5 0v7' },
  o: { side: 8, turn: 0, path: 'M2 2l3 3M5 2l-3 3' },
  u: { side: 6, turn: 45, path: 'M3 3h0' },
  x: { side: 7, turn: 0, path: 'M0 3.5h4.5' },
} satisfies Record<string, Pattern>;
/** On a narrow screen the drawing is small, and its patterns are drawn larger. */
const NARROW = 2.2;

/** The definitions: `#map-c` for `c`, and `#map-c2` for a narrow screen. */
export function definitionsOf(some: Record<string, Pattern>): Markup {
  return trusted(
    Object.entries(some)
      .map(([kind, { side, turn, path }]) => {
        const turned = turn === 0 ? '' : `rotate(${turn})`;
        const transform = turned && ` patternTransform="${turned}"`;
        return (
          `<pattern id="map-${kind}" class="p${kind}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"${transform}>` +
          `<path class="ground" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></pattern>` +
          `<pattern id="map-${kind}2" href="#map-${kind}" patternTransform="${`${turned} scale(${NARROW})`.trim()}"/>\n`
        );
      })
      .join(''),
  );
}
