import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicReport } from '../../src/publish/public-report.ts';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { publicReportSchema } from '../../src/record/schema.ts';
import { renderJson } from '../../src/record/write.ts';
import { temporaryFolder } from '../cli/host.ts';
import { type City, method, reportOf } from '../screening/city.ts';
import { Chance, generatedCity, generatedMethod } from '../screening/generated.ts';

const folder = temporaryFolder();

async function published(report: Report): Promise<string> {
  return [...renderJson((await publicReport(report)).report)].join('');
}

/** What is written, and read again. */
async function again(name: string, text: string): Promise<Report> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return readReport(path);
}

describe('what may be published of any method and city', () => {
  it('is the same of a run, of its record and of the public record, which its own schema takes', async () => {
    let hidden = 0;
    // in the last city one criterion counts among nobody
    for (const seed of [...Array.from({ length: 60 }, (_, k) => k + 1), 161]) {
      const chance = new Chance(seed);
      const blocks = generatedMethod(chance);
      const rule = { 'smallest-count': 3, 'smallest-denominator': 2, verdict: chance.pick(['show', 'hide']) };
      const city = generatedCity(chance, blocks, chance.whole(0, 6));
      const report = await reportOf(await method({ ...blocks, publish: rule }), city);
      const about = `seed ${seed}`;
      const { narrowed } = await publicReport(report);
      const told = narrowed.flatMap(({ area, criteria }) => criteria.map((id) => `${area} ${id}`));
      expect(told.length, about).toBe(new Set(told).size);
      const text = await published(report);
      const record = await again(`${seed}.json`, [...renderJson(report)].join(''));
      expect(await published(record), about).toBe(text);
      const open = await again(`public-${seed}.json`, text);
      expect(await published(open), about).toBe(text);
      expect(publicReportSchema.safeParse(JSON.parse(text)).error, about).toBeUndefined();
      hidden += Number(text.includes('"hidden":'));
    }
    expect(hidden).toBeGreaterThan(10);
  });
});

/** Sixteen areas with two rates, of which some counts are below 5. Areas are compared with the rest of the city. */
function randomCity(chance: Chance): City {
  const size = 16;
  const ids = Array.from({ length: size }, (_, k) => `A${String(k).padStart(2, '0')}`);
  const numbers = (one: () => number | null) => ids.map(one);
  const among = numbers(() => chance.whole(60, 400));
  const count = (all: number | null) =>
    chance.is(0.4) ? chance.whole(0, 6) : chance.whole(5, Math.floor((all ?? 0) / 3));
  return {
    id: ids,
    population: numbers(() => chance.whole(300, 900)),
    d: among,
    n: among.map((all) => (chance.is(0.05) ? null : count(all))),
    e: among,
    m: among.map(count),
  };
}

const rates = {
  reference: { of: 'rest-of-city' },
  threshold: { times: 1.5 },
  criteria: {
    n: { ratio: { numerator: 'n', denominator: 'd' }, unit: 'pct' },
    m: {
      ratio: { numerator: 'm', denominator: 'e' },
      unit: 'pct',
      worse: 'lower',
      threshold: { times: 0.5 },
    },
  },
  designate: { 'at-least': 1 },
  publish: { 'smallest-count': 5, 'smallest-denominator': 20 },
};

/** Everything that is published of an area and not computed from counts: verdicts, what they could be, and outcomes. */
function facts({ areas }: Report): string {
  return JSON.stringify([
    areas.criteria.map(({ verdict, possible }) => [[...verdict], [...possible]]),
    [...areas.outcome],
  ]);
}

describe('a hidden count', () => {
  it('leaves no trace: whatever it is, the public record is the same, as long as all verdicts are', async () => {
    const of = await method(rates);
    let tried = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const chance = new Chance(seed);
      const city = randomCity(chance);
      const report = await reportOf(of, city);
      const text = await published(report);
      for (let other = 0; other < 12; other++) {
        const changed = { ...city };
        for (const key of ['n', 'm'])
          changed[key] = (city[key] as (number | null)[]).map((count) =>
            count !== null && count >= 1 && count < 5 && chance.is(0.5) ? chance.whole(1, 4) : count,
          );
        const now = await reportOf(of, changed);
        if (facts(now) !== facts(report)) continue;
        tried++;
        expect(await published(now), `seed ${seed}`).toBe(text);
      }
    }
    expect(tried).toBeGreaterThan(60);
  });
});
