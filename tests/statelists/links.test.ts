import { describe, expect, it } from 'vitest';
import type { StateLists } from '../../src/statelists/reading/read.ts';
import { errors, links, lists } from './files.ts';

const areaIds = ['0012', '0101', '0102', '0103'];
const some = (): Promise<StateLists> =>
  lists([
    '2018,omdannelsesomraade,Eksempelby,Silkehaleparken',
    '2025,parallelsamfund,Eksempelby,Rugløkken/Havreløkken',
  ]);

describe('a file of links', () => {
  it('gives the share of each boligområde in each area, by key and area', async () => {
    const read = await links(
      ['Silkehaleparken;0102;1', 'Rugløkken/Havreløkken;0103;0,46', 'Havreløkken/Rugløkken mv.;0101;0,5'],
      await some(),
      areaIds,
    );
    expect(read.links).toEqual([
      {
        key: 'havreløkken/rugløkken',
        name: 'Havreløkken/Rugløkken mv.',
        areaId: '0101',
        share: 0.5,
        from: 'table',
      },
      {
        key: 'havreløkken/rugløkken',
        name: 'Rugløkken/Havreløkken',
        areaId: '0103',
        share: 0.46,
        from: 'table',
      },
      { key: 'silkehaleparken', name: 'Silkehaleparken', areaId: '0102', share: 1, from: 'table' },
    ]);
    expect(read.files).toMatchObject([{ role: 'links', file: { name: 'links.csv' }, shape: { rows: 3 } }]);
    expect(read.notices).toEqual([]);
  });

  it('may call the area column `area_id`', async () => {
    const read = await links(
      ['0101;1,00;Silkehaleparken'],
      await some(),
      areaIds,
      'area_id;share;boligomraade',
    );
    expect(read.links).toMatchObject([{ areaId: '0101', share: 1 }]);
  });

  it.each(['1', '1,00', '1.00', '1.000', '1,000', '1,0', '1 *'])(
    'may be written %s, which is one',
    async (text) => {
      const read = await links([`Silkehaleparken;0101;${text}`], await some(), areaIds);
      expect(read.links).toMatchObject([{ share: 1 }]);
    },
  );

  it('may have shares that add up to 1 only nearly', async () => {
    // added up as doubles these are 1.0000000000000002
    const rows = ['Silkehaleparken;0101;0,33', 'Silkehaleparken;0102;0,56', 'Silkehaleparken;0103;0,11'];
    expect((await links(rows, await some(), areaIds)).links).toHaveLength(3);
  });
});

describe('refused:', () => {
  it('a file without a required column', async () => {
    const reading = links(['Silkehaleparken;1'], await some(), areaIds, 'boligomraade;andel');
    expect(await errors(reading)).toEqual({
      da: [
        'links.csv: kolonnen “omraade_id”, som --links bruger, findes ikke. Filen har: boligomraade, andel.',
        'links.csv: kolonnen “share”, som --links bruger, findes ikke. Filen har: boligomraade, andel.',
      ],
      en: [
        'links.csv: the column “omraade_id”, which --links uses, is not there. The file has: boligomraade, andel.',
        'links.csv: the column “share”, which --links uses, is not there. The file has: boligomraade, andel.',
      ],
    });
  });

  const rows: [string, string, string, string][] = [
    [
      'a link without boligområde',
      ';0101;1',
      'kolonne “boligomraade”: linket har intet boligområde. Udfyld det, eller slet rækken.',
      'column “boligomraade”: the link has no boligområde. Fill it in or delete the row.',
    ],
    [
      'a boligområde that is on no list of any year, with the nearest name',
      'Silkehaleparkerne;0101;1',
      'kolonne “boligomraade”: boligområdet “Silkehaleparkerne” står ikke på nogen af statens lister for Eksempelby i filen. Mente du “Silkehaleparken”? Ret navnet, eller slet linket.',
      "column “boligomraade”: the boligområde “Silkehaleparkerne” is on none of the state's lists for Eksempelby in the file. Did you mean “Silkehaleparken”? Mend the name or delete the link.",
    ],
    [
      'one half of a boligområde, with the whole as suggestion',
      'Rugløkken;0101;1',
      'kolonne “boligomraade”: boligområdet “Rugløkken” står ikke på nogen af statens lister for Eksempelby i filen. Mente du “Rugløkken/Havreløkken”? Ret navnet, eller slet linket.',
      "column “boligomraade”: the boligområde “Rugløkken” is on none of the state's lists for Eksempelby in the file. Did you mean “Rugløkken/Havreløkken”? Mend the name or delete the link.",
    ],
    [
      'a link without area',
      'Silkehaleparken;;1',
      'kolonne “omraade_id”: linket fra “Silkehaleparken” har intet område-id. Udfyld det, eller slet rækken.',
      'column “omraade_id”: the link of “Silkehaleparken” has no area id. Fill it in or delete the row.',
    ],
    [
      'an area that has lost its zeros in a spreadsheet',
      'Silkehaleparken;12;1',
      "kolonne “omraade_id”: området “12” findes ikke i tallene. Mente du “0012”? Ret id'et.",
      'column “omraade_id”: the area “12” is not in the statistics. Did you mean “0012”? Mend the id.',
    ],
    [
      'an area like no other',
      'Silkehaleparken;Rørdrumholmen;1',
      "kolonne “omraade_id”: området “Rørdrumholmen” findes ikke i tallene. Ret id'et.",
      'column “omraade_id”: the area “Rørdrumholmen” is not in the statistics. Mend the id.',
    ],
    ...['', '..', '1,01', '-0,1', '1.', ','].map((text): [string, string, string, string] => [
      `the share “${text}”`,
      `Silkehaleparken;0101;${text}`,
      `kolonne “share”: “${text}” er ikke en andel mellem 0 og 1; ventede et tal som 0,46. Ret cellen.`,
      `column “share”: “${text}” is not a share between 0 and 1; expected a number like 0.46. Mend the cell.`,
    ]),
    [
      'a share with a per cent sign',
      'Silkehaleparken;0101;46 %',
      'kolonne “share”: “46 %” har et procenttegn. Slet tegnet, så cellen er et tal.',
      'column “share”: “46 %” has a per cent sign. Drop the sign, so that the cell is a number.',
    ],
    [
      'shares with two decimal signs',
      'Silkehaleparken;0101;0.46',
      'kolonne “share”: “0.46” og “0,5” (links.csv:2) kan ikke have samme decimaltegn. En tabel har ét: komma eller punktum. Ret den ene.',
      'column “share”: “0.46” and “0,5” (links.csv:2) cannot have the same decimal sign. A table has one: comma or point. Mend one of them.',
    ],
  ];
  it.each(rows)('%s', async (_, row, da, en) => {
    const reading = links(['Rugløkken/Havreløkken;0101;0,5', row], await some(), areaIds);
    expect(await errors(reading)).toEqual({
      da: [`links.csv, linje 3, ${da}`],
      en: [`links.csv, line 3, ${en}`],
    });
  });

  it('a link that stands twice', async () => {
    const rows = [
      'Rugløkken/Havreløkken;0101;0,5',
      'Silkehaleparken;0101;1',
      'Havreløkken/Rugløkken;0101;0,6',
    ];
    expect(await errors(links(rows, await some(), areaIds))).toEqual({
      da: [
        'links.csv, linje 4, kolonne “omraade_id”: linket fra “Havreløkken/Rugløkken” til “0101” står to gange, første gang links.csv:2. Slet den ene række.',
      ],
      en: [
        'links.csv, line 4, column “omraade_id”: the link of “Havreløkken/Rugløkken” to “0101” stands twice, first links.csv:2. Delete one of the rows.',
      ],
    });
  });

  it('shares of a boligområde that add up to more than 1', async () => {
    const rows = ['Silkehaleparken;0101;0,75', 'Silkehaleparken;0102;0,3'];
    expect(await errors(links(rows, await some(), areaIds))).toEqual({
      da: [
        'links.csv, linje 2, kolonne “share”: andelene for “Silkehaleparken” summer til 1,05, mere end 1. Ret dem.',
      ],
      en: [
        'links.csv, line 2, column “share”: the shares of “Silkehaleparken” add up to 1.05, more than 1. Mend them.',
      ],
    });
  });
});

it('shares that were rounded may add up to a little more than 1', async () => {
  // .335 + .33 + .335 = 1; rounded to two decimals .34 + .33 + .34 = 1.01
  const rounded = ['Silkehaleparken;0101;0,34', 'Silkehaleparken;0102;0,33', 'Silkehaleparken;0103;0,34'];
  expect((await links(rounded, await some(), areaIds)).links).toHaveLength(3);
  const more = rounded.with(1, 'Silkehaleparken;0102;0,35');
  expect((await errors(links(more, await some(), areaIds))).en[0]).toContain('add up to 1.03, more than 1');
});
