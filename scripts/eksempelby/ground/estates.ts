import { boligomraader } from '../boligomraader.ts';
import type { Link } from '../links.ts';
import { newestYear, type Parameters, years } from '../parameters.ts';
import { type Rng, stream } from '../prng.ts';
import { screenYear } from '../screen.ts';
import { residentsIn } from '../state-lists.ts';
import type { Area, City } from '../types.ts';
import type { Ground } from './build-ground.ts';
import { type EstatePlan, estatePlans, forms } from './estate-plans.ts';
import { type Box, boxOf, doubleArea, type Polygon, type Ring, sharedArea } from './measure.ts';
import type { Point } from './project.ts';

/** The outline of a boligomraade, and how much of its ground lies in which area. */
export interface Estate {
  plan: EstatePlan;
  /** As the file spells it. */
  name: string;
  polygons: Polygon[];
  /** Share (0-1) of its ground by area, largest first; areas that it does not touch are left out. */
  shares: { id: string; share: number }[];
}

/** What a part of an estate is to lie in, and how much of it. */
interface Wish {
  /** Shares (0-1) of the part's ground. */
  shares: Map<string, number>;
  sliver: boolean;
}

/** A drawn part: polygon, and the convex pieces that its ground is the sum of; the hole counts less than nothing. */
interface Part {
  polygon: Polygon;
  pieces: { ring: Ring; sign: 1 | -1 }[];
}

/** The share of its ground that an estate has in an area that it has nothing to do with. */
const sliver = 0.005;
/** Ground per resident, m²: three- to five-storey blocks with lawns between them. */
const groundPerResident = 55;
/** Turns without a sine: the sides of right-angled triangles in whole numbers. */
const turns = (
  [
    [1, 0, 1],
    [12, 5, 13],
    [4, 3, 5],
    [3, 4, 5],
    [5, 12, 13],
  ] as const
).flatMap(([a, b, c]): Point[] => [
  [a / c, b / c],
  [-b / c, a / c],
  [-a / c, -b / c],
  [b / c, -a / c],
]);
/** Steps of the search for a place, dm: over the whole neighbourhood first, then nearer and nearer round the best. */
const steps = [800, 200, 50, 20];
const reach = 6;

/** A form of so many m² with its middle in a point (dm), turned. */
function drawPart(plan: EstatePlan, squareMetres: number, middle: Point, turn: Point): Part {
  const form = forms[plan.form];
  const size = (ring: Ring) => doubleArea(ring) / 2;
  const within = squareMetres / (1 - (plan.hole ?? 0));
  const scale = Math.sqrt((100 * within) / size(form.outline));
  const place = ([x, y]: Point): Point => [
    Math.round(middle[0] + scale * (x * turn[0] - y * turn[1])),
    Math.round(middle[1] + scale * (x * turn[1] + y * turn[0])),
  ];
  const outline = form.outline.map(place);
  const pieces: Part['pieces'] = form.pieces.map((piece) => ({ ring: piece.map(place), sign: 1 }));
  if (!plan.hole) return { polygon: [outline], pieces };
  const half = Math.sqrt(plan.hole * size(form.outline)) / 2;
  const square = (
    [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ] as Point[]
  ).map(place);
  return { polygon: [outline, [...square].reverse()], pieces: [...pieces, { ring: square, sign: -1 }] };
}

/** An area that an estate may touch. */
interface Near {
  id: string;
  polygons: readonly Polygon[];
  boxes: readonly Box[];
}

/** The ground (m²) of parts in each of the areas that they touch. */
function groundIn(near: readonly Near[], parts: readonly Part[]): Map<string, number> {
  const pieces = parts.flatMap((part) => part.pieces.map((piece) => ({ ...piece, box: boxOf(piece.ring) })));
  const found = new Map<string, number>();
  for (const { id, polygons, boxes } of near) {
    let sum = 0;
    for (const { ring, sign, box } of pieces) {
      const touching = polygons.filter((_, i) => {
        const [west, south, east, north] = boxes[i] as Box;
        return west < box[2] && east > box[0] && south < box[3] && north > box[1];
      });
      sum += sign * sharedArea(touching, ring);
    }
    // Less than a tenth of a square metre is what rounding leaves.
    if (sum > 0.1) found.set(id, sum);
  }
  return found;
}

/** How far a part is from what is wished; 0: not at all. */
function misfit(wish: Wish, shares: Map<string, number>): number {
  let off = 0;
  let others = 1;
  let wished = 0;
  for (const [id, share] of wish.shares) {
    const found = shares.get(id) ?? 0;
    off += Math.abs(found - share);
    others -= found;
    wished += share;
  }
  const reached = [...shares].filter(([id]) => !wish.shares.has(id)).map(([, share]) => share);
  if (wish.sliver) {
    const inOne = reached.length === 1 ? (reached[0] as number) : 0;
    return off + 3 * Math.abs(inOne - sliver) + Math.abs(others - inOne);
  }
  // What is wished nowhere may lie anywhere, but no others than the wished one have a sliver.
  const slivers = reached.filter((share) => share < 4 * sliver).length;
  return off + Math.max(0, others - (1 - wished)) + 0.02 * slivers;
}

/** Middle of the box round an area's largest polygon, dm. */
function middleOf(ground: Ground, id: string): Point {
  const ring = ground.polygons.get(id)?.[0]?.[0] as Ring;
  const middle = (n: 0 | 1) => {
    const values = ring.map((point) => point[n]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), middle(1)];
}

/** Finds the place and the turn where a part comes nearest to what is wished. */
function placePart(
  ground: Ground,
  near: readonly Near[],
  plan: EstatePlan,
  squareMetres: number,
  wish: Wish,
): Part {
  const middles = [...wish.shares.keys()].map((id) => middleOf(ground, id));
  const mean = (n: 0 | 1) => Math.round(middles.reduce((sum, middle) => sum + middle[n], 0) / middles.length);
  let best: { misfit: number; middle: Point; turn: Point; part: Part } | undefined;
  for (const step of steps) {
    const from = best?.middle ?? [mean(0), mean(1)];
    const tried = best ? [best.turn] : turns;
    for (const turn of tried) {
      for (let north = -reach; north <= reach; north++) {
        for (let east = -reach; east <= reach; east++) {
          const middle: Point = [from[0] + step * east, from[1] + step * north];
          const part = drawPart(plan, squareMetres, middle, turn);
          const found = groundIn(near, [part]);
          const shares = new Map([...found].map(([id, squares]) => [id, squares / squareMetres]));
          // Of two places as good, the one nearer to the middle.
          const far = (east * east + north * north) / 1e6;
          const off = misfit(wish, shares) + far;
          if (!best || off < best.misfit) best = { misfit: off, middle, turn, part };
        }
      }
    }
  }
  return (best as { part: Part }).part;
}

/** What may be touched by an estate that lies in some areas: these, their neighbours, and the neighbours' own. */
function surroundings(ground: Ground, ids: readonly string[]): Near[] {
  let near = new Set(ids);
  for (let round = 0; round < 2; round++) {
    const next = new Set(near);
    for (const { a, b } of ground.borders) {
      if (near.has(a.id)) next.add(b.id);
      if (near.has(b.id)) next.add(a.id);
    }
    near = next;
  }
  return [...near].sort().map((id) => {
    const polygons = ground.polygons.get(id) as Polygon[];
    return { id, polygons, boxes: polygons.map(([outer]) => boxOf(outer as Ring)) };
  });
}

/** Areas for a boligomraade without a link: not designated, no other boligomraade in them, and next to each other. */
function findAreas(
  parameters: Parameters,
  city: City,
  ground: Ground,
  taken: ReadonlySet<string>,
  { rank, shares }: { rank: number; shares: readonly number[] },
): string[] {
  const t = years.indexOf(newestYear);
  const screened = screenYear(parameters, city.areas, t);
  const free = new Set(
    screened
      .filter(({ area, designation }) => designation === 'not designated' && !taken.has(area.id))
      .map(({ area }) => area.id),
  );
  const byDeprivation = [...city.areas].sort((a, b) => b.field - a.field || (a.id < b.id ? -1 : 1));
  for (const first of byDeprivation.slice(rank)) {
    if (!free.has(first.id)) continue;
    const beside = ground.borders
      .filter(({ a, b }) => a === first || b === first)
      .sort((p, q) => q.metres - p.metres)
      .map(({ a, b }): Area => (a === first ? b : a))
      .filter(({ id }) => free.has(id));
    if (beside.length >= shares.length - 1)
      return [first, ...beside].slice(0, shares.length).map(({ id }) => id);
  }
  throw new Error('no areas for a boligomraade without a link');
}

/** Shares of ground for shares of residents: some live in towers, others in rows of houses. */
function shareGround(shares: readonly number[], rng: Rng): number[] {
  const drawn = shares.map((share) => share * (1 + 0.2 * (2 * rng.uniform() - 1)));
  const sum = drawn.reduce((a, b) => a + b, 0);
  const whole = shares.reduce((a, b) => a + b, 0);
  return drawn.map((share) => (share * whole) / sum);
}

/** Draws the outlines of the boligomraader where their links say that they lie, or about there. */
export function drawEstates(
  parameters: Parameters,
  city: City,
  ground: Ground,
  links: readonly Link[],
): Estate[] {
  const linked = new Set(links.map(({ id }) => id));
  return estatePlans.map((plan) => {
    const one = boligomraader.find(({ name }) => name === plan.boligomraade);
    if (!one) throw new Error(`no boligomraade ${plan.boligomraade}`);
    const own = links.filter(({ name }) => name === one.name);
    const ids = plan.unlinked
      ? findAreas(parameters, city, ground, linked, plan.unlinked)
      : own.map(({ id }) => id);
    const residents = plan.unlinked?.shares ?? own.map(({ share }) => share);
    const wished = shareGround(residents, stream(parameters.seed, `outline ${one.name}`)).map((share, i) => ({
      id: ids[i] as string,
      share,
    }));
    const squareMetres = groundPerResident * residentsIn(one, newestYear);
    const near = surroundings(ground, ids);
    const parts = (plan.parts ?? [wished.map((_, i) => i)]).map((indices) => {
      const here = indices.map((i) => wished[i] as { id: string; share: number });
      // One part may have ground that is wished nowhere; of several, each has its own areas' shares and no more.
      const whole = plan.parts ? here.reduce((sum, { share }) => sum + share, 0) : 1;
      const shares = new Map(here.map(({ id, share }) => [id, share / whole]));
      return placePart(ground, near, plan, whole * squareMetres, { shares, sliver: plan.sliver ?? false });
    });
    const found = groundIn(near, parts);
    const all = parts
      .flatMap(({ polygon }) => polygon)
      .reduce((sum, ring) => sum + doubleArea(ring) / 200, 0);
    const shares = [...found]
      .map(([id, squares]) => ({ id, share: squares / all }))
      .sort((a, b) => b.share - a.share);
    return { plan, name: plan.spelled ?? one.name, polygons: parts.map(({ polygon }) => polygon), shares };
  });
}
