import { html, type Markup } from '../../../document/markup.ts';
import type { Polygon } from '../../../geometry/shape.ts';
import { outcomes } from '../../../record/area-table.ts';
import { isKnown } from '../../../text/numbers.ts';
import { sayMap, type View } from '../../view.ts';
import type { Ground } from './ground.ts';
import { gridOf, type Place, placesOf, type Size } from './placing.ts';
import { type Sheet, WIDTH } from './sheet.ts';
import { textLines, textWidth } from './text-width.ts';

/** The labels of a map that is shown so wide: `map.css` chooses among them by the width that the map has. */
interface LabelSet {
  name: 'far' | 'middle' | 'near';
  /** size of the letters, in units of the sheet */
  size: number;
  /** whether counts are told */
  numbers: boolean;
}

/** Of a map at most 30rem wide, at most 44rem, and wider: letters of some 12 pixels at the least of each. */
const sets: readonly LabelSet[] = [
  { name: 'far', size: 31, numbers: false },
  { name: 'middle', size: 19, numbers: true },
  { name: 'near', size: 15, numbers: true },
];
/** Of the size of letters: the height of a line, the size of the line of counts, and what is left free around all. */
const LINE = 1.15;
const SMALL = 0.82;
const AROUND = 0.12;
/** A name is at most so wide, in its own size, and has so many lines. */
const MOST_WIDE = 13;
const MOST_LINES = 2;
/** Areas that are named where there are no byområder. */
const MOST_AREAS = 40;

/** Something that has its name on a map. */
export interface Subject {
  name: string;
  /** what is told below the name, where there is room */
  below: string | undefined;
  polygons: readonly Polygon[];
}

/** The names on a map, for each width, and those that found no room on the widest. */
export interface Labels {
  drawn: Markup;
  without: string[];
  /** how far the names reach, in units of the sheet */
  top: number;
  bottom: number;
}

export function labelsOf(ground: Ground, sheet: Sheet, view: View): Labels {
  const { without, ...labels } = labelled(subjectsOf(ground, view), colouredOf(ground, view), sheet, true);
  // areas are named as room allows, and all of them on a map drawn nearer
  return { ...labels, without: view.report.byomraader ? without : [] };
}

/**
 * Names on a map, each clear of all others. What comes first chooses its place first.
 *
 * @param coloured what is drawn in a colour of its own: labels leave it free where they can
 * @param mayCover whether one that cannot stands on it
 */
export function labelled(
  of: readonly Subject[],
  coloured: readonly Polygon[],
  sheet: Sheet,
  mayCover: boolean,
): Labels {
  const subjects = of.map((subject) => ({ ...subject, grid: gridOf(sheet.units(subject.polygons)) }));
  const others = coloured.length > 0 ? gridOf(sheet.units(coloured)) : undefined;
  const drawn = sets.map((set) => {
    const texts = subjects.map((subject) => textsOf(subject, set));
    const named = subjects.map(({ grid }, k) => ({ grid, sizes: texts[k].map((text) => sizeOf(text, set)) }));
    const places = placesOf(named, { width: WIDTH, height: sheet.height }, others, mayCover);
    return { set, texts, places };
  });
  const boxes = drawn.flatMap(({ places }) => places.flatMap((place) => place?.box ?? []));
  const last = drawn.at(-1)?.places ?? [];
  return {
    drawn: html`<g class="labels" aria-hidden="true">${drawn.map(
      ({ set, texts, places }) => html`<g class="${set.name}">${places.map(
        (place, k) => place && labelMarkup(place, texts[k][place.size], set),
      )}</g>
`,
    )}</g>`,
    top: Math.floor(Math.min(0, ...boxes.map(({ top }) => top))),
    bottom: Math.ceil(Math.max(sheet.height, ...boxes.map(({ bottom }) => bottom))),
    without: subjects.filter((_, k) => !last[k]).map(({ name }) => name),
  };
}

/** What has its name on the map: the byområder; where they are not told, the designated areas. Most residents first. */
function subjectsOf(ground: Ground, view: View): Subject[] {
  const { areas, byomraader } = view.report;
  const positions = new Map(areas.ids.map((id, area) => [id, area]));
  const polygonsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => ground.areas[positions.get(id) ?? -1] ?? []);
  const all: (Subject & { residents: number })[] = byomraader
    ? byomraader.groups.map((group) => {
        const own = polygonsOf(group.areas);
        const boligomraader = ground.boligomraader.filter(({ id }) => group.boligomraader.includes(id));
        const isComplete = group.withoutPopulation === 0;
        const below =
          group.areas.length > 0 &&
          sayMap(view)['label-counts']({
            areas: group.areas.length,
            residents: isComplete ? group.residents : undefined,
          });
        return {
          name: group.name,
          below: below || undefined,
          polygons: own.length > 0 ? own : boligomraader.flatMap(({ polygons }) => polygons),
          residents: group.residents,
        };
      })
    : areas.ids.flatMap((_, area) => {
        const polygons = ground.areas[area];
        if (!polygons || outcomes[areas.outcome[area]] !== 'designated') return [];
        const residents = areas.population[area];
        const below = isKnown(residents) ? view.say.residents({ residents }) : undefined;
        return [{ name: areas.names[area], below, polygons, residents: below ? residents : 0 }];
      });
  const subjects = all.filter(({ polygons }) => polygons.length > 0);
  // sorting keeps equal ones in the order of their ids
  subjects.sort((a, b) => b.residents - a.residents);
  return byomraader ? subjects : subjects.slice(0, MOST_AREAS);
}

function colouredOf({ areas }: Ground, { report }: View): Polygon[] {
  return areas.flatMap((polygons, area) => {
    const outcome = outcomes[report.areas.outcome[area]];
    return polygons && (outcome === 'designated' || outcome === 'undetermined') ? polygons : [];
  });
}

/** The lines of a label: the name, and below it what is told where there is room. */
interface Text {
  name: string[];
  below: string | undefined;
}

/** The texts that a label may have, the one wished most first. */
function textsOf({ name, below }: Subject, { numbers }: LabelSet): Text[] {
  const lines = textLines(name, MOST_WIDE, MOST_LINES);
  const alone = { name: lines, below: undefined };
  return numbers && below !== undefined ? [{ name: lines, below }, alone] : [alone];
}

function sizeOf({ name, below }: Text, { size }: LabelSet): Size {
  const width = Math.max(...name.map(textWidth), below === undefined ? 0 : textWidth(below) * SMALL);
  const height = LINE * (name.length + (below === undefined ? 0 : SMALL));
  return { width: (width + 2 * AROUND) * size, height: (height + 2 * AROUND) * size };
}

function labelMarkup({ box, leader }: Place, { name, below }: Text, { size }: LabelSet): Markup {
  const x = round((box.left + box.right) / 2);
  // the foot of a line's letters is four fifths down
  const first = box.top + (AROUND + 0.8 * LINE) * size;
  const lines = name.map((line, k) => lineMarkup(x, first + k * LINE * size, line));
  const line =
    leader && html`<path d="M${leader[0].map(round).join(' ')}L${leader[1].map(round).join(' ')}"/>`;
  const counts =
    below !== undefined &&
    html`<tspan class="small" x="${x}" y="${round(first + (name.length - 1 + 0.95 * SMALL) * LINE * size)}">${below}</tspan>`;
  return html`${line}<text>${lines}${counts}</text>`;
}

function lineMarkup(x: number, y: number, text: string): Markup {
  return html`<tspan x="${x}" y="${round(y)}">${text}</tspan>`;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
