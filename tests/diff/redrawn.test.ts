import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../src/diff/diff.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';
import type { Example } from '../screening/city.ts';
import { recordOf } from './records.ts';

const folder = temporaryFolder();

/** A city of these areas; those in capitals are designated. Names and figures are invented. */
const city = (ids: string, population = 400): Example => ({
  method: `
    criteria: { a: { column: a, unit: pct, threshold: { value: 30 } } }
    designate: { criterion: a }
  `,
  table: `id | population | a\n${ids
    .split(' ')
    .map((id) => `${id} | ${population} | ${id === id.toUpperCase() ? 40 : 1}`)
    .join('\n')}`,
});

async function diff(old: string, now: string, rows: string, ...more: string[]) {
  const table = join(folder, 'redrawn.csv');
  writeFileSync(
    table,
    `old_id;new_id;share\n${rows.replaceAll(' ', ';').replaceAll(',', '\n').replaceAll('.', ',')}\n`,
  );
  return udpeg('diff', await recordOf(city(old)), await recordOf(city(now)), '--redrawn', table, ...more);
}

async function compared(old: string, now: string, rows: string): Promise<Diff> {
  const { stdout, stderr } = await diff(old, now, rows, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('areas redrawn, by a table', () => {
  it('one that became two: three quarters of 400 residents are 300', async () => {
    const { redrawn, appeared, vanished, summary } = await compared(
      'A B c',
      'A B1 b2 c',
      'B B1 0.75,B b2 0.25',
    );
    expect(redrawn).toMatchObject([
      {
        old: [{ id: 'B', designation: { outcome: 'designated' } }],
        new: [
          { id: 'B1', designation: { outcome: 'designated' } },
          { id: 'b2', designation: { outcome: 'not-designated' } },
        ],
        parts: [
          { old: 'B', new: 'B1', share: 0.75, residents: 300 },
          { old: 'B', new: 'b2', share: 0.25, residents: 100 },
        ],
        unknown: [],
      },
    ]);
    expect([appeared, vanished]).toEqual([[], []]);
    // designated before: A stayed, B was redrawn; now: A stayed, B1 is redrawn
    expect(summary).toMatchObject({
      stayed: { new: { areas: 1 } },
      redrawn: { old: { areas: 1 }, new: { areas: 1 } },
    });
  });

  it('areas that hang together are one group, and what shares leave of 1 is told', async () => {
    const { redrawn } = await compared('a b c', 'c x y', 'a x 1,b x 0.5,b y 0.3');
    expect(redrawn.map(({ old, new: now }) => [old, now].map((side) => side.map(({ id }) => id)))).toEqual([
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    ]);
    expect(redrawn[0].unknown).toEqual([{ old: 'b', share: expect.closeTo(0.2, 12) }]);
  });

  it('an area that keeps its id and gives away a part is redrawn; one that keeps all of itself is not', async () => {
    const { redrawn } = await compared('a b', 'a b', 'a a 0.9,a b 0.1,b b 1');
    expect(redrawn).toHaveLength(1);
    const same = await compared('a b', 'a b', 'a a 1');
    expect(same.redrawn).toEqual([]);
    expect(same.differs).toBe(false);
  });
});

describe('refused, each with its line and what to do:', () => {
  const refusals: [string, string, { da: string; en: string }][] = [
    [
      'an id that is in neither record',
      'b b1 0.5,bb b2 0.5',
      {
        da: 'redrawn.csv, linje 3, kolonne “old_id”: området “bb” er ikke i den gamle optegnelse (2025). Mente du “b”? Ret nummeret.',
        en: 'redrawn.csv, line 3, column “old_id”: the area “bb” is not in the old record (2025). Did you mean “b”? Correct the id.',
      },
    ],
    [
      'an id that is missing',
      'b b1 0.5, b2 0.5',
      {
        da: 'redrawn.csv, linje 3, kolonne “old_id”: rækken mangler et områdes nummer. Udfyld både old_id og new_id, eller slet rækken.',
        en: 'redrawn.csv, line 3, column “old_id”: the row lacks the id of an area. Fill in both old_id and new_id, or delete the row.',
      },
    ],
    [
      'a share of nothing',
      'b b1 1,b b2 0',
      {
        da: 'redrawn.csv, linje 3, kolonne “share”: “0” er ikke en andel over 0 og højst 1; ventede et tal som 0,46. Ret cellen, eller slet rækken.',
        en: 'redrawn.csv, line 3, column “share”: “0” is no share above 0 and at most 1; expected a number such as 0,46. Correct the cell, or delete the row.',
      },
    ],
    [
      'shares above 1 in all',
      'b b1 0.7,b b2 0.4',
      {
        da: 'redrawn.csv, linje 2, kolonne “share”: andelene af det gamle område “b” summer til 1,1, mere end 1. Ret dem.',
        en: 'redrawn.csv, line 2, column “share”: the shares of the old area “b” add up to 1.1, more than 1. Correct them.',
      },
    ],
    [
      'a row twice',
      'b b1 0.7,b b1 0.3',
      {
        da: 'redrawn.csv, linje 3, kolonne “new_id”: rækken fra “b” til “b1” står to gange, første gang redrawn.csv:2. Slet den ene.',
        en: 'redrawn.csv, line 3, column “new_id”: the row from “b” to “b1” stands twice, first at redrawn.csv:2. Delete one of them.',
      },
    ],
    [
      'an area of both records of which it says only where the old one went',
      'c b1 1,b b2 1',
      {
        da: 'området “c” er i begge optegnelser, men --redrawn siger kun, hvor det gamle blev af. Tilføj rækken, der siger, hvad det nye “c” er lavet af.',
        en: 'the area “c” is in both records, but --redrawn only says what became of the old one. Add the row that says what the new “c” is made of.',
      },
    ],
    [
      'an area of both records of which it says only what the new one is made of',
      'b c 1',
      {
        da: 'området “c” er i begge optegnelser, men --redrawn siger kun, hvad det nye er lavet af. Tilføj rækken, der siger, hvor det gamle “c” blev af.',
        en: 'the area “c” is in both records, but --redrawn only says what the new one is made of. Add the row that says what became of the old “c”.',
      },
    ],
  ];
  it.each(refusals)('%s', async (_, rows, sentences) => {
    for (const language of ['da', 'en'] as const) {
      const { code, stdout, stderr } = await diff('a b c', 'a b1 b2 c', rows, '--lang', language);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr.replaceAll(`${folder}/`, '')).toBe(`${sentences[language]}\n`);
    }
  });
});
