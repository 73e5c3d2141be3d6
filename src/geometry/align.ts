import { inputError } from '../errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { alikeIds, SameIds } from '../same-id.ts';
import type { Layer } from './layer.ts';
import type { Shape } from './shape.ts';

/** The shapes of the areas that the statistics know, and what is worth knowing of the others. */
export interface AlignedAreas {
  layer: Layer;
  /** by id, ascending by code unit; every id is one of the statistics */
  shapes: Shape[];
  notices: Finding[];
}

/**
 * Joins outlines to the areas of the statistics by their ids, which must be the same letter for letter. Outlines
 * without an area and areas without an outline are told.
 *
 * @throws InputError where not one id is both an outline's and an area's
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
  return { layer, shapes, notices };
}
