import { join } from 'node:path';
import { Chance } from '../screening/generated.ts';
import { Attack, attack, hiddenCounts, type Told } from './attack.ts';
import {
  type GeneratedCity,
  type GeneratedFigure,
  generatedCity,
  inputsOf,
  OVER_YEARS,
  TO_BEFORE,
  type Trap,
} from './generated.ts';
import { joined } from './machine/joined.ts';
import { possible } from './machine/possible.ts';
import { propagated } from './machine/propagation.ts';
import type { Puzzle } from './machine/puzzle.ts';
import { isNamed } from './named.ts';
import { done, type Published, published } from './published.ts';
import { untrueIn } from './ranges.ts';
import { type City, type Criterion, readCity } from './reading/city.ts';
import { readClaims } from './reading/claims.ts';
import { factsOf } from './tiny.ts';

/** A hidden count of which verdicts leave fewer numbers than they should. */
export interface Narrowed {
  year: number;
  criterion: string;
  area: string;
  left: number[];
  truth: number | undefined;
}

/** What guesses came to, beside what they would come to if what is published said nothing. */
export interface Guesses {
  made: number;
  right: number;
  /**
   * how many would be right by chance, and the most that the variance of that can be: guesses of one criterion in one record follow from one
   * sum, and may all be right or wrong together
   */
  expected: number;
  variance: number;
}

export interface Attacked {
  seed: number;
  traps: Trap[];
  hidden: number;
  /** narrowed, and whoever published was not told */
  unsaid: Narrowed[];
  said: number;
  /** counts that could not be what they are: then the attacker is wrong */
  mistaken: Narrowed[];
  /** figures of several areas that were held against the truth, and those that do not hold it */
  ranges: number;
  untrue: string[];
  /** by kind of figure */
  naive: Map<string, Guesses>;
}

/**
 * Publishes three years of a generated city, and attacks all of it together.
 *
 * @param guesses whether to guess, too: it takes most of the time
 */
export async function attackedCity(seed: number, { guesses = true } = {}): Promise<Attacked> {
  const city = generatedCity(new Chance(seed));
  const rounds: { published: Published; round: number }[] = [];
  const folders = () => rounds.map(({ published }) => published.folders.public);
  const formats = guesses ? FORMATS : 'json';
  for (const round of city.years.keys())
    rounds.push({ round, published: await published(inputsOf(city, round), formats, folders()) });
  const last = city.years.length - 1;
  if (city.traps.includes('another method'))
    rounds.push({ round: last, published: await published(inputsOf(city, last, 1.25), formats, folders()) });
  const cities = rounds.map(({ published, round }) => readPublic(published, city, round));
  const result: Attacked = {
    seed,
    traps: city.traps,
    hidden: 0,
    unsaid: [],
    said: 0,
    mistaken: [],
    ranges: 0,
    untrue: [],
    naive: new Map(),
  };
  for (const { published } of rounds) {
    const { asked, untrue } = untrueIn(published);
    result.ranges += asked;
    result.untrue.push(...untrue);
  }
  const found = jointly(city, cities);
  // in the round that the count is of, or in a later one that says more of it
  const isTold = (year: number, area: string, criterion: string) =>
    rounds.some(({ round, published: { told } }) =>
      isNamed(told, area, criterion, city.years[round].year === year ? undefined : year),
    );
  for (const { name, figure, criterion, left } of found) {
    const [column, year, area] = name.split(' ');
    // what is hidden for another count's sake alone is no secret
    if (figure.count !== undefined && !hiddenCounts(figure.among, criterion).includes(figure.count)) {
      if (!left.includes(figure.count))
        result.mistaken.push({ year: Number(year), criterion: column, area, left, truth: figure.count });
      continue;
    }
    result.hidden++;
    const narrowed = { year: Number(year), criterion: column, area, left, truth: figure.count };
    if (figure.count !== undefined && !left.includes(figure.count)) result.mistaken.push(narrowed);
    // of persons among two there are not four numbers to begin with
    if (left.length >= Math.min(4, hiddenCounts(figure.among, criterion).length)) continue;
    if (isTold(Number(year), area, criterion.id)) result.said++;
    else result.unsaid.push(narrowed);
  }
  const leftOf = new Map(found.map(({ name, left }) => [name, left]));
  for (const [k, { published, round }] of guesses ? rounds.entries() : [])
    guess(result, published, cities[k], city, round, leftOf);
  return result;
}

const FORMATS = 'json,csv,md,html';

function readPublic({ files }: Published, city: GeneratedCity, round: number): City {
  return readCity(
    files.get('public-report.json')!,
    () => false,
    (criterion, area) => figureOf(city, round, criterion, area)?.among,
  );
}

/** The first criterion of those on the same persons. */
function personsOf(criterion: string): string {
  return criterion === TO_BEFORE ? 'k2' : criterion.replace('-of-all', '');
}

/** A figure as it was generated; those over two years and among all are made of it. */
function figureOf(
  city: GeneratedCity,
  round: number,
  criterion: string,
  area: string,
): GeneratedFigure | undefined {
  const at = (year: number) => city.years[year]?.areas.find(({ id }) => id === area);
  const of = (year: number) => at(year)?.figures.get(criterion.slice(0, 2));
  const figure = of(round);
  if (criterion.endsWith('-of-all')) return figure && { ...figure, among: 10 * (at(round)?.residents ?? 0) };
  const over = OVER_YEARS[criterion];
  if (over === undefined) return figure;
  const all = Array.from({ length: over }, (_, back) => of(round - back));
  const sum = (part: 'count' | 'among') => all.reduce((so, one) => so + (one?.[part] ?? Number.NaN), 0);
  if (Number.isNaN(sum('among'))) return undefined;
  const count = sum('count');
  return { count: Number.isNaN(count) ? undefined : count, among: sum('among'), rate: undefined };
}

interface Found {
  /** criterion, year and area */
  name: string;
  area: string;
  figure: GeneratedFigure;
  criterion: Criterion;
  left: number[];
}

/**
 * All years and criteria at once, by what is certain: the rule, the verdicts, and the counts that are shown. The same persons
 * of an area in a year are one count, in whichever criterion, and by whichever method.
 */
function jointly(city: GeneratedCity, cities: City[]): Found[] {
  const parts = cities.flatMap((one) => one.criteria.map((criterion) => partOf(city, one, criterion)));
  for (const one of cities) compareWithBefore(one, cities, parts);
  // those that say nothing of each other are asked by themselves
  const columns = [...new Set(parts.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const together = parts.filter((part) => part.column === column);
    const { traps } = city;
    const isLinked = column === 'k1' && traps.includes('two years together');
    const years = isLinked ? [undefined] : [...new Set(together.map(({ year }) => year))];
    return years.flatMap((year) =>
      solved(
        city,
        together.filter((part) => year === undefined || part.year === year),
      ),
    );
  });
}

/**
 * What verdicts say that compare with the city of the year before: between which numbers its count lies, and by that what hidden
 * counts could give them.
 */
function compareWithBefore({ year, criteria }: City, cities: City[], parts: Part[]): void {
  const criterion = criteria.find(({ id }) => id === TO_BEFORE);
  const before = cities.find((one) => one.year === year - 1)?.criteria.find(({ id }) => id === 'k2');
  if (!criterion || !before) return;
  const all = before.figures
    .filter(({ count }) => count !== 'missing')
    .reduce((sum, { denominator }) => sum + denominator, 0);
  // met: the count is at least `times` what the rate of the year before would give it
  const turning = (count: number, denominator: number) => (count * all) / (criterion.times * denominator);
  const own = parts.find(
    (part) => part.year === year && part.found.some((one) => one.criterion === criterion),
  );
  const cellOf = (area: string) =>
    own?.puzzle.cells.find(({ name }) => name === own.found.find((one) => one.area === area)?.name);
  const total = { from: 0, to: Number.POSITIVE_INFINITY };
  const said = criterion.figures.filter(
    ({ denominator, verdict, count }) => denominator > 0 && count !== 'missing' && verdict !== 'unknown',
  );
  for (const { area, count, denominator, verdict } of said) {
    const counts = typeof count === 'number' ? [count] : cellOf(area)!.candidates.map(({ value }) => value);
    if (verdict === 'met')
      total.to = Math.min(total.to, Math.floor(turning(Math.max(...counts), denominator) + 1e-9));
    else total.from = Math.max(total.from, Math.ceil(turning(Math.min(...counts), denominator) - 1e-9));
  }
  for (const { area, denominator, verdict } of said.filter(({ count }) => count === 'hidden')) {
    const cell = cellOf(area)!;
    cell.candidates = cell.candidates.filter(({ value }) =>
      verdict === 'met'
        ? turning(value, denominator) >= total.from - 1e-9
        : turning(value, denominator) <= total.to + 1e-9,
    );
  }
  for (const part of parts.filter((one) => one.year === year - 1 && one.id === 'k2')) {
    const [its] = part.puzzle.totals;
    its.from = Math.max(its.from, total.from);
    its.to = Math.min(its.to, total.to);
  }
}

/** Whether a criterion's persons are counted over another window of years, too. */
function isOverWindows({ traps }: GeneratedCity, round: number, criterion: string): boolean {
  return criterion.startsWith('k1') && round > 0 && traps.includes('two years together');
}

interface Part {
  column: string;
  id: string;
  year: number;
  puzzle: Puzzle;
  /** by name: what is known for certain, or hidden */
  counts: Map<string, number | 'hidden'>;
  found: Omit<Found, 'left'>[];
}

function partOf(city: GeneratedCity, one: City, criterion: Criterion): Part {
  const round = city.years.findIndex(({ year }) => year === one.year);
  const nameOf = (area: string) => `${personsOf(criterion.id)} ${one.year} ${area}`;
  const asked = new Attack(criterion, one, { verdicts: criterion.id !== TO_BEFORE });
  // a count that is hidden for how few it is among is hidden among all, too
  const same = one.criteria.find(({ id }) => criterion.id === `${id}-of-all`);
  for (const cell of same ? asked.hidden : []) {
    const figure = same?.figures.find(({ area }) => area === cell.figure.area);
    const values = figure ? hiddenCounts(figure.denominator, same!) : [];
    cell.values = [...new Set([...cell.values, ...values])].sort((a, b) => a - b);
  }
  // of counts over several windows of years, each is hidden where one of them is
  if (isOverWindows(city, round, criterion.id))
    for (const cell of asked.hidden) {
      const among = figureOf(city, round, criterion.id.replace('-of-all', ''), cell.figure.area)?.among ?? 0;
      cell.values = Array.from({ length: among + 1 }, (_, count) => count);
    }
  const puzzle = asked.puzzle();
  for (const cell of puzzle.cells) cell.name = nameOf(cell.name);
  return {
    column: criterion.id.slice(0, 2),
    id: criterion.id,
    year: one.year,
    puzzle,
    counts: new Map(
      criterion.figures.flatMap(({ area, count }) => (count === 'missing' ? [] : [[nameOf(area), count]])),
    ),
    found: asked.hidden.map(({ figure: { area } }) => ({
      name: nameOf(area),
      area,
      criterion,
      figure: figureOf(city, round, criterion.id, area)!,
    })),
  };
}

/** Numbers of one hidden count, above which no integer program is asked. */
const MOST_CANDIDATES = 40;

function solved(city: GeneratedCity, parts: Part[]): Found[] {
  const known = new Map(parts.flatMap(({ counts }) => [...counts].filter(([, count]) => count !== 'hidden')));
  const puzzle = joined(
    parts.map((part) => part.puzzle),
    sumsOverYears(city, parts),
  );
  // a count that is shown elsewhere is known
  for (const cell of puzzle.cells) {
    const count = known.get(cell.name);
    if (count !== undefined) cell.candidates = cell.candidates.filter(({ value }) => value === count);
  }
  // over windows of years a count may be hundreds of numbers: bounds alone are asked, which only exclude
  const isWide = puzzle.cells.some(({ candidates }) => candidates.length > MOST_CANDIDATES);
  const answer = isWide
    ? propagated(puzzle)?.cells.map(({ candidates }) => candidates.map(({ value }) => value))
    : possible(puzzle);
  const seen = new Set<string>();
  return parts
    .flatMap(({ found }) => found)
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map((found) => ({
      ...found,
      left: answer?.[puzzle.cells.findIndex(({ name }) => name === found.name)] ?? [],
    }));
}

/** What several years have together, as sums of what each has. */
function sumsOverYears({ years }: GeneratedCity, parts: Part[]) {
  const counts = new Map(parts.flatMap((part) => [...part.counts]));
  const windows = years.flatMap(({ year, areas }) =>
    areas.flatMap(({ id }) =>
      Object.entries(OVER_YEARS).map(([column, over]) => ({ year, id, column, over })),
    ),
  );
  return windows.flatMap(({ year, id, column, over }) => {
    const single = Array.from({ length: over }, (_, back) => `k1 ${year - back} ${id}`);
    const names = [`${column} ${year} ${id}`, ...single];
    if (!names.every((name) => counts.has(name))) return [];
    const terms = names.map((name, k) => ({ name, times: k === 0 ? 1 : -1 }));
    const hidden = terms.filter(({ name }) => counts.get(name) === 'hidden');
    if (hidden.length === 0) return [];
    const is = terms.reduce((sum, { name, times }) => {
      const count = counts.get(name);
      return typeof count === 'number' ? sum - times * count : sum;
    }, 0);
    return [{ terms: hidden, is }];
  });
}

/**
 * The naive attack: each published figure is taken for the truth, rounded as it is printed. What contradicts itself says
 * nothing; where one number is left, it is his guess. Were the figures about the hidden counts, he would be right more often than chance:
 * a count was drawn by a rate that the test knows, so that it is known how often each number that the verdicts leave comes up.
 */
function guess(
  { naive }: Attacked,
  { files }: Published,
  read: City,
  generated: GeneratedCity,
  round: number,
  leftOf: Map<string, number[]>,
): void {
  // lines of another year are no claim on this one's counts
  const city = { ...read, criteria: read.criteria.filter(({ id }) => id !== TO_BEFORE) };
  const { claims, dots } = readClaims(files, city);
  const attempts: [string, Told][] = [
    ...[...new Set(claims.map(({ measure }) => measure))].map((measure): [string, Told] => [
      measure,
      { claims: claims.filter((claim) => claim.measure === measure), verdicts: true },
    ]),
    ['dots', { dots, verdicts: true }],
    ['all', { claims, dots, verdicts: true }],
  ];
  for (const [name, told] of attempts) {
    const deviations = new Map<string, number>();
    for (const { criterion, area, left } of attack(city, told)) {
      const figure = figureOf(generated, round, criterion, area);
      const open = leftOf.get(`${personsOf(criterion)} ${city.year} ${area}`) ?? [];
      if (left.length !== 1 || open.length < 2 || figure?.rate === undefined) continue;
      const guesses = naive.get(name) ?? { made: 0, right: 0, expected: 0, variance: 0 };
      naive.set(name, guesses);
      const logs = open.map((count) => logChanceOf(count, figure.among, figure.rate!));
      const greatest = Math.max(...logs);
      const weights = logs.map((one) => Math.exp(one - greatest));
      const chance = (weights[open.indexOf(left[0])] ?? 0) / weights.reduce((sum, one) => sum + one, 0);
      guesses.made++;
      if (left[0] === figure.count) guesses.right++;
      guesses.expected += chance;
      const deviation = Math.sqrt(chance * (1 - chance));
      deviations.set(criterion, (deviations.get(criterion) ?? 0) + deviation);
    }
    const guesses = naive.get(name);
    for (const deviation of guesses ? deviations.values() : []) guesses!.variance += deviation ** 2;
  }
}

/** How often so many of all are counted, up to a factor that is the same for every count: its logarithm, as it may be any power. */
function logChanceOf(count: number, among: number, rate: number): number {
  let ways = 0;
  for (let k = 0; k < count; k++) ways += Math.log((among - k) / (k + 1));
  return ways + count * Math.log(rate / (1 - rate));
}

/**
 * Changes counts that are hidden, each to another that the rule hides, until one leaves every verdict and outcome of the three
 * years as it was. Then every public file has to be as it was, and so has what `diff` and `monitor` make of them.
 *
 * @returns the files that are not; undefined: no change left the verdicts alone
 */
export async function unlikeAfterChange(seed: number): Promise<string[] | undefined> {
  const chance = new Chance(seed);
  const city = generatedCity(chance);
  const publish = async () => {
    const rounds: Published[] = [];
    for (const round of city.years.keys()) {
      const earlier = rounds.map(({ folders }) => folders.public);
      rounds.push(await published(inputsOf(city, round), FORMATS, earlier));
    }
    return rounds;
  };
  const before = await publish();
  for (let tries = 0; tries < 4; tries++) {
    const { areas } = chance.pick(city.years);
    const small = areas.flatMap(({ residents, figures }) =>
      [...figures.values()].filter(
        ({ count = 0, among }) => residents >= 100 && among >= 20 && count >= 1 && count < 5,
      ),
    );
    if (small.length === 0) continue;
    const figure = chance.pick(small);
    const { count } = figure;
    figure.count = chance.pick([1, 2, 3, 4].filter((other) => other !== count));
    const after = await publish();
    if (after.every(({ internal }, k) => factsOf(internal) === factsOf(before[k].internal))) {
      const unlike = after.flatMap(({ files }, k) =>
        [...files].filter(([name, text]) => before[k].files.get(name) !== text).map(([name]) => name),
      );
      const [one, other] = [await compared(before), await compared(after)];
      return [...unlike, ...one.flatMap((text, k) => (text === other[k] ? [] : ['diff or monitor']))];
    }
    figure.count = count;
  }
  return undefined;
}

/** Diff and monitor of public records, as a reader would make them. */
async function compared(rounds: Published[]): Promise<string[]> {
  const records = rounds.map(({ folders }) => join(folders.public, 'public-report.json'));
  const diff = await done('diff', ...records.slice(-2), '--anyway', '--format', 'json');
  const monitor = await done('monitor', ...records, '--anyway', '--format', 'json');
  return [diff.stdout, monitor.stdout];
}
