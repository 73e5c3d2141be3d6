import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedAreas, alignAreas } from '../../src/geometry/align.ts';
import { linkNotices } from '../../src/statelists/listed/listed.ts';
import { computeLinks } from '../../src/statelists/reading/computed-links.ts';
import type { Link, Links } from '../../src/statelists/reading/links.ts';
import type { StateLists } from '../../src/statelists/reading/read.ts';
import { collection, feature, errors as geometryErrors, layer, rectangle, told } from '../geometry/files.ts';
import { links, lists, settings } from './files.ts';

const areaIds = ['0101', '0102', '0103'];
type Rectangle = [west: number, south: number, east: number, north: number];
type Drawn = [id: string, ...parts: Rectangle[]];

const drawing = (drawn: Drawn[]) =>
  collection(
    drawn.map(([id, ...parts]) =>
      feature(
        id,
        parts.map((part) => [rectangle(...part)]),
        'MultiPolygon',
      ),
    ),
  );

/** Three areas side by side, 100 m by 100 m. */
const row: Drawn[] = [
  ['0101', [0, 0, 100, 100]],
  ['0102', [100, 0, 200, 100]],
  ['0103', [200, 0, 300, 100]],
];
const aligned = async (drawn = row): Promise<AlignedAreas> =>
  alignAreas(await layer(drawing(drawn)), areaIds);

const some = (): Promise<StateLists> =>
  lists([
    '2018,omdannelsesomraade,Eksempelby,Silkehaleparken',
    '2025,parallelsamfund,Eksempelby,Rugløkken/Havreløkken',
    '2025,udsat_boligomraade,Eksempelby,Gråvandparken',
  ]);

/** Links of boligområder drawn as rectangles, with a table of links or without. */
async function computed(
  drawn: Drawn[],
  options: { table?: string[]; areas?: Drawn[]; smallestOverlap?: number } = {},
): Promise<Links> {
  const known = await some();
  const outlines = await layer(drawing(drawn), { name: 'boligomraader.geojson' });
  const table = options.table && (await links(options.table, known, areaIds));
  const { smallestOverlap = 0.01 } = options;
  return computeLinks(outlines, await aligned(options.areas), known, table, smallestOverlap);
}

const short = ({ links }: Links) =>
  links.map(({ key, areaId, share, from }: Link) => [key, areaId, Number(share.toFixed(6)), from]);

describe('links from a map', () => {
  it('are the shares of the ground of a boligområde in each area', async () => {
    // 70 + 30 of 100 m lie in the first and second area; all of the other in the third
    const found = await computed([
      ['Silkehaleparken', [30, 0, 130, 50]],
      ['Gråvandparken', [210, 10, 220, 20]],
    ]);
    expect(short(found)).toEqual([
      ['gråvandparken', '0103', 1, 'geometry'],
      ['silkehaleparken', '0101', 0.7, 'geometry'],
      ['silkehaleparken', '0102', 0.3, 'geometry'],
    ]);
    expect(found.files).toMatchObject([{ role: 'boligomraader', file: { name: 'boligomraader.geojson' } }]);
    expect(told(found.notices, 'da')).toEqual([
      'boligomraader.geojson: 2 boligområders andele er beregnet efter kortet. De er andele af grundens areal, ikke af beboerne.',
    ]);
    expect(told(found.notices, 'en')).toEqual([
      'boligomraader.geojson: the shares of 2 boligområder are computed from the map. They are shares of the ground, not of the residents.',
    ]);
  });

  it('are of all parts of a boligområde, however each is spelled', async () => {
    // two parts of 20 x 50, one in the first area and one in the third: half of 2,000 each
    const found = await computed([
      ['Rugløkken/Havreløkken', [10, 0, 30, 50]],
      ['Havreløkken / Rugløkken mv.', [210, 0, 230, 50]],
    ]);
    expect(short(found)).toEqual([
      ['havreløkken/rugløkken', '0101', 0.5, 'geometry'],
      ['havreløkken/rugløkken', '0103', 0.5, 'geometry'],
    ]);
  });

  it('leave out overlaps below 1 % of the ground, and say so', async () => {
    // 100 m of which 0.5 lie in the second area, and 100 m of which 1 does: just enough
    const drawn: Drawn[] = [
      ['Silkehaleparken', [0.5, 0, 100.5, 50]],
      ['Gråvandparken', [1, 50, 101, 100]],
    ];
    const found = await computed(drawn);
    expect(short(found)).toEqual([
      ['gråvandparken', '0101', 0.99, 'geometry'],
      ['gråvandparken', '0102', 0.01, 'geometry'],
      ['silkehaleparken', '0101', 0.995, 'geometry'],
    ]);
    expect(told(found.notices, 'da').slice(1)).toEqual([
      'boligomraader.geojson: 1 overlap på under 1 % af et boligområdes grund er regnet for unøjagtig tegning og udeladt: “Silkehaleparken” i “0102” (0,5 %).',
    ]);
    expect(told(found.notices, 'en').slice(1)).toEqual([
      "boligomraader.geojson: 1 overlap of less than 1% of a boligområde's ground taken for inaccurate drawing and left out: “Silkehaleparken” in “0102” (0.5%).",
    ]);
    expect((await computed(drawn, { smallestOverlap: 0 })).links).toHaveLength(4);
  });

  it('tell of a boligområde that lies outside of all areas, wholly or partly', async () => {
    // 40 of 100 m lie to the west of the first area
    const found = await computed([
      ['Silkehaleparken', [-40, 0, 60, 50]],
      ['Gråvandparken', [0, 500, 100, 600]],
    ]);
    expect(short(found)).toEqual([['silkehaleparken', '0101', 0.6, 'geometry']]);
    expect(told(found.notices, 'da').slice(1)).toEqual([
      'boligomraader.geojson: boligområdet “Gråvandparken” overlapper intet område. Se efter, om begge kort har det rigtige koordinatsystem, og om områdernes omrids dækker det.',
      'boligomraader.geojson: 40 % af boligområdet “Silkehaleparken”s grund ligger uden for alle områder.',
    ]);
    expect(told(found.notices, 'en').slice(1)).toEqual([
      "boligomraader.geojson: the boligområde “Gråvandparken” overlaps no area. See whether both maps have the right coordinate system, and whether the areas' outlines cover it.",
      'boligomraader.geojson: 40% of the ground of the boligområde “Silkehaleparken” lies outside all areas.',
    ]);
  });

  it('are none of outlines that stand on no list; a name that is nearly one is told', async () => {
    const found = await computed([
      ['Silkehaleparken', [0, 0, 50, 50]],
      ['Grævandparken', [0, 50, 50, 100]],
      ['Villaer', [50, 50, 100, 100]],
    ]);
    expect(short(found)).toEqual([['silkehaleparken', '0101', 1, 'geometry']]);
    expect(told(found.notices, 'da').slice(1)).toEqual([
      'boligomraader.geojson: 2 omrids er ikke af boligområder på statens lister og bruges ikke: “Grævandparken”, “Villaer”. “Grævandparken” ligner “Gråvandparken”; skriv dem ens, hvis de er det samme.',
    ]);
    expect(told(found.notices, 'en').slice(1)).toEqual([
      "boligomraader.geojson: 2 outlines are not of boligområder on the state's lists and not used: “Grævandparken”, “Villaer”. “Grævandparken” is nearly “Gråvandparken”; spell them alike if they are the same.",
    ]);
  });

  it('add up to at most 1 where areas overlap by slivers', async () => {
    // the second area starts 0.5 m too early: 50.5 + 50 of 100 m, each divided by 1.005
    const [first, , third] = row;
    const found = await computed([['Silkehaleparken', [50, 0, 150, 50]]], {
      areas: [first, ['0102', [99.5, 0, 200, 100]], third],
    });
    const shares = found.links.map(({ share }) => share);
    expect(shares[0] + shares[1]).toBeLessThanOrEqual(1 + 1e-12);
    expect(shares[0]).toBeCloseTo(50 / 100.5, 6);
    expect(shares[1]).toBeCloseTo(50.5 / 100.5, 6);
  });

  it('add up to the part of the ground that areas cover, whatever is drawn', async () => {
    const start = fc.integer({ min: -100, max: 280 });
    const size = fc.integer({ min: 1, max: 200 });
    await fc.assert(
      fc.asyncProperty(start, size, size, async (west, width, height) => {
        const east = west + width;
        const found = await computed([['Silkehaleparken', [west, 0, east, height]]], { smallestOverlap: 0 });
        const sum = found.links.reduce((total, { share }) => total + share, 0);
        // the row of areas is 300 m by 100 m
        const within = Math.max(0, Math.min(east, 300) - Math.max(west, 0)) * Math.min(height, 100);
        expect(sum).toBeCloseTo(within / (width * height), 6);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('a hand-made link wins:', () => {
  it('a boligområde with a row in the table has the links of the table and no other', async () => {
    // the map has Silkehaleparken half and half, as the table has it but for 4 points; the other is in the map alone
    const found = await computed(
      [
        ['Silkehaleparken', [50, 0, 150, 50]],
        ['Gråvandparken', [210, 10, 220, 20]],
      ],
      { table: ['Silkehaleparken;0101;0,54', 'Silkehaleparken;0102;0,46'] },
    );
    expect(short(found)).toEqual([
      ['gråvandparken', '0103', 1, 'geometry'],
      ['silkehaleparken', '0101', 0.54, 'table'],
      ['silkehaleparken', '0102', 0.46, 'table'],
    ]);
    expect(found.files.map(({ role, file }) => [role, file.name])).toEqual([
      ['links', 'links.csv'],
      ['boligomraader', 'boligomraader.geojson'],
    ]);
    expect(told(found.notices, 'da')).toEqual([
      'boligomraader.geojson: 1 boligområdes andele er beregnet efter kortet. De er andele af grundens areal, ikke af beboerne.',
      'boligomraader.geojson: 1 boligområde har både links i tabellen og et omrids; tabellen er brugt: “Silkehaleparken”.',
    ]);
    expect(told(found.notices, 'en')).toEqual([
      'boligomraader.geojson: the shares of 1 boligområde are computed from the map. They are shares of the ground, not of the residents.',
      'boligomraader.geojson: 1 boligområde has both links in the table and an outline; the table is used: “Silkehaleparken”.',
    ]);
  });

  it('where the two are more than 5 percentage points apart, the greatest difference is told', async () => {
    // the map: 20 % in the first area, 80 % in the second; the table: 30 % and 60 %
    const found = await computed([['Silkehaleparken', [80, 0, 180, 50]]], {
      table: ['Silkehaleparken;0101;0,3', 'Silkehaleparken;0102;0,6'],
    });
    expect(short(found).map(([, , share]) => share)).toEqual([0.3, 0.6]);
    expect(told(found.notices, 'da').slice(1)).toEqual([
      'boligomraader.geojson: “Silkehaleparken”: tabellen giver området “0102” 60 % af beboerne, kortet 80 % af grunden. Tabellen er brugt; se efter, om den er rigtig.',
    ]);
    expect(told(found.notices, 'en').slice(1)).toEqual([
      'boligomraader.geojson: “Silkehaleparken”: the table gives the area “0102” 60% of the residents, the map 80% of the ground. The table is used; see whether it is right.',
    ]);
  });

  it('that may be an area to which the table has no link at all', async () => {
    // the map: 40 % in the first area, 60 % in the second; the table: 35 % in the first, and nothing of the second
    const found = await computed([['Silkehaleparken', [60, 0, 160, 50]]], {
      table: ['Silkehaleparken;0101;0,35'],
    });
    expect(told(found.notices, 'da').slice(1)).toEqual([
      'boligomraader.geojson: “Silkehaleparken”: tabellen har intet link til området “0102”, hvor kortet har 60 % af grunden. Tabellen er brugt; se efter, om den er rigtig.',
    ]);
    expect(told(found.notices, 'en').slice(1)).toEqual([
      'boligomraader.geojson: “Silkehaleparken”: the table has no link to the area “0102”, where the map has 60% of the ground. The table is used; see whether it is right.',
    ]);
  });

  it('even where the map has the boligområde in other areas, or in none', async () => {
    const found = await computed([['Silkehaleparken', [0, 500, 100, 600]]], {
      table: ['Silkehaleparken;0101;1'],
    });
    expect(short(found)).toEqual([['silkehaleparken', '0101', 1, 'table']]);
    expect(told(found.notices, 'en').slice(1)).toEqual([
      'boligomraader.geojson: “Silkehaleparken”: the table gives the area “0101” 100% of the residents, the map 0% of the ground. The table is used; see whether it is right.',
    ]);
  });
});

describe('refused:', () => {
  it('outlines of which not one is of a boligområde on the lists', async () => {
    expect(await geometryErrors(computed([['1', [0, 0, 50, 50]]]))).toEqual({
      da: [
        'boligomraader.geojson: intet “omraade_id” i filen er et boligområde på statens lister for Eksempelby. Filen har “1”, listerne har “Silkehaleparken”, “Gråvandparken”, “Rugløkken/Havreløkken”. Nævn den rigtige egenskab efter #, eller ret navnene.',
      ],
      en: [
        "boligomraader.geojson: no “omraade_id” of the file is a boligområde on the state's lists for Eksempelby. The file has “1”, the lists have “Silkehaleparken”, “Gråvandparken”, “Rugløkken/Havreløkken”. Name the right property after #, or mend the names.",
      ],
    });
  });

  it('areas that overlap each other by more than slivers, where a boligområde lies in both', async () => {
    // the second area covers the eastern half of the first: 100 + 50 of 100 m, and 50 x 100 m² in common
    const [first, , third] = row;
    const computing = computed([['Silkehaleparken', [0, 0, 100, 50]]], {
      areas: [first, ['0102', [50, 0, 200, 100]], third],
    });
    expect(await geometryErrors(computing)).toEqual({
      da: [
        'areas.geojson: områderne “0101” og “0102” dækker hinanden med 5.000 m², så andelene for boligområdet “Silkehaleparken” summer til 150 %. Ret omridsene, eller vælg ét niveau af områder.',
      ],
      en: [
        'areas.geojson: the areas “0101” and “0102” cover each other by 5,000 m², so that the shares of the boligområde “Silkehaleparken” add up to 150%. Mend the outlines, or choose one level of areas.',
      ],
    });
  });
});

it('a designated boligområde without an outline is told by the file of outlines', async () => {
  const found = await computed([['Silkehaleparken', [0, 0, 50, 50]]]);
  const unlinked = { id: 'x', name: 'Gråvandparken', lists: [], residents: undefined, links: [] };
  expect(told(linkNotices(await some(), found, [unlinked], settings().link), 'en')).toEqual([
    "boligomraader.geojson: 1 boligområde on the state's lists has no link to an area, so it designates no area: Gråvandparken. Add its links.",
  ]);
});

it('the greatest share is told with three decimals, or as many as it takes to lie below the minimum', async () => {
  const found = await computed([['Silkehaleparken', [0, 0, 50, 50]]]);
  const of = await some();
  const told = (share: number) => {
    const only = [{ areaId: '0101', share, counts: false, from: 'geometry' as const }];
    const one = { id: 'x', name: 'Gråvandparken', lists: [], residents: undefined, links: only };
    const [{ params }] = linkNotices(of, found, [one as never], settings().link);
    return (params as { greatest: number }).greatest;
  };
  expect(told(0.42618308842799896)).toBe(0.426);
  expect(told(0.49999731)).toBe(0.499997);
});
