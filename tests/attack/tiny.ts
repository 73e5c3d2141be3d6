import type { Chance } from '../screening/generated.ts';
import { isNamed } from './named.ts';
import { type Inputs, published } from './published.ts';

/**
 * Cities so small that all they could be is tried: a few areas, of which three figures are hidden. Whoever reads what is
 * published knows that the city is one of those that give these very bytes, and nothing more.
 */
export interface TinyCity {
  /** what is hidden: an area's figure in a criterion */
  hidden: { area: string; criterion: string }[];
  /** the files of the city in which the hidden counts are these */
  inputs: (counts: readonly number[]) => Inputs;
}

const SMALLEST = 5;
const HIDDEN = 3;

/** Any tiny city: its method compares, limits and shows in any of the ways that methods can. */
export function anyTinyCity(
  chance: Chance,
  options: { verdict?: 'show' | 'hide'; reference?: object } = {},
): TinyCity {
  const criteria = ['a', 'b'].slice(0, chance.whole(1, 2));
  const reference = options.reference ?? { of: 'rest-of-city' };
  const threshold = chance.pick<{ times?: number; plus?: number; strict?: boolean }>([
    { times: 1.5 },
    { times: 1.5 },
    { times: 1.25, strict: true },
    { plus: 2 },
  ]);
  const { times = 1.4 } = threshold;
  const areas = Array.from({ length: chance.whole(4, 6) }, (_, k) => ({
    id: `0${k + 1}`,
    region: chance.pick(['nord', 'syd']),
    population: chance.whole(300, 3000),
    figures: criteria.map(() => {
      const among = chance.pick([chance.whole(25, 90), chance.whole(90, 400), chance.whole(400, 900)]);
      // near 5 % or near the limit, so that verdicts depend on what is hidden
      const near = chance.is(0.6) ? 0.05 * times : 0.05;
      const count = chance.is(0.1)
        ? 0
        : Math.min(among - SMALLEST, Math.max(SMALLEST, Math.round(near * among)));
      return { among, count: chance.is(0.06) ? undefined : count };
    }),
  }));
  const cells = areas.flatMap(({ id }, area) => criteria.map((criterion, k) => ({ area, id, criterion, k })));
  const picked = Array.from({ length: HIDDEN }, () => cells.splice(chance.whole(0, cells.length - 1), 1)[0]);
  // a rule that leaves nothing to show is refused
  const left = cells.map(({ area, k }) => areas[area].figures[k]);
  if (!left.some(({ count = 0 }) => count > 0)) left[0].count = SMALLEST;
  const excluded = chance.is(0.4)
    ? `09;Ni;syd;60;${criteria.map(() => `${chance.whole(0, 30)};40`).join(';')}`
    : '';
  const method = {
    udpeg: 1,
    id: 'tiny',
    title: 'Tiny',
    areas: { id: 'id', name: 'navn', population: 'folketal', year: 'aar' },
    exclude: { small: { 'population-below': 100, basis: 'decided' } },
    reference: { ...reference, basis: 'decided' },
    threshold: { ...threshold, basis: 'decided' },
    designate: { 'at-least': chance.whole(1, criteria.length), basis: 'decided' },
    publish: {
      'smallest-count': SMALLEST,
      'smallest-denominator': 20,
      verdict: options.verdict ?? 'show',
      basis: 'assumption',
    },
    criteria: Object.fromEntries(
      criteria.map((id) => [
        id,
        { title: id, unit: 'pct', ratio: { numerator: `${id}_n`, denominator: `${id}_d` } },
      ]),
    ),
  };
  return {
    hidden: picked.map(({ id, criterion }) => ({ area: id, criterion })),
    inputs: (counts) => {
      const rows = areas.map(({ id, region, population, figures }, area) => {
        const told = figures.map(({ among, count }, k) => {
          const hidden = picked.findIndex((cell) => cell.area === area && cell.k === k);
          return `${hidden < 0 ? (count ?? '..') : counts[hidden]};${among}`;
        });
        return `2025;${id};Navn ${id};${region};${population};${told.join(';')}`;
      });
      const header = [
        'aar',
        'id',
        'navn',
        'region',
        'folketal',
        ...criteria.flatMap((id) => [`${id}_n`, `${id}_d`]),
      ];
      const all = [header.join(';'), ...rows, ...(excluded === '' ? [] : [`2025;${excluded}`])];
      return { year: 2025, statistics: all.join('\n'), method };
    },
  };
}

/** A hidden figure that what is published leaves fewer numbers than it should, though nobody was told so. */
export interface Leak {
  area: string;
  criterion: string;
  left: number[];
  files: Map<string, string>;
}

/** What was found out about a tiny city. */
export interface Enumerated {
  /** how many cities each class holds */
  classes: number[];
  /** figures that a class leaves fewer than 4 numbers, and nobody was told */
  leaks: Leak[];
  /** how many such figures were told of */
  named: number;
  /** cities with the same verdicts and outcomes that are told apart all the same: by what, nobody may say */
  apart: number;
}

/**
 * Publishes every city that the tiny one could be, and puts together those that nobody can tell apart: whose files are
 * the same, byte by byte.
 */
export async function enumerated(city: TinyCity): Promise<Enumerated> {
  const all = fillings(city.hidden.length);
  const classes = new Map<string, { fillings: number[][]; files: Map<string, string>; told: string }>();
  const byFacts = new Map<string, Set<string>>();
  for (const counts of all) {
    const { files, told, internal } = await published(city.inputs(counts), 'json,csv,md,html');
    const bytes = [...files].flat().join('\n');
    const facts = factsOf(internal);
    byFacts.set(facts, (byFacts.get(facts) ?? new Set()).add(bytes));
    const same = classes.get(bytes);
    if (same) same.fillings.push(counts);
    else classes.set(bytes, { fillings: [counts], files, told });
  }
  const apart = [...byFacts.values()].reduce((more, { size }) => more + size - 1, 0);
  const leaks: Leak[] = [];
  let named = 0;
  for (const { fillings, files, told } of classes.values())
    for (const [k, { area, criterion }] of city.hidden.entries()) {
      const left = [...new Set(fillings.map((counts) => counts[k]))].sort();
      if (left.length >= SMALLEST - 1) continue;
      if (isNamed(told, area, criterion)) named++;
      else leaks.push({ area, criterion, left, files });
    }
  return { classes: [...classes.values()].map((one) => one.fillings.length), leaks, named, apart };
}

/** What may be told of an internal record: outcomes, verdicts, and what these could be where figures are missing. */
export function factsOf(record: string): string {
  const {
    areas,
  }: { areas: { outcome: string; criteria: Record<string, { verdict: string; couldBe: string[] }> }[] } =
    JSON.parse(record);
  return JSON.stringify(
    areas.map(({ outcome, criteria }) => [
      outcome,
      Object.values(criteria).map(({ verdict, couldBe }) => [verdict, couldBe]),
    ]),
  );
}

/** All that so many counts of 1 to 4 can be. */
function fillings(of: number): number[][] {
  if (of === 0) return [[]];
  return fillings(of - 1).flatMap((counts) =>
    Array.from({ length: SMALLEST - 1 }, (_, k) => [...counts, k + 1]),
  );
}
