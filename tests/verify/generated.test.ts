import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/record/csv.ts';
import { readReport } from '../../src/record/read.ts';
import { reportSchema } from '../../src/record/schema.ts';
import { renderJson } from '../../src/record/write.ts';
import { recount } from '../../src/verify/recount.ts';
import { temporaryFolder } from '../cli/host.ts';
import { method, reportOf } from '../screening/city.ts';
import { Chance, generatedCity, generatedMethod } from '../screening/generated.ts';

const folder = temporaryFolder();

describe('a fresh record', () => {
  it('of any method and city agrees with itself, is read back as it was, and holds no infinite number', async () => {
    let open = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const chance = new Chance(seed);
      const blocks = generatedMethod(chance);
      // measures over an earlier year have none here
      const city = generatedCity(chance, blocks, chance.whole(0, 6));
      const report = await reportOf(await method(blocks), city);
      const json = [...renderJson(report)].join('');
      const at = join(folder, `${seed}.json`);
      writeFileSync(at, json);
      const read = await readReport(at);
      const about = `seed ${seed}`;
      expect(recount(read).contradictions, about).toEqual([]);
      expect([...renderJson(read)].join(''), about).toBe(json);
      expect(reportSchema.safeParse(JSON.parse(json)).error, about).toBeUndefined();
      const csv = [...renderCsv(report)].join('');
      expect(csv, about).not.toMatch(/Infinity|NaN/);
      expect(
        createHash('sha256')
          .update([...renderCsv(read)].join(''))
          .digest('hex'),
        about,
      ).toBe(createHash('sha256').update(csv).digest('hex'));
      open += Number(json.includes('"couldBe":[{"class"'));
    }
    expect(open).toBeGreaterThan(10);
  });

  it('says nothing against itself where a share is of no area, and its limit beyond every value', async () => {
    // 10 % of four areas, rounded down, is none of them
    const of = await method({
      criteria: { c: { column: 'x', threshold: { 'share-of-areas': 10 } } },
      designate: { criterion: 'c' },
    });
    const report = await reportOf(of, { id: ['A', 'B', 'C', 'D'], x: [1, 2, 3, 4] });
    expect(recount(report).contradictions).toEqual([]);
    const at = join(folder, 'share.json');
    writeFileSync(at, [...renderJson(report)].join(''));
    const read = await readReport(at);
    expect(recount(read).contradictions).toEqual([]);
    expect([...read.areas.criteria[0].verdict]).toEqual([0, 0, 0, 0]);
    expect(read.notices.map(({ code }) => code)).toContain('share-of-no-area');
  });
});
