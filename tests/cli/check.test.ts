import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { renderJson } from '../../src/record/write.ts';
import { eksempelby, temporaryFolder, udpeg } from './host.ts';

const folder = temporaryFolder();
const expected = join(folder, 'report.json');
const run = (...more: string[]) =>
  udpeg(
    ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', ...eksempelby.lists],
    ...['--lang', 'en', ...more],
  );

beforeAll(async () => {
  expect((await run('--out', folder, '--format', 'json')).code).toBe(0);
});

/** The expected record with a change and a seal of its own. */
async function changed(name: string, change: (report: Report) => void): Promise<string> {
  const read = await readReport(expected);
  // a method is frozen once it is in force
  const report = { ...read, method: structuredClone(read.method) };
  change(report);
  const path = join(folder, name);
  writeFileSync(path, [...renderJson(report)].join(''));
  return path;
}

describe('screen --check', () => {
  it('is content with the same record', async () => {
    const { code, stderr } = await run('--check', expected);
    expect(code).toBe(0);
    expect(stderr).toMatch(/As expected: no difference from report\.json but in wording\.\n$/);
  });

  it('is content with other wording: a title, a note, the version that made it', async () => {
    const worded = await changed('worded.json', (report) => {
      report.engine.version = '0.0.9';
      report.method.title = 'Another title';
      report.method.definition.title = 'Another title';
      report.criteria[0].title = 'Income, in other words';
    });
    expect((await run('--check', worded)).code).toBe(0);
  });

  it('exits 1 where an area is designated that was not, and says which', async () => {
    const fewer = await changed('fewer.json', ({ areas }) => {
      const first = areas.outcome.indexOf(1);
      areas.outcome[first] = 0;
      areas.byCriteria[first] = 0;
      areas.byStateList = new Map([...areas.byStateList].filter(([area]) => area !== first));
    });
    const { areas } = await readReport(expected);
    const { code, stderr } = await run('--check', fewer);
    expect(code).toBe(1);
    expect(stderr).toContain('Not as expected: the report is another than fewer.json.');
    expect(stderr).toContain(areas.names[areas.outcome.indexOf(1)]);
    expect(
      Math.max(
        ...stderr
          .split('Not as expected')[1]
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(81);
  });

  it('exits 1 where a method changed, though nothing came of it', async () => {
    const other = await changed('method.json', (report) => {
      (report.method.definition.designate as Record<string, unknown>).basis = 'decided';
    });
    expect((await run('--check', other)).code).toBe(1);
  });

  it('refuses an expected record that was edited by hand: exit 2, nothing written', async () => {
    const edited = join(folder, 'edited.json');
    writeFileSync(edited, readFileSync(expected, 'utf8').replace('"year": 2025', '"year": 2024'));
    const out = join(folder, 'not-written');
    const { code, stderr } = await run('--check', edited, '--out', out);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(stderr).toContain('the record was changed after it was written');
  });
});

describe('screen --summary', () => {
  it('writes the answer and what it rests on as Markdown', async () => {
    const file = join(folder, 'summary.md');
    expect((await run('--summary', file)).code).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('## 51 of 400 areas are designated');
    expect(text).toContain('### Five choices to decide');
    expect(text).not.toContain('## Criteria');
  });

  it('with the difference where one was looked for', async () => {
    const file = join(folder, 'differs.md');
    const other = await changed('residents.json', ({ areas }) => {
      areas.population[0] += 1;
    });
    expect((await run('--summary', file, '--check', other)).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toMatch(/^# What changed$/m);
    expect((await run('--summary', file, '--check', expected)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/As expected: no difference/);
  });
});
