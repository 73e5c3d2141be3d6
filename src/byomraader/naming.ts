import type { Layer } from '../geometry/layer.ts';
import { overlaps } from '../geometry/overlap.ts';
import type { Shape } from '../geometry/shape.ts';
import { slugOf } from '../statelists/slug.ts';
import { nameKey } from '../text/names.ts';
import { byCodeUnit } from '../text/order.ts';
import { present } from '../values/present.ts';
import type { Group } from './form.ts';

/** A byområde that has a name already: the areas that it held, and how much of each. */
export interface Named {
  name: string;
  /** of each area, by position, the share (0-1) that belonged to it */
  areas: ReadonlyMap<number, number>;
  /** ids of the boligområder that belonged to it */
  boligomraader: ReadonlySet<string>;
}

/** How much of a named byområde lives on in a group. */
export interface Heritage {
  name: string;
  residents: number;
  /** areas in whole or in part */
  areas: number;
}

/** The name that a group goes by. */
export interface GroupName {
  /** fit for anchors and file names; unique */
  id: string;
  name: string;
  /** where the name comes from: the byområde that most of it was, or its part with most residents */
  from: 'former' | 'largest-part';
  /** the named byområder that it overlaps, most residents first */
  former: Heritage[];
}

/** What groups are made of, by position: names, and persons (NaN, counted as none, where not known). */
export interface Parts {
  areas: { names: readonly string[]; residents: ArrayLike<number> };
  boligomraader: { ids: readonly string[]; names: readonly string[]; residents: ArrayLike<number> };
}

/**
 * Gives each group a name. Names follow by the largest overlap of residents: of all pairs of a group and a named
 * byområde the one with most residents in common is matched first, then the next among those left, so that no name
 * is used twice. A group left without one is named after its part with most residents.
 *
 * Equal overlaps are told apart by the number of areas in common, then by the name, then by the group's first area.
 */
export function nameGroups(groups: readonly Group[], named: readonly Named[], parts: Parts): GroupName[] {
  const heritages = groups.map((group) => named.flatMap((one) => heritage(group, one, parts)));
  const pairs = heritages
    .flatMap((of, group) => of.map((one) => ({ ...one, group })))
    .sort(
      (a, b) =>
        b.residents - a.residents || b.areas - a.areas || byCodeUnit(a.name, b.name) || a.group - b.group,
    );
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const { group, name } of pairs) {
    if (names.has(group) || taken.has(name)) continue;
    names.set(group, name);
    taken.add(name);
  }
  const ids = new Set<string>();
  return groups.map((group, k) => {
    const former = names.get(k);
    const name = former ?? unused(largestPart(group, parts), ' ', taken);
    return {
      id: unused(slugOf(nameKey(name)), '-', ids),
      name,
      from: former === undefined ? 'largest-part' : 'former',
      former: heritages[k].toSorted((a, b) => b.residents - a.residents || byCodeUnit(a.name, b.name)),
    };
  });
}

function heritage({ areas, boligomraader }: Group, one: Named, parts: Parts): Heritage[] {
  const common = areas.filter((area) => one.areas.has(area));
  const listed = boligomraader.some((position) => one.boligomraader.has(parts.boligomraader.ids[position]));
  if (common.length === 0 && !listed) return [];
  const residents = common.reduce(
    (sum, area) => sum + present(one.areas.get(area)) * (parts.areas.residents[area] || 0),
    0,
  );
  return [{ name: one.name, residents, areas: common.length }];
}

function largestPart({ areas, boligomraader }: Group, parts: Parts): string {
  const [positions, of] = areas.length > 0 ? [areas, parts.areas] : [boligomraader, parts.boligomraader];
  const largest = positions.reduce((best, one) =>
    (of.residents[one] || 0) > (of.residents[best] || 0) ? one : best,
  );
  return of.names[largest];
}

/** The text, with the first number from 2 that makes it one that is not taken. */
function unused(text: string, mark: string, taken: Set<string>): string {
  let candidate = text;
  for (let number = 2; taken.has(candidate); number++) candidate = `${text}${mark}${number}`;
  taken.add(candidate);
  return candidate;
}

/** Less of an area's ground than this is an inaccuracy of drawing. */
const SLIVER = 0.01;

/**
 * The names of a map layer of byområder, such as the one last round was published as: an area belongs to a byområde by
 * the share of its ground that the byområde covers. Several outlines of one name are one byområde.
 *
 * @param areas outlines of the areas of the statistics; their ids are those of `areaIds`
 */
export function namedByLayer(layer: Layer, areas: Shape[], areaIds: readonly string[]): Named[] {
  const positions = new Map(areaIds.map((id, position) => [id, position]));
  const named = new Map(layer.shapes.map(({ id }) => [id, new Map<number, number>()]));
  for (const { of, over, share } of overlaps(areas, layer.shapes)) {
    if (share >= SLIVER) present(named.get(over)).set(present(positions.get(of)), share);
  }
  return [...named].map(([name, parts]) => ({ name, areas: parts, boligomraader: new Set<string>() }));
}
