import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/statelists/check/check.ts';
import { readLaw } from '../../src/statelists/law/law.ts';
import { readLegalValues } from '../../src/statelists/values/read.ts';

const folder = fileURLToPath(new URL('../../fixtures/eksempelby/', import.meta.url));
const law = await readLaw();
const values = await readLegalValues([join(folder, 'legal-values.csv')]);

async function checked(year: number) {
  return check(law, values, {
    year,
    municipality: undefined,
    stateLists: join(folder, 'state-lists.csv'),
    yearly: false,
  });
}

describe('the figures of Eksempelby', () => {
  it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024])(
    'give the published lists of %i by the law of that year',
    async (year) => {
      const { disagreements, open } = await checked(year);
      expect(disagreements).toEqual([]);
      // the years before the file begins are unknown, and with them who was a ghettoområde for five years
      const kinds = open.map(({ kind, list }) => `${kind} ${list}`);
      expect([...new Set(kinds)]).toEqual(year < 2022 ? ['figures-open omdannelsesomraade'] : []);
    },
  );

  it('differ from the lists of 2025 where the README says so', async () => {
    const { disagreements, open, notices } = await checked(2025);
    expect(disagreements.map(({ kind, category, name }) => [kind, category, name])).toEqual([
      ['not-by-figures', 'udsat_boligomraade', 'Vandkalvehusene'],
      ['not-published', 'forebyggelsesomraade', 'Hermelinhusene'],
    ]);
    expect(open.map(({ kind, category, name }) => [kind, category, name])).toEqual([
      ['figures-open', 'forebyggelsesomraade', 'Ærenprishusene'],
    ]);
    expect(notices).toEqual([]);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const chapter = readme.slice(readme.indexOf("## The law's figures"));
    for (const { name } of [...disagreements, ...open]) expect(chapter).toContain(`| ${name} | 2025 |`);
  });

  it('have values exactly at the limits, on the side that the law puts them', async () => {
    const standing = async (year: number, name: string, category: string) => {
      const { areas } = await checked(year);
      const one = areas.find(({ area }) => area.name === name)!;
      return one.standings.find(({ id }) => id === category)!;
    };
    const at = (one: Awaited<ReturnType<typeof standing>>, criterion: string) => {
      const { margin, answers } = [one.tests!.residents, ...one.tests!.criteria.values()].find(
        (test) => test.criterion === criterion,
      )!;
      return [margin, answers];
    };
    // Kvækerfinkegården: 1,000 residents; 40 and 60 %; 3 x 1.43 = 4.29 %; 55 % of 352,000 = 193,600 kr.
    const udsat = await standing(2025, 'Kvækerfinkegården', 'udsat_boligomraade');
    expect(at(udsat, 'residents')).toEqual([0, 2]);
    expect(at(udsat, 'doemte')).toEqual([0, 2]);
    expect(at(udsat, 'uden-tilknytning')).toEqual([0, 1]);
    expect(at(udsat, 'grundskole')).toEqual([0, 1]);
    expect(at(udsat, 'indkomst')).toEqual([0, 1]);
    // exactly half non-Western is no parallelsamfund
    expect(at(await standing(2024, 'Natviolgården', 'parallelsamfund'), 'ikke-vestlige')).toEqual([0, 1]);
  });
});
