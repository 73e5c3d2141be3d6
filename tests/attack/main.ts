import { parseArgs } from 'node:util';
import { Chance } from '../screening/generated.ts';
import { attackedCity, type Guesses, unlikeAfterChange } from './cities.ts';
import type { Trap } from './generated.ts';
import { NothingToPublish } from './published.ts';
import { anyTinyCity, enumerated } from './tiny.ts';

// `npm run attack -- [--cities N] [--tiny N] [--seed S]`: publishes generated cities and attacks them.

const { values } = parseArgs({
  options: {
    cities: { type: 'string', default: '500' },
    tiny: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const first = Number(values.seed);
const start = performance.now();
let failing = 0;
const fail = (what: string) => {
  failing++;
  console.log(what);
};

const laid = new Map<Trap, number>();
const naive = new Map<string, Guesses>();
const sums = {
  hidden: 0,
  said: 0,
  narrowed: 0,
  determined: 0,
  excluded: 0,
  changed: 0,
  ranges: 0,
  untrue: 0,
  refused: 0,
};
for (let seed = first; seed < first + Number(values.cities); seed++) {
  const attacked = await Promise.all([attackedCity(seed), unlikeAfterChange(seed)]).catch((error) => {
    if (!(error instanceof NothingToPublish)) throw error;
  });
  if (!attacked) {
    sums.refused++;
    continue;
  }
  const [city, unlike] = attacked;
  sums.hidden += city.hidden;
  sums.said += city.said;
  sums.narrowed += city.unsaid.length;
  sums.determined += city.unsaid.filter(({ left }) => left.length === 1).length;
  sums.excluded += city.mistaken.length;
  sums.ranges += city.ranges;
  sums.untrue += city.untrue.length;
  for (const one of city.untrue) fail(`seed ${seed}: ${one}`);
  for (const trap of city.traps) laid.set(trap, (laid.get(trap) ?? 0) + 1);
  for (const one of city.unsaid)
    fail(`seed ${seed}: ${one.criterion} ${one.year} ${one.area} is ${one.truth}; left: ${one.left}`);
  for (const one of city.mistaken)
    fail(`seed ${seed}: ${one.criterion} ${one.year} ${one.area} is ${one.truth}, which was excluded`);
  for (const [measure, guesses] of city.naive) {
    const all = naive.get(measure) ?? { made: 0, right: 0, expected: 0, variance: 0 };
    for (const key of ['made', 'right', 'expected', 'variance'] as const) all[key] += guesses[key];
    naive.set(measure, all);
  }
  if (unlike !== undefined) sums.changed++;
  for (const file of unlike ?? []) fail(`seed ${seed}: ${file} tells of a hidden count`);
  if ((seed + 1 - first) % 25 === 0)
    console.error(`${seed + 1 - first} cities, ${sums.hidden} hidden counts`);
}
console.log(
  `${values.cities} cities, ${sums.hidden} hidden counts: ${sums.determined} determined and ${sums.narrowed} narrowed unsaid, ${sums.said} told of, ${sums.excluded} excluded that are; ${sums.untrue} of ${sums.ranges} figures of several areas without the truth; ${sums.changed} with a hidden count changed; of ${sums.refused} nothing is left to publish`,
);
for (const [trap, times] of laid) console.log(`  ${times} × ${trap}`);
for (const [measure, { made, right, expected, variance }] of naive) {
  const most = expected + 4 * Math.sqrt(variance);
  console.log(`  guesses by ${measure}: ${right} of ${made} right, ${expected.toFixed(1)} by chance`);
  if (!(right <= most)) fail(`guesses by ${measure} are right more often than by chance`);
}

const classes: number[] = [];
for (let seed = first; seed < first + Number(values.tiny); seed++) {
  const verdict = seed % 8 < 4 ? 'show' : 'hide';
  const reference = [undefined, { of: 'city' }, { of: 'region', column: 'region' }, { of: 'non-designated' }][
    seed % 4
  ];
  const city = await enumerated(anyTinyCity(new Chance(seed), { verdict, reference }));
  classes.push(...city.classes);
  if (city.apart > 0) fail(`tiny city ${seed}: ${city.apart} told apart by more than verdicts`);
  for (const { area, criterion, left } of city.leaks)
    fail(`tiny city ${seed}: ${criterion} ${area}: ${left}`);
}
console.log(`${values.tiny} tiny cities of 64: ${classes.length} that can be told apart`);
console.log(`${failing} failing, ${Math.round((performance.now() - start) / 1000)} s`);
process.exitCode = failing > 0 ? 1 : 0;
