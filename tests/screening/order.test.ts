import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type City, type Run, runFiles } from './city.ts';
import { cases, methodAndCity } from './random.ts';

/** Some columns of a city as a CSV file, its rows in this order. */
function csv(city: City, columns: string[], order: number[]): string {
  const cell = (value: number | string | null) => (value === null ? '..' : String(value).replace('.', ','));
  const rows = order.map((area) => ['id', ...columns].map((column) => cell(city[column][area])).join(';'));
  return `${['id', ...columns].join(';')}\n${rows.join('\n')}\n`;
}

/** The record without what tells one file from another: their SHA-256. */
function withoutDigests({ json }: Run): string {
  return json.replace(/"sha256": ?"[0-9a-f]{64}"/g, '"sha256":""');
}

describe('the order of rows and files', () => {
  it('changes no byte of the record or of the table', async () => {
    const generated = methodAndCity().chain(([of, city]) => {
      const areas = city.id.map((_, area) => area);
      const shuffled = fc.shuffledSubarray(areas, { minLength: areas.length });
      return fc.tuple(fc.constant(of), fc.constant(city), shuffled, shuffled);
    });
    await fc.assert(
      fc.asyncProperty(generated, async ([of, city, first, second]) => {
        const areas = { id: 'id', population: 'population', overlap: 'allowed' };
        const method = JSON.stringify({ udpeg: 1, id: 'm', title: 't', areas, ...of.blocks });
        const columns = Object.keys(city).filter((column) => column !== 'id');
        const half = Math.ceil(columns.length / 2);
        const [one, other] = [columns.slice(0, half), columns.slice(half)];
        const inOrder = city.id.map((_, area) => area);
        const a = await runFiles({
          method,
          statistics: {
            'one-2025.csv': csv(city, one, inOrder),
            'other-2025.csv': csv(city, other, inOrder),
          },
        });
        const b = await runFiles({
          method,
          statistics: { 'other-2025.csv': csv(city, other, second), 'one-2025.csv': csv(city, one, first) },
        });
        expect(withoutDigests(b)).toBe(withoutDigests(a));
        expect(b.csv).toBe(a.csv);
        // the same files, given in another order, give the same record with its digests
        const c = await runFiles({
          method,
          statistics: {
            'other-2025.csv': csv(city, other, inOrder),
            'one-2025.csv': csv(city, one, inOrder),
          },
        });
        expect(c.json).toBe(a.json);
      }),
      cases(120),
    );
  });
});
