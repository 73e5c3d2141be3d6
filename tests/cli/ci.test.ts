import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { city, temporaryFolder } from './host.ts';

/** The workflow of docs/ci.md, its shell steps run in a repository as it describes: with \`npx udpeg\` as the built program. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const [, workflow] = /```yaml\n([\s\S]+?)```/.exec(readFileSync(join(root, 'docs/ci.md'), 'utf8'))!;
const { steps } = parse(workflow).jobs.screening as { steps: { name?: string; run?: string }[] };
const named = steps.filter(({ name, run }) => name && run) as { name: string; run: string }[];

const home = temporaryFolder();
const repository = join(home, 'repository');
const summary = join(home, 'summary.md');

/** Runs a step as a runner does: in a shell that ends at the first error. */
function step(run: string): { status: number | null; stderr: string } {
  return spawnSync('bash', ['-e', '-c', run], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(home, 'bin')}:${process.env.PATH}`, GITHUB_STEP_SUMMARY: summary },
  });
}

beforeAll(() => {
  mkdirSync(join(home, 'bin'));
  writeFileSync(
    join(home, 'bin/npx'),
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'dist/bin.js')}" "$@"\n`,
    { mode: 0o755 },
  );
  mkdirSync(join(repository, 'data'), { recursive: true });
  for (const name of ['2025.csv', 'state-lists.csv', 'links.csv'])
    cpSync(join(city, name), join(repository, 'data', name));
  writeFileSync(
    join(repository, 'udpeg.yaml'),
    [
      'udpeg: 1',
      'method: koebenhavn-2025',
      'municipality: Eksempelby',
      'state-lists: data/state-lists.csv',
      'links: data/links.csv',
      'years: { 2025: { statistics: data/2025.csv } }',
    ].join('\n'),
  );
  expect(step('npx udpeg screen && mkdir -p decided && cp -r out/2025 decided/2025').status).toBe(0);
});

describe('the workflow of docs/ci.md', () => {
  it('has the three steps that it tells of', () => {
    expect(named.map(({ name }) => name)).toEqual([
      'Check the files',
      'Screen, and compare with what was decided',
      'Confirm the record from its inputs',
    ]);
  });

  it('passes where nothing changed, and says so in the summary', () => {
    for (const { name, run } of named)
      expect({ name, status: step(run).status }).toEqual({ name, status: 0 });
    expect(readFileSync(summary, 'utf8')).toContain('As expected: no difference from report.json');
  });

  it('fails where the data changed: the screening with what changed, the confirmation with which file', () => {
    const data = join(repository, 'data/2025.csv');
    const rows = readFileSync(data, 'utf8');
    // a resident more in the first area
    writeFileSync(
      data,
      rows.replace(/^(2025;0101;[^;]+;[^;]+;)(\d+)/m, (_, start, count) => `${start}${Number(count) + 1}`),
    );
    expect(readFileSync(data, 'utf8')).not.toBe(rows);
    const [check, screen, confirm] = named.map(({ run }) => step(run));
    expect([check.status, screen.status, confirm.status]).toEqual([0, 1, 1]);
    expect(screen.stderr).toContain('Not as expected');
    expect(readFileSync(summary, 'utf8')).toContain('# What changed');
  });

  it('stops at bad input with exit 2', () => {
    appendFileSync(join(repository, 'data/2025.csv'), '2025;0101;again\n');
    expect(step(named[0].run).status).toBe(2);
    expect(step(named[1].run).status).toBe(2);
  });
});
