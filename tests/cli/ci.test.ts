import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from './host.ts';

// docs/ci.md as a stranger follows it: its shell, in an empty repository, with the packed program that was downloaded and
// no network; then what a runner does, in a clone of what was committed.

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const [, setUp] = /```sh\n([\s\S]+?)```/.exec(guide)!;
const [, workflow] = /```yaml\n([\s\S]+?)```/.exec(guide)!;
const { defaults, steps } = parse(workflow).jobs.screening as {
  defaults: { run: { 'working-directory': string } };
  steps: { name?: string; run?: string; 'working-directory'?: string }[];
};

const home = temporaryFolder();
const repository = join(home, 'repository');
const clone = join(home, 'clone');
const screening = join(clone, 'screening');
const summary = join(home, 'summary.md');
const author = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' };
const env = {
  ...process.env,
  ...{ HOME: home, npm_config_offline: 'true', GITHUB_STEP_SUMMARY: summary },
  ...{ ...author, GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
};

/** Runs shell as a runner does: it ends at the first error. */
function shell(script: string, cwd: string): { status: number | null; stderr: string } {
  return spawnSync('bash', ['-e', '-c', script], { cwd, env, encoding: 'utf8' });
}

/** Runs the step of a name. */
function step(name: string) {
  const { run, 'working-directory': own } = steps.find((one) => one.name === name)!;
  return shell(run!, join(clone, own ?? defaults.run['working-directory']));
}

beforeAll(() => {
  mkdirSync(join(home, 'Downloads'));
  mkdirSync(repository);
  // `npm test` has built dist/ already
  execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', join(home, 'Downloads')],
    {
      cwd: root,
    },
  );
  const { status, stderr } = shell(`git init --quiet\n${setUp}git clone --quiet . ${clone}`, repository);
  expect({ status, stderr }).toMatchObject({ status: 0 });
});

describe('the workflow of docs/ci.md', () => {
  it('has the steps that it tells of', () => {
    expect(steps.flatMap(({ name }) => name ?? [])).toEqual([
      'Install',
      'Check the files',
      'Screen, and compare with what was decided',
      'Confirm the record from its inputs',
    ]);
  });

  it('passes where nothing changed, and says so in the summary', () => {
    for (const { name } of steps)
      if (name) expect({ name, ...step(name) }).toMatchObject({ name, status: 0 });
    expect(readFileSync(summary, 'utf8')).toContain('As expected: no difference from report.json');
  });

  it('fails where the data changed: the screening with what changed, the confirmation with which file', () => {
    const data = join(screening, 'statistics-2025.csv');
    const rows = readFileSync(data, 'utf8');
    // a resident more in the first area
    const changed = rows.replace(
      /^(2025;\w+;[^;]+;[^;]+;)(\d+)/m,
      (_, start, count) => `${start}${Number(count) + 1}`,
    );
    expect(changed).not.toBe(rows);
    writeFileSync(data, changed);
    const check = step('Check the files');
    const screen = step('Screen, and compare with what was decided');
    const confirm = step('Confirm the record from its inputs');
    expect([check.status, screen.status, confirm.status]).toEqual([0, 1, 1]);
    expect(screen.stderr).toContain('Not as expected');
    expect(readFileSync(summary, 'utf8')).toContain('# What changed');
  });

  it('stops at bad input with exit 2', () => {
    appendFileSync(join(screening, 'statistics-2025.csv'), '2025;again\n');
    expect(step('Check the files').status).toBe(2);
    expect(step('Screen, and compare with what was decided').status).toBe(2);
  });
});
