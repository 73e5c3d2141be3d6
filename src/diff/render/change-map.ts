import { type Block, type Figure, type LegendItem, paragraph } from '../../document/document.ts';
import { html, type Markup, trusted } from '../../document/markup.ts';
import { moveWords } from '../../messages/diff-words.ts';
import { definitionsOf, patterns } from '../../report/pictures/map/drawing.ts';
import { type Labels, labelled } from '../../report/pictures/map/labels.ts';
import { type Sheet, sheetOf, WIDTH } from '../../report/pictures/map/sheet.ts';
import { areaSwatch } from '../../report/sections/map.ts';
import { areaAnchor } from '../../report/view.ts';
import { nameWithId } from '../../text/words.ts';
import type { AreaChange } from '../designations.ts';
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
/** More changes than these are no way to walk, and no room for their names. */
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
    picture: {
      pieces: pieces(diff.places ?? [], sheetOf(drawn), view),
      map: { legend: legend(diff.places ?? [], view) },
    },
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
  const changed = places.filter(({ move, polygons }) => polygons && !faint.includes(move));
  const { drawn, top, bottom } = labelsOf(changed, sheet, view);
  yield html`<svg class="map changes" viewBox="0 ${top} ${WIDTH} ${bottom - top}" role="group" aria-labelledby="map-title"><defs>
${definitionsOf({ c: patterns.c, u: patterns.u, ...own })}</defs>
`.text;
  for (const move of faint) {
    const all = places.flatMap((place) => (place.move === move ? (place.polygons ?? []) : []));
    if (all.length > 0)
      yield html`<path class="${kinds[move]}" d="${trusted(sheet.path(all))}"/>
`.text;
  }
  for (const place of changed) yield areaMarkup(place, sheet, view, changed.length <= MOST_LINKED).text;
  yield html`${drawn}</svg>
`.text;
}

/** The names of the areas that changed, where they are few enough. */
function labelsOf(changed: readonly Place[], sheet: Sheet, { changes }: DiffView): Labels {
  const named = changed.length > MOST_LABELLED ? [] : changed;
  return labelled(
    named.map(({ id, polygons }) => ({
      name: changes.get(id)?.name ?? id,
      below: undefined,
      polygons: polygons ?? [],
    })),
    changed.flatMap(({ polygons }) => polygons ?? []),
    sheet,
    // on another area it would be taken for that one's
    false,
  );
}

function areaMarkup({ id, polygons, move }: Place, sheet: Sheet, view: DiffView, isLinked: boolean): Markup {
  const change = view.changes.get(id);
  const name = change === undefined ? id : nameWithId(change.name, id);
  const label = html`${name}: ${moveName(move, view)}`;
  const shape = html`<path class="${kinds[move]}" aria-hidden="true" d="${trusted(sheet.path(polygons ?? []))}"><title>${label}</title></path>`;
  if (!isLinked || change === undefined) return shape;
  return html`<a href="#${areaAnchor(id)}" aria-label="${label}">${shape}</a>
`;
}

export function moveName(move: Place['move'], { language, words }: DiffView): string {
  return move === 'stayed' ? words.stayed : moveWords[language][move];
}

/** How many of the areas were designated before; undefined where that is none of them, or all. */
export function designatedBefore(changes: readonly AreaChange[]): number | undefined {
  const count = changes.filter(({ old }) => old.outcome === 'designated').length;
  return count === 0 || count === changes.length ? undefined : count;
}

/** Only those that occur, each with how many they are. */
function legend(places: readonly Place[], view: DiffView): LegendItem[] {
  return Object.entries(kinds).flatMap(([kind, swatch]) => {
    const move = kind as Place['move'];
    const drawn = places.filter((place) => place.move === move && place.polygons);
    if (drawn.length === 0) return [];
    const before = move === 'opened' ? designatedBefore(changesOf(drawn, view)) : undefined;
    const name = moveName(move, view);
    const text = before === undefined ? name : view.say['move-legend']({ move: name, before });
    return [{ swatch: areaSwatch(swatch), text, count: drawn.length }];
  });
}

function changesOf(places: readonly Place[], { changes }: DiffView): AreaChange[] {
  return places.flatMap(({ id }) => changes.get(id) ?? []);
}
