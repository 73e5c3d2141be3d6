import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { eksempelby, city as folder, temporaryFolder, udpeg } from '../cli/host.ts';
import { attack, type Told } from './attack.ts';
import { type City, isSmall, readCity } from './reading/city.ts';
import { type Claim, type Dots, type Measure, readClaims } from './reading/claims.ts';

// The attacker at work on what is not protected: Eksempelby's report of 2025 as the program writes it. He knows every
// denominator, and the rule: counts of 1 to 4 persons, or of all but 1 to 4, are to be hidden, 145 of them. He does not look
// at them. What comes back from all else shows what must not be published, and that he is one to be feared.

const SMALLEST = 5;
let city: City;
let truth: Map<string, number>;
let claims: Claim[];
let dots: Dots[];

beforeAll(async () => {
  const out = temporaryFolder();
  const { code, stderr } = await udpeg(
    ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', '--municipality', 'Eksempelby'],
    ...eksempelby.lists,
    ...['--neighbours', join(folder, 'neighbours.csv'), '--format', 'json,csv,md,html', '--out', out],
  );
  expect([code, stderr]).toEqual([0, expect.anything()]);
  const files = new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
  const record = files.get('report.json')!;
  city = readCity(record, (count, denominator) => isSmall(count, denominator, SMALLEST));
  truth = new Map(
    readCity(record).criteria.flatMap(({ id, figures }) =>
      figures.map(({ area, count }) => [`${id} ${area}`, Number(count)]),
    ),
  );
  ({ claims, dots } = readClaims(files, city));
});

/** How many of the secrets come back, and how many are narrowed below 4 numbers; none is ever taken for another. */
function found(told: Told) {
  const findings = attack(city, told);
  for (const { criterion, area, left } of findings) expect(left).toContain(truth.get(`${criterion} ${area}`));
  return {
    secrets: findings.length,
    back: findings.filter(({ left }) => left.length === 1).length,
    narrowed: findings.filter(({ left }) => left.length < 4).length,
  };
}

it('the rule alone gives nothing away; the verdicts narrow three counts', () => {
  expect(found({})).toEqual({ secrets: 145, back: 0, narrowed: 0 });
  expect(found({ verdicts: true })).toEqual({ secrets: 145, back: 0, narrowed: 3 });
});

// what each kind of figure alone gives back, of 145
it.each<[file: string, measure: Measure, atLeast: number]>([
  ['report.json', 'value', 145],
  ['areas.csv', 'value', 145],
  // one decimal
  ['report.html', 'value', 144],
  ['report.html', 'interval to', 140],
  ['report.html', 'margin', 140],
  // each area's reference is the city without it: one that is not rounded gives the area back
  ['areas.csv', 'reference', 145],
  ['report.json', 'limit', 145],
  ['report.json', 'index', 100],
])('%s, %s: at least %i come back', (file, measure, atLeast) => {
  const told = claims.filter((claim) => claim.file === file && claim.measure === measure);
  expect(found({ claims: told }).back).toBeGreaterThanOrEqual(atLeast);
});

it('the dots of the charts narrow what they do not give away', () => {
  const { back, narrowed } = found({ dots });
  expect(back).toBeGreaterThan(5);
  expect(narrowed).toBeGreaterThan(60);
});

it('what a group has in all gives away those that are alone in it', () => {
  const groups = claims.filter(({ file, measure }) => file === 'report.json' && measure === 'group');
  expect(found({ claims: groups, verdicts: true }).back).toBeGreaterThan(0);
});

it('all files together give back at least 140 without a single value of an area', () => {
  const told = claims.filter(({ measure }) => measure !== 'value');
  expect(found({ claims: told, dots, verdicts: true }).back).toBeGreaterThanOrEqual(140);
});

it('the page alone gives back at least 140', () => {
  const told = claims.filter(({ file }) => file === 'report.html');
  expect(found({ claims: told, dots, verdicts: true }).back).toBeGreaterThanOrEqual(140);
});
