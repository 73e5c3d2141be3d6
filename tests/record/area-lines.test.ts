import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedBy } from '../../src/criteria/rule-parts.ts';
import { readAreaLines } from '../../src/record/area-lines.ts';
import { LineScanner } from '../../src/record/line-scanner.ts';
import { readReport } from '../../src/record/read.ts';
import { readAreas } from '../../src/record/read-areas.ts';
import { type AreaTable, methodOf, type Report } from '../../src/record/report.ts';
import type { ReportJson } from '../../src/record/schema.ts';
import { renderJson } from '../../src/record/write.ts';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';
import { sampleReport } from '../report/sample-report.ts';

const folder = temporaryFolder();

/** The areas of a record read straight from its bytes, and by way of JSON. */
function bothWays(text: string): { lines: AreaTable | undefined; json: AreaTable } {
  const record = JSON.parse(text) as ReportJson;
  const method = methodOf(record);
  const asked = askedBy(method.designate, method);
  const bytes = Buffer.from(text);
  const start = bytes.indexOf('\n"areas": [\n') + '\n"areas": [\n'.length;
  return { lines: readAreaLines(bytes, start, record, asked), json: readAreas(record, record.areas, asked) };
}

/** A table with its readers read out. */
function written({ criteria, classes, indicatorRanges, ...rest }: AreaTable) {
  const read = (of: ((area: number) => number) | undefined) =>
    of && Array.from({ length: rest.size }, (_, area) => of(area));
  return {
    ...rest,
    classes: classes.map(({ couldBe, ...columns }) => ({
      ...columns,
      couldBe: Array.from({ length: rest.size }, (_, area) => couldBe(area)),
    })),
    indicatorRanges: [...indicatorRanges].map(([id, range]) => [
      id,
      Array.from({ length: rest.size }, (_, area) => range(area)),
    ]),
    criteria: criteria.map(({ reference, limit, limitRange, valueRange, ...columns }) => ({
      ...columns,
      valueRange: valueRange && [read(valueRange.least), read(valueRange.greatest)],
      reference: read(reference),
      limit: read(limit),
      limitRange: limitRange && [read(limitRange.least), read(limitRange.greatest)],
    })),
  };
}

const textOf = (report: Report) => [...renderJson(report)].join('');

describe('the areas of a record, read from its bytes, are what reading it as JSON gives', () => {
  it('the sample: names of signs and umlauts, missing cells, every outcome', () => {
    const { lines, json } = bothWays(textOf(sampleReport()));
    expect(written(lines!)).toEqual(written(json));
  });

  it('Eksempelby, with lists and with byområder that outlines make', async () => {
    const city = eksempelby.statistics.replace('2025.csv', '');
    const { stdout } = await udpeg(
      ...[
        'screen',
        eksempelby.statistics,
        '--method',
        'koebenhavn-2025',
        '--format',
        'json',
        ...eksempelby.lists,
      ],
      ...['--neighbours', join(city, 'neighbours.csv')],
    );
    const { lines, json } = bothWays(stdout);
    expect(lines!.size).toBe(400);
    expect(written(lines!)).toEqual(written(json));
  });

  it('a record that stands in another way is left to JSON, and read all the same', async () => {
    const text = textOf(sampleReport());
    const other = text.replaceAll('"name":', '"name": ');
    expect(bothWays(other).lines).toBeUndefined();
    const path = join(folder, 'sample.json');
    writeFileSync(path, text);
    expect(written((await readReport(path)).areas)).toEqual(written(bothWays(text).json));
  });
});

describe('numbers', () => {
  const read = (text: string) => {
    const scan = new LineScanner(Buffer.from(`${text},`), 0);
    const value = scan.number();
    return { value, isLost: scan.isLost, rest: scan.position - text.length };
  };

  it('any double is read as JSON reads it, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(JSON.stringify(value))).toEqual({
          value: JSON.parse(JSON.stringify(value)),
          isLost: false,
          rest: 0,
        });
      }),
    );
  });

  it('so is any decimal of few digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(6), (digits, places) => {
        const text = JSON.stringify(Number((digits / 10 ** places).toFixed(places)));
        expect(read(text).value).toBe(JSON.parse(text));
      }),
    );
  });

  it('null is missing; what is no number makes the scanner lost', () => {
    expect(read('null')).toEqual({ value: Number.NaN, isLost: false, rest: 0 });
    expect(read('"7"').isLost).toBe(true);
    expect(read('1.2.3').isLost).toBe(true);
    expect(read('').isLost).toBe(true);
  });
});
