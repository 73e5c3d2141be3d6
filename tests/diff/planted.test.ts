import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diff } from '../../src/diff/diff.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';

/** What the generator planted, found by its own rule (`scripts/eksempelby/screen.ts`), not by the engine. */
interface Expected {
  cameIn: string[];
  wentOut: string[];
  outcome: string[];
  flips: { criterion: string; area: string; old: string; new: string; why: string[][] }[];
  certainty: { criterion: string; area: string }[];
  boligomraader: { name: string; change: string }[];
  redrawn: { old: string; new: string; share: number }[];
  method: string[];
  inputs: string[];
}

const city = new URL('../../fixtures/eksempelby/', import.meta.url).pathname;
const planted = join(city, 'planted');
const expected: Record<string, Expected> = JSON.parse(readFileSync(join(planted, 'expected.json'), 'utf8'));
const out = temporaryFolder();

/** Screens the newest year, with the files of a planted change in place of the city's own. */
async function screened(kind: string): Promise<string> {
  const file = (name: string) => {
    const own = join(planted, kind, name);
    return existsSync(own) ? own : join(city, name);
  };
  const method = join(planted, kind, 'koebenhavn-2025.yaml');
  const { code, stderr } = await udpeg(
    ...['screen', file('2025.csv'), '--state-lists', file('state-lists.csv'), '--links', file('links.csv')],
    ...['--method', existsSync(method) ? method : 'koebenhavn-2025', '--out', join(out, kind)],
  );
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return join(out, kind, 'report.json');
}

let base: string;
beforeAll(async () => {
  base = await screened('base');
});

/** Everything that a comparison says changed, in the words of `expected.json`. */
function found({ changes, criteria, lists, redrawn, method, inputs }: Diff): Expected {
  const ids = (...kinds: string[]) =>
    changes.filter(({ change }) => kinds.includes(change)).map(({ id }) => id);
  const flips = criteria.flatMap(({ id: criterion, flips: all }) =>
    all.map((flip) => ({ criterion, ...flip })),
  );
  return {
    cameIn: ids('came-in'),
    wentOut: ids('went-out'),
    outcome: ids('outcome', 'reason'),
    flips: flips
      .filter(({ changed }) => changed === 'verdict')
      .map(({ criterion, area, old, new: now, why }) => ({
        criterion,
        area,
        old: old.verdict,
        new: now.verdict,
        why: why!.alone.length > 0 ? why!.alone.map((part) => [part]) : why!.together,
      })),
    certainty: flips
      .filter(({ changed }) => changed === 'certainty')
      .map(({ criterion, area }) => ({ criterion, area })),
    boligomraader: lists.boligomraader.map(({ name, change }) => ({ name, change })),
    redrawn: redrawn.flatMap(({ parts }) =>
      parts.map(({ old, new: now, share }) => ({ old, new: now, share })),
    ),
    method: method.map(({ path }) => path.join('.')),
    inputs: inputs.map(({ role }) => role),
  };
}

describe('udpeg diff names what was planted in Eksempelby, and nothing else:', () => {
  it.each([
    ['value', "an area's own value"],
    ['reference', 'what areas are compared with'],
    ['rule', 'a threshold'],
    ['list', 'a boligområde off the lists, another on'],
    ['split', 'an area that became two'],
    ['two', 'a value and a reference that only together flip a verdict'],
  ])('%s: %s', async (kind) => {
    const redrawn = join(planted, kind, 'redrawn.csv');
    const { code, stdout, stderr } = await udpeg(
      ...['diff', base, await screened(kind), '--format', 'json', '--exit-code'],
      ...(existsSync(redrawn) ? ['--redrawn', redrawn] : []),
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const diff: Diff = JSON.parse(stdout);
    expect(found(diff)).toEqual(expected[kind]);
    expect([...diff.appeared, ...diff.vanished]).toEqual([]);
    // every change of an area is explained by what was planted
    const part = { list: 'lists' }[kind] ?? 'criteria';
    for (const { why } of diff.changes) expect(why).toEqual({ alone: [part], together: [], needed: [part] });
  });

  it('an area split in two without the table: vanished and new, never guessed', async () => {
    const { stdout } = await udpeg('diff', base, join(out, 'split', 'report.json'), '--format', 'json');
    const { appeared, vanished, redrawn }: Diff = JSON.parse(stdout);
    const [{ old }] = expected.split.redrawn;
    expect(vanished.map(({ id }) => id)).toEqual([old]);
    expect(appeared.map(({ id }) => id)).toEqual([`${old}a`, `${old}b`]);
    expect(redrawn).toEqual([]);
  });

  it('the same record twice: no difference', async () => {
    const { code, stdout } = await udpeg('diff', base, base, '--exit-code', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('No difference.');
  });
});

describe('the README of what was planted', () => {
  const readme = readFileSync(join(planted, 'README.md'), 'utf8');
  const chapterOf = (kind: string) =>
    readme.split('\n## ').find((chapter) => chapter.startsWith(`\`${kind}/\``))!;

  it.each(Object.entries(expected))('tells every difference of %s, and no other', (kind, one) => {
    const lines = [
      ...(one.cameIn.length > 0 ? [`Comes in: ${one.cameIn.join(', ')}.`] : []),
      ...(one.wentOut.length > 0 ? [`Goes out: ${one.wentOut.join(', ')}.`] : []),
      ...(one.outcome.length > 0
        ? [`Becomes undetermined, or no longer is: ${one.outcome.join(', ')}.`]
        : []),
      ...one.flips.map(
        ({ criterion, area, old, new: now, why }) =>
          `${area} flips in ${criterion}, ${old} to ${now}: ${why.flat().join(' and ')}.`,
      ),
      ...one.certainty.map(
        ({ area, criterion }) =>
          `${area} keeps its answer in ${criterion}; what missing cells could make of it is another.`,
      ),
      ...one.boligomraader.map(({ name, change }) => `${name} ${change === 'came' ? 'comes' : 'goes'}.`),
      ...one.redrawn.map(({ old, new: now, share }) => `${share} of ${old} becomes ${now}.`),
      ...one.method.map((path) => `The method differs in ${path}.`),
    ];
    // what was done stands first, in a line or two of its own
    const told = chapterOf(kind).trim().split('\n- ').slice(1);
    expect(told.slice(-lines.length)).toEqual(lines);
    expect(told.length - lines.length).toBe(['list', 'two'].includes(kind) ? 2 : 1);
  });

  it.each([
    ['value', { '4': 1 }, ['4 more of 0411 Vandkalveplænen Vest in']],
    ['reference', { '4': 199 }, ['4 more in', 'of each of 199 areas']],
    [
      'two',
      { '3': 1, '-1': 80 },
      ['3 more of 0411 Vandkalveplænen Vest in', '1 fewer in', 'of each of 80 areas'],
    ],
  ])('says how many persons more or fewer there are in %s', (kind, changes, told) => {
    const cells = (path: string) =>
      readFileSync(path, 'utf8')
        .split('\r\n')
        .map((line) => line.split(';'));
    const [old, now] = [cells(join(city, '2025.csv')), cells(join(planted, kind, '2025.csv'))];
    const column = old[0].indexOf('uddannelsesniveau_antal');
    const found: Record<string, number> = {};
    old.forEach((row, i) => {
      const by = Number(now[i][column]) - Number(row[column]);
      if (now[i].join() === row.join()) return;
      expect(now[i].with(column, row[column])).toEqual(row);
      found[by] = (found[by] ?? 0) + 1;
    });
    expect(found).toEqual(changes);
    for (const part of told) expect(chapterOf(kind)).toContain(part);
  });
});
