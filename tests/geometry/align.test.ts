import { describe, expect, it } from 'vitest';
import { alignAreas } from '../../src/geometry/align.ts';
import type { Layer } from '../../src/geometry/layer.ts';
import { collection, errors, feature, layer, rectangle, told } from './files.ts';

const drawn = (...ids: unknown[]): Promise<Layer> =>
  layer(collection(ids.map((id, k) => feature(id, [rectangle(100 * k, 0, 100 * k + 100, 100)]))));

describe('outlines and the areas of the statistics', () => {
  it('are joined by id, letter for letter', async () => {
    const { shapes, notices } = alignAreas(await drawn('0102', '0101'), ['0101', '0102']);
    expect(shapes.map(({ id }) => id)).toEqual(['0101', '0102']);
    expect(notices).toEqual([]);
  });

  it('that have no part in each other are told, with the likeliest mix-up', async () => {
    const { shapes, notices } = alignAreas(await drawn('0101', 102, 'Skoven'), ['0101', '0102', '0103']);
    expect(shapes.map(({ id }) => id)).toEqual(['0101']);
    expect(told(notices, 'da')).toEqual([
      'areas.geojson: 2 af 3 omrids er ikke områder i tallene og bruges ikke: “102”, “Skoven”. 1 id er det samme på nær nuller foran, fx “102” og “0102”. Skriv dem ens, som tekst.',
      'areas.geojson: 2 af 3 områder i tallene har intet omrids: “0102”, “0103”. Intet kan beregnes for dem efter kortet.',
    ]);
    expect(told(notices, 'en')).toEqual([
      'areas.geojson: 2 of 3 outlines are not areas of the statistics and not used: “102”, “Skoven”. 1 id is the same but for zeros in front, such as “102” and “0102”. Write them alike, as text.',
      'areas.geojson: 2 of 3 areas of the statistics have no outline: “0102”, “0103”. Nothing can be computed for them from the map.',
    ]);
  });

  it('without a single id in common are refused', async () => {
    const read = await drawn(1, 2);
    const aligning = Promise.resolve().then(() => alignAreas(read, ['0101', '0102']));
    expect(await errors(aligning)).toEqual({
      da: [
        "areas.geojson: intet “omraade_id” i filen er et område i tallene. Filen har “1”, “2”, tallene har “0101”, “0102”. Nævn den rigtige egenskab efter #, eller ret id'erne.",
      ],
      en: [
        'areas.geojson: no “omraade_id” of the file is an area of the statistics. The file has “1”, “2”, the statistics have “0101”, “0102”. Name the right property after #, or mend the ids.',
      ],
    });
  });
});
