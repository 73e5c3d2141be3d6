import { inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { alikeIds, SameIds } from '../text/same-id.ts';
import { present } from '../values/present.ts';
import type { Layer } from './layer.ts';
import { overlaps, overlapsAmong } from './overlap.ts';
import type { Shape } from './shape.ts';
import { perimeter } from './solid.ts';

/** The shapes of the areas that the statistics know, and what is worth knowing of the others. */
export interface AlignedAreas {
  layer: Layer;
  /** by id, ascending by code unit; every id is one of the statistics */
  shapes: Shape[];
  notices: Finding[];
}

/**
 * Joins outlines to the areas of the statistics by their ids, which must be the same letter for letter. Outlines
 * without an area, areas without an outline, and areas that cover each other are told.
 *
 * @throws InputError where not one id is both an outline's and an area's, and where areas have the same outline
 */
export function alignAreas(layer: Layer, areaIds: readonly string[]): AlignedAreas {
  const place = { file: layer.file.name };
  const known = new Set(areaIds);
  const drawn = new Set(layer.shapes.map(({ id }) => id));
  const shapes = layer.shapes.filter(({ id }) => known.has(id));
  const { property } = layer;
  if (shapes.length === 0) {
    const alike = alikeIds(drawn, areaIds);
    const params = { property, outlines: [...drawn].slice(0, 3), areas: areaIds.slice(0, 3), alike };
    throw inputError('geometry-matches-no-area', params, { file: layer.file.path });
  }
  const notices: Finding[] = [];
  const strangers = [...drawn].filter((id) => !known.has(id));
  const missing = areaIds.filter((id) => !drawn.has(id));
  if (strangers.length > 0) {
    const alike = alikeIds(strangers, missing);
    const suggestion = alike ? undefined : new SameIds(missing).nearest(strangers[0]);
    const of = drawn.size;
    const params = { count: strangers.length, of, examples: strangers, property, suggestion, alike };
    notices.push(finding('geometry-ids-unknown', params, place));
  }
  if (missing.length > 0) {
    const params = { count: missing.length, of: areaIds.length, examples: missing };
    notices.push(finding('areas-without-geometry', params, place));
  }
  const covering = coveringOf(shapes, layer.file.path);
  if (covering) notices.push(finding('geometry-areas-cover', covering, place));
  return { layer, shapes, notices };
}

/** Areas that cover each other by more than this share of the smaller are told: less is inaccurate drawing. */
const COVERED = 0.01;
/** Metres: outlines are the same that lie no farther than this from each other on an average, as rounding leaves them. */
const SAME = 0.001;

/** How many pairs of areas cover each other, and which do most; undefined where none do. */
function coveringOf(
  shapes: readonly Shape[],
  path: string,
): { count: number; a: string; b: string; area: number; share: number } | undefined {
  const refuse = (a: string, b: string, count: number) =>
    inputError('geometry-same-outline', { a, b, count, of: shapes.length }, { file: path });
  // copies are found first: where all are, each pair of them would be measured
  const alike = [...Map.groupBy(shapes, ({ area, box }) => [area, ...Object.values(box)].join()).values()];
  const copies = alike.map(([first, ...others]) => [
    first,
    ...others.filter((other) => areSame(first, other)),
  ]);
  const several = copies.filter(({ length }) => length > 1);
  if (several.length > 0) throw refuse(several[0][0].id, several[0][1].id, several.flat().length);
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const among = overlapsAmong(shapes);
  const same = among.filter(({ of, over, area }) =>
    isWhole(area, present(byId.get(of)), present(byId.get(over))),
  );
  if (same.length > 0)
    throw refuse(same[0].of, same[0].over, new Set(same.flatMap(({ of, over }) => [of, over])).size);
  const covering = among.filter(({ share }) => share > COVERED).sort((a, b) => b.area - a.area);
  if (covering.length === 0) return undefined;
  const [{ of: a, over: b, area, share }] = covering;
  return { count: covering.length, a, b, area, share };
}

function areSame(one: Shape, other: Shape): boolean {
  return overlaps([one], [other]).some(({ area }) => isWhole(area, one, other));
}

/** Whether what two shapes have in common is all of both, but for what a thousandth of a metre along their lines makes. */
function isWhole(common: number, one: Shape, other: Shape): boolean {
  const length = one.polygons.flat().reduce((sum, ring) => sum + perimeter(ring), 0);
  return Math.max(one.area, other.area) - common <= SAME * length;
}
