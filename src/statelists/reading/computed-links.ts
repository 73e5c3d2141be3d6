import type { AlignedAreas } from '../../geometry/align.ts';
import { joinedShape, type Layer } from '../../geometry/layer.ts';
import { type Overlap, overlaps, overlapsAmong } from '../../geometry/overlap.ts';
import type { Shape } from '../../geometry/shape.ts';
import { inputError } from '../../messages/errors.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { nameKey } from '../../text/names.ts';
import { byCodeUnit } from '../../text/order.ts';
import { nearestName } from '../near.ts';
import { byKeyAndArea, type Link, type LinkFile, type Links } from './links.ts';
import type { StateLists } from './read.ts';

/** A boligområde is told to lie partly outside of all areas when more than this share of its ground does. */
const OUTSIDE = 0.01;
/** Shares may add up to this much above 1 where outlines of areas overlap by inaccurate drawing; then they are divided by their sum. */
const SLIVERS = 0.01;
/** What shares to a billionth may add up to above 1 by their rounding alone. */
const ROUNDING = 1e-7;
/** That shares were divided by their sum is told where it moves one by more than this. */
const DIVIDED = 0.0005;
/** A table and a map that differ by more than this share are told. */
const DIFFERENCE = 0.05;

/**
 * The links of boligområder to areas by their outlines: the share of a boligområde's ground that lies in each area.
 * Of its ground, not of its residents: nobody may live on half of it.
 *
 * A hand-made link always wins: a boligområde with any row in the table has the links of the table and no other. A
 * notice says which have both, and where an area's share in the two is more than 5 percentage points apart.
 *
 * Outlines are joined to the lists by `nameKey` of their id; parts under names that are spelled differently are one
 * boligområde. Outlines of boligområder that are on no list of any year are told and left out.
 *
 * @param boligomraader outlines by name
 * @param areas see `alignAreas`, whose notices are not told again here
 * @param table the hand-made links
 * @param smallestOverlap overlaps of a smaller share of a boligområde's ground are taken for inaccurate drawing and left
 *   out; one of this very share is kept
 * @returns links of the table and the map together, and the files that they are from
 * @throws InputError where no outline is of a boligområde on the lists, and where areas overlap each other so that
 *   the shares of a boligområde add up to more than 1.01
 */
export async function computeLinks(
  boligomraader: Layer,
  areas: AlignedAreas,
  lists: StateLists,
  table: Links | undefined,
  smallestOverlap: number,
): Promise<Links> {
  const place = { file: boligomraader.file.name };
  const notices: Finding[] = [];
  const outlines = await outlinesByKey(boligomraader, lists, notices);
  const found = Map.groupBy(
    overlaps(
      [...outlines.values()].map(({ shape }) => shape),
      areas.shapes,
    ),
    ({ of }) => of,
  );
  const ofTable = Map.groupBy(table?.links ?? [], ({ key }) => key);

  const links: Link[] = [...(table?.links ?? [])];
  const small: { name: string; area: string; share: number }[] = [];
  const both: string[] = [];
  const divided: { name: string; sum: number }[] = [];
  let computed = 0;
  for (const [key, { name }] of outlines) {
    const { all, sum } = withoutSlivers(name, found.get(key) ?? [], areas);
    const byHand = ofTable.get(key);
    if (byHand) {
      both.push(name);
      const most = greatestDifference(byHand, all);
      if (most) notices.push(finding('link-differs', { name, ...most }, place));
      continue;
    }
    if (all.length === 0) {
      notices.push(finding('boligomraade-outside-areas', { name }, place));
      continue;
    }
    if (sum > 1 + DIVIDED) divided.push({ name, sum });
    const outside = 1 - sum;
    if (outside > OUTSIDE)
      notices.push(finding('boligomraade-partly-outside', { name, share: outside }, place));
    const kept = all.filter(({ share }) => share >= smallestOverlap);
    if (kept.length > 0) computed++;
    for (const { over: areaId, share } of kept) links.push({ key, name, areaId, share, from: 'geometry' });
    for (const { over: area, share } of all) if (share < smallestOverlap) small.push({ name, area, share });
  }
  if (both.length > 0) notices.unshift(finding('links-table-wins', { names: both }, place));
  if (small.length > 0) {
    small.sort((a, b) => b.share - a.share || byCodeUnit(a.name, b.name) || byCodeUnit(a.area, b.area));
    const params = { count: small.length, least: smallestOverlap, examples: small };
    notices.push(finding('link-overlaps-small', params, place));
  }
  if (divided.length > 0) {
    divided.sort((a, b) => b.sum - a.sum);
    notices.push(finding('link-shares-divided', { boligomraader: divided }, place));
  }
  if (computed > 0) notices.unshift(finding('links-from-geometry', { count: computed }, place));
  const file: LinkFile = { role: 'boligomraader', file: boligomraader.file };
  return {
    files: [...(table?.files ?? []), file],
    links: links.sort(byKeyAndArea),
    notices: [...(table?.notices ?? []), ...notices],
  };
}

interface NamedOutline {
  /** as the layer spells it; the first by code unit */
  name: string;
  /** its id is the key */
  shape: Shape;
}

/** The outlines of boligområder on the lists, by key ascending. */
async function outlinesByKey(
  { shapes, file, property }: Layer,
  lists: StateLists,
  notices: Finding[],
): Promise<Map<string, NamedOutline>> {
  const listed = new Map(lists.entries.map(({ key, name }) => [key, name]));
  const groups = [...Map.groupBy(shapes, ({ id }) => nameKey(id))].sort(([a], [b]) => byCodeUnit(a, b));
  const outlines = new Map<string, NamedOutline>();
  for (const [key, parts] of groups) {
    if (listed.has(key))
      outlines.set(key, { name: parts[0].id, shape: await joinedShape(key, parts, file.path) });
  }
  const { municipality } = lists;
  if (outlines.size === 0 && listed.size > 0) {
    const params = {
      property,
      outlines: shapes.slice(0, 3).map(({ id }) => id),
      listed: [...listed.values()].slice(0, 3),
      municipality,
    };
    throw inputError('geometry-no-boligomraade', params, { file: file.path });
  }
  const names = groups.filter(([key]) => !listed.has(key)).map(([, parts]) => parts[0].id);
  if (names.length > 0) {
    const without = [...listed].filter(([key]) => !outlines.has(key)).map(([, name]) => name);
    const near = names.flatMap((name) => {
      const nearest = nearestName(name, without);
      return nearest === undefined ? [] : [{ name, listed: nearest }];
    });
    notices.push(finding('geometry-boligomraader-unlisted', { names, near }, { file: file.name }));
  }
  return outlines;
}

/** The overlaps of a boligområde, with shares that add up to at most 1, and what they added up to before. */
function withoutSlivers(
  name: string,
  found: Overlap[],
  areas: AlignedAreas,
): { all: Overlap[]; sum: number } {
  const sum = found.reduce((total, { share }) => total + share, 0);
  if (sum <= 1 + ROUNDING) return { all: found, sum };
  if (sum <= 1 + SLIVERS)
    return { all: found.map((overlap) => ({ ...overlap, share: overlap.share / sum })), sum };
  const ids = new Set(found.map(({ over }) => over));
  const among = overlapsAmong(areas.shapes.filter(({ id }) => ids.has(id)));
  const [most] = among.sort((one, other) => other.area - one.area);
  const { of: a, over: b, area } = most ?? { of: found[0].over, over: found[1].over, area: 0 };
  throw inputError('geometry-areas-overlap', { a, b, area, name, sum }, { file: areas.layer.file.path });
}

interface Difference {
  area: string;
  /** undefined: the table has no link to the area, which weighs as 0 */
  table: number | undefined;
  computed: number;
}

/** The area on whose share table and map differ most, where that is worth telling. */
function greatestDifference(byHand: readonly Link[], computed: readonly Overlap[]): Difference | undefined {
  const areas = new Set([...byHand.map(({ areaId }) => areaId), ...computed.map(({ over }) => over)]);
  const [most] = [...areas]
    .map((area) => ({
      area,
      table: byHand.find(({ areaId }) => areaId === area)?.share,
      computed: computed.find(({ over }) => over === area)?.share ?? 0,
    }))
    .sort((a, b) => points(b) - points(a) || byCodeUnit(a.area, b.area));
  return most && points(most) > DIFFERENCE ? most : undefined;
}

function points({ table = 0, computed }: Difference): number {
  return Math.abs(table - computed);
}
