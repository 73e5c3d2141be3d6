import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { outputColumns } from '../../src/criteria/output-columns.ts';
import type { AreaTable } from '../../src/record/area-table.ts';
import { checkRecord, isOfField } from '../../src/record/check.ts';
import { columnsFor } from '../../src/record/columns-read.ts';
import {
  areaColumns,
  areaFields,
  classColumns,
  criterionColumns,
  readArea,
} from '../../src/record/fields.ts';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { areaSchema } from '../../src/record/schema.ts';
import { sealed } from '../../src/record/seal.ts';
import { renderJson } from '../../src/record/write.ts';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';
import { sampleReport } from '../report/sample-report.ts';
import { forged, leavesOf, replaced, wholeRecord } from './forged.ts';

const folder = temporaryFolder();

/** A table with its readers read out. */
function written({ criteria, classes, indicatorRanges, ...rest }: AreaTable) {
  const read = <Value>(of: ((area: number) => Value) | undefined) =>
    of && Array.from({ length: rest.size }, (_, area) => of(area));
  return {
    ...rest,
    classes: classes.map(({ id, labels, of, couldBe }) => ({ id, labels, of, couldBe: read(couldBe) })),
    indicatorRanges: [...indicatorRanges].map(([id, range]) => [id, read(range)]),
    criteria: criteria.map(({ reference, limit, limitRange, valueRange, ...columns }) => ({
      ...columns,
      reference: read(reference),
      limit: read(limit),
      ranges: [limitRange, valueRange].map((range) => range && [read(range.least), read(range.greatest)]),
    })),
  };
}

/** The areas of a record read line by line, and of the same record in a form that is read as one text. */
async function bothWays(text: string) {
  const [lines, whole] = ['lines.json', 'whole.json'].map((name) => join(folder, name));
  writeFileSync(lines, text);
  const beforeSeal = text.slice(0, text.lastIndexOf('"sha256"'));
  writeFileSync(whole, [...sealed([beforeSeal.replaceAll('"name":', '"name"\n:')])].join(''));
  return [written((await readReport(lines)).areas), written((await readReport(whole)).areas)];
}

const textOf = (report: Report) => [...renderJson(report)].join('');

describe('the areas of a record are the same, whether its lines are read or the whole of it', () => {
  it('the sample: names of signs and umlauts, missing cells, every outcome', async () => {
    const [lines, whole] = await bothWays(textOf(sampleReport()));
    expect(lines.size).toBe(sampleReport().areas.size);
    expect(lines).toEqual(whole);
  });

  it('Eksempelby, with lists and with byområder that neighbours make', async () => {
    const neighbours = eksempelby.statistics.replace('2025.csv', 'neighbours.csv');
    const { stdout } = await udpeg(
      ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', '--format', 'json'],
      ...[...eksempelby.lists, '--neighbours', neighbours],
    );
    const [lines, whole] = await bothWays(stdout);
    expect(lines.size).toBe(400);
    expect(lines).toEqual(whole);
  });

  it('what no line has is not overlooked: a comma too many, areas or keys behind the areas', async () => {
    const text = forged(wholeRecord());
    const before = text.slice(0, text.lastIndexOf('"sha256"'));
    const path = join(folder, 'other.json');
    const read = async (changed: string) => {
      writeFileSync(path, [...sealed([changed])].join(''));
      return readReport(path).then(
        ({ areas }) => areas.size,
        (error) => error.findings[0].code,
      );
    };
    expect(await read(before)).toBe(4);
    expect(await read(before.replace(/\}\n\],\n$/, '},\n],\n'))).toBe('record-not-json');
    expect(await read(before.replace(/\},\n \{(?=[^\n]*\n\],\n$)/, '}\n {'))).toBe('record-not-json');
    // the later of two keys is the one that JSON has
    expect(await read(`${before}"areas": [{}],\n`)).toBe('method-key-missing');
    expect(await read(`${before}"more": 1,\n`)).toBe('method-key-unknown');
  });
});

describe('what is surely as the schema has it, is', () => {
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, undefined, [], [null, 1], [1, 2], [-1, 0], 'met', 'not-met', 'unknown', ['met'], {
      a: null,
    }),
    fc.constantFrom('designated', 'excluded', -0, 2 ** 53, 1.5, Number.NaN, Number.POSITIVE_INFINITY),
  );

  it.each(Object.keys(areaFields))('%s of an area', (key) => {
    const { is, schema } = areaFields[key as keyof typeof areaFields];
    const one = schema(z);
    fc.assert(
      fc.property(values, (value) => {
        if (is(value)) expect(one.safeParse(value).success, JSON.stringify(value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('what has another value at any leaf is read as an area if its schema says so', () => {
    const record = wholeRecord();
    const [area] = record.areas;
    const names = checkRecord(record, 'report.json');
    const isRead = (value: unknown) => readArea(columnsFor(record.areas.length, names), 0, value, isOfField);
    expect(isRead(area)).toBe(true);
    for (const path of leavesOf(area))
      fc.assert(
        fc.property(values, (value) => {
          const other = JSON.parse(JSON.stringify(replaced(area, path, value)));
          const { success } = areaSchema.safeParse(other);
          expect(isRead(other), `${path.join('.')} ${JSON.stringify(value)}`).toBe(success);
        }),
        { numRuns: 50 },
      );
    expect(isRead({ ...area, more: 1 })).toBe(false);
    const { name: _, ...less } = area;
    expect(isRead(less)).toBe(false);
  });
});

describe('numbers', () => {
  it('any double is read back to the last bit', async () => {
    const report = sampleReport();
    const path = join(folder, 'numbers.json');
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        report.areas.index[0] = value;
        writeFileSync(path, textOf(report));
        // JSON has no minus zero
        expect((await readReport(path)).areas.index[0]).toBe(value + 0);
      }),
      { numRuns: 50 },
    );
  });
});

it('every column of the tables is of a field, and each but once', () => {
  const all = { byomraader: true, decisions: true, stability: true, hidden: true, ranked: true };
  const one = { ...all, classes: ['a'], criteria: ['b'], indicators: [] };
  const wanted = outputColumns(one).map(({ column }) => column);
  const found = [areaColumns, classColumns, criterionColumns].flatMap((columns) => Object.keys(columns));
  expect(found.sort()).toEqual([...wanted].sort());
});
