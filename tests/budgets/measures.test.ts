import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operandsWithin } from '../../src/criteria/operands.ts';
import type { Indicator } from '../../src/criteria/schema/method.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';

const folder = temporaryFolder();
const statistics = join(folder, 'areas-2025.csv');
writeFileSync(statistics, 'id,x\n1,5\n2,7\n3,\n');

/** A method of indicators i0, i1, ..., the last of which is held against 6. */
function method(name: string, indicators: string[]): string {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(
    path,
    `udpeg: 1
id: shared
title: Shared operands
input: { decimal: point }
areas: { id: id }
indicators:
${indicators.map((one, k) => `  i${k}: ${one}\n`).join('')}
criteria: { c: { indicator: i${indicators.length - 1}, threshold: { value: 6 } } }
designate: { at-least: 1 }
`,
  );
  return path;
}

const x = '{ column: x }';
// the mean of a value and itself is the value
const diamonds = [x, ...Array.from({ length: 40 }, (_, k) => `{ mean: { of: [i${k}, i${k}] } }`)];
// of alternating signs, so that limits are turned over on the way down
const turned = [
  x,
  ...Array.from({ length: 40 }, (_, k) => `{ mean: { of: [i${k}, { reverse: { of: i${k}, from: 12 } }] } }`),
];
const chain = [x, ...Array.from({ length: 2000 }, (_, k) => `{ maximum: { of: [i${k}, i0] } }`)];

describe('measures that share operands', () => {
  it('are walked once, operands first: 40 diamonds have 41 measures, not 2 to the 40th paths', () => {
    const indicators = Object.fromEntries(
      Array.from({ length: 41 }, (_, k): [string, Indicator] => [
        `i${k}`,
        (k === 0 ? { column: 'x' } : { product: { of: [`i${k - 1}`, `i${k - 1}`] } }) as Indicator,
      ]),
    );
    expect(operandsWithin('i40', indicators)).toEqual(Array.from({ length: 41 }, (_, k) => `i${k}`));
    expect(operandsWithin('i40', indicators, (one) => one === 'i38')).toEqual(['i39', 'i40']);
  });

  // 5 and 7 against 6; (5 + 12 - 5) / 2 = 6 for all that is known
  it.each([
    ['diamonds', diamonds, ['not-designated', 'designated', 'undetermined']],
    ['turned', turned, ['designated', 'designated', 'undetermined']],
    ['chain', chain, ['not-designated', 'designated', 'undetermined']],
  ] as const)('%s: screened, compared, monitored and verified', async (name, indicators, outcomes) => {
    const out = join(folder, name);
    mkdirSync(out);
    const files = [statistics, '--method', method(name, [...indicators])];
    const run = await udpeg('screen', ...files, '--out', out, '--format', 'json,csv,md,html', '--lang', 'en');
    expect(run.stderr).toContain('written in');
    const csv = (await udpeg('report', out, '--format', 'csv')).stdout;
    const found = csv.split('\r\n').map((line) => /;((?:not-)?designated|undetermined)/.exec(line)?.[1]);
    expect(found.slice(1, 4)).toEqual(outcomes);
    const record = join(out, 'report.json');
    expect((await udpeg('diff', record, record, '--exit-code')).code).toBe(0);
    expect((await udpeg('monitor', record)).code).toBe(0);
    expect((await udpeg('verify', record, '--inputs', folder)).code).toBe(0);
  });
});
