import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/report/format-names.ts';
import { outputFiles } from '../../src/report/formats.ts';
import { readReport } from '../../src/report/read.ts';
import { REPORT_VERSION } from '../../src/report/version.ts';
import { contradictions } from '../../src/verify/consistency.ts';

/**
 * A record of each version there has been, as the program of its day wrote it; none is ever made again. A reader of a
 * later version reads them all.
 */
const folder = fileURLToPath(new URL('records/', import.meta.url));

describe('records last', () => {
  it('there is one of every version', () => {
    const versions = Array.from({ length: REPORT_VERSION }, (_, k) => `version-${k + 1}.json`);
    expect(readdirSync(folder).sort()).toEqual(versions);
  });

  it.each(readdirSync(folder))('%s is read, agrees with itself and renders in every format', async (name) => {
    const report = readReport(join(folder, name));
    expect(contradictions(report)).toEqual([]);
    expect(report.summary).toMatchObject({
      designated: { areas: 6, residents: 9812 },
      undetermined: { areas: 1 },
    });
    for (const language of ['da', 'en'] as const) {
      for (const { pieces } of await outputFiles(report, formatNames, language)) {
        const text = [...pieces].join('').replace(/<script>[\s\S]*<\/script>/, '');
        expect(text).toContain('Tællelyslavningen');
        expect(text).not.toMatch(/undefined|\bNaN\b|\[object/);
      }
    }
  });
});
