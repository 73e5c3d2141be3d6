import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { REPORT_VERSION } from '../../src/record/area-table.ts';
import { readReport } from '../../src/record/read.ts';
import type { AreaJson } from '../../src/record/schema.ts';
import { formatNames } from '../../src/report/format-names.ts';
import { outputFiles } from '../../src/report/formats.ts';
import { recount } from '../../src/verify/recount.ts';

/**
 * A record of each version there has been, as the program of its day wrote it; none of a version that was released is made
 * again. A reader of a later version reads them all. All are of the city that `udpeg init` writes; that of version 2 has
 * more in its method: indicators, one a ratio, a class ladder over another, neighbours, and last year's record.
 */
const folder = fileURLToPath(new URL('records/', import.meta.url));

describe('records last', () => {
  it('there is one of every version', () => {
    const versions = Array.from({ length: REPORT_VERSION }, (_, k) => `version-${k + 1}.json`);
    expect(readdirSync(folder).sort()).toEqual(versions);
  });

  it.each(readdirSync(folder))('%s is read, agrees with itself and renders in every format', async (name) => {
    const report = await readReport(join(folder, name));
    expect(recount(report).contradictions).toEqual([]);
    expect(report.summary).toMatchObject({
      designated: { areas: 6, residents: 9812 },
      undetermined: { areas: 1 },
    });
    for (const language of ['da', 'en'] as const) {
      // the sheet names byområder alone
      const formats = formatNames.filter((format) => format !== 'summary');
      for (const { pieces } of outputFiles(report, formats, language)) {
        const text = [...pieces].join('').replace(/<script>[\s\S]*<\/script>/, '');
        expect(text).toContain('Tællelyslavningen');
        expect(text).not.toMatch(/undefined|\bNaN\b|\[object/);
      }
    }
  });

  it('that of version 2 holds what a record may have and need not', () => {
    const record = JSON.parse(readFileSync(join(folder, 'version-2.json'), 'utf8'));
    const of = new Map<string, AreaJson>(record.areas.map((area: AreaJson) => [area.id, area]));
    // 48 of 674 in the labour market, and 5 of 163 poor children
    expect(of.get('0101')!.indicatorParts).toEqual({ erhvervsaktive: [48, 674], boern: [5, 163] });
    // 0125 has no figure of its poor children
    expect(of.get('0125')!.couldBe).toEqual([
      { class: 'trin', is: ['høj', 'middel', 'lav'] },
      { indicator: 'boern', range: [0, 100] },
    ]);
    expect(record.previous.year).toBe(2024);
    expect(record.summary.criteriaOpen.areas).toBe(0);
    expect(record.byomraader.groups).toHaveLength(5);
  });
});
