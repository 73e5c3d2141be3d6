import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTransaction } from '../../src/output/transaction.ts';

/** Calls of the file system that a fault can be put in, and after how many of them the next fails. */
const faults = vi.hoisted(() => ({ call: '', after: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const faulty = (name: keyof typeof fs) => {
    const real = fs[name] as (...args: unknown[]) => unknown;
    return (...args: unknown[]) => {
      if (faults.call !== name || faults.after-- !== 0) return real(...args);
      const fault = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: name });
      const answer = args.at(-1);
      if (typeof answer !== 'function') throw fault;
      answer(fault);
    };
  };
  const calls = [
    'mkdirSync',
    'mkdtempSync',
    'openSync',
    'writeSync',
    'fsync',
    'fsyncSync',
    'linkSync',
    'renameSync',
  ] as const;
  return { ...fs, ...Object.fromEntries(calls.map((name) => [name, faulty(name)])) };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'udpeg-test-'));
});
afterEach(() => {
  faults.call = '';
  rmSync(folder, { recursive: true, force: true });
});

const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const file = (name: string, content: string) => ({ name, pieces: [content] });
/** Two years of a project: three files in two folders, and a line in the log of a job. */
function writeYears(content: string): Promise<void> {
  return inTransaction([], async (transaction) => {
    const years = ['2024', '2025'].map((year) => join(folder, year));
    await transaction.stage(years[0], [file('report.json', content), file('report.md', content)]);
    await transaction.stage(years[1], [file('report.json', content)]);
    transaction.append(join(folder, 'log'), content);
  });
}
const written = () =>
  ['2024/report.json', '2024/report.md', '2025/report.json', 'log'].map((name) => text(join(folder, name)));
const left = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.udpeg'));

describe('all that a run writes', () => {
  it('is there at its end, in folders that are made for it, and nothing beside it', async () => {
    await writeYears('new\n');
    expect(written()).toEqual(['new\n', 'new\n', 'new\n', 'new\n']);
    expect(left()).toEqual([]);
  });

  const calls = ['mkdirSync', 'mkdtempSync', 'openSync', 'writeSync', 'fsync', 'fsyncSync', 'renameSync'];
  for (const call of calls) {
    for (const before of ['nothing', 'old files']) {
      it(`is there whole or not at all where any ${call} fails, with ${before} there before`, async () => {
        let failed = 0;
        for (let after = 0; ; after++) {
          rmSync(folder, { recursive: true });
          mkdirSync(folder);
          if (before === 'old files') await writeYears('old\n');
          Object.assign(faults, { call, after });
          const error = await writeYears('new\n').catch((thrown: Error) => thrown);
          faults.call = '';
          expect(left()).toEqual([]);
          if (faults.after >= 0) break;
          if (error) {
            failed++;
            expect(error).toMatchObject({
              findings: [{ code: 'out-not-writable', params: { reason: 'ENOSPC' } }],
            });
            const old = before === 'old files' ? 'old\n' : undefined;
            expect(written()).toEqual([old, old, old, old]);
            if (before === 'nothing') expect(readdirSync(folder)).toEqual([]);
          } else {
            // that a folder is not put to the disk at once leaves its files whole
            expect(call).toMatch(/fsyncSync|open/);
            expect(written()).toEqual(
              Array(4).fill(before === 'nothing' ? 'new\n' : expect.stringMatching(/new\n$/)),
            );
          }
        }
        // old files are in folders that are there: nothing is made, and nothing can fail
        const cannotFail = call === 'fsyncSync' || (call === 'mkdirSync' && before === 'old files');
        expect(failed > 0).toBe(!cannotFail);
      });
    }
  }

  it('is there where the file system knows no second name of a file: what stood there is copied', async () => {
    await writeYears('old\n');
    Object.assign(faults, { call: 'linkSync', after: 0 });
    await writeYears('new\n');
    expect(written()).toEqual(['new\n', 'new\n', 'new\n', 'old\nnew\n']);
  });

  it('can be read by its path before it is in place: a later year is shown beside an earlier', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'old');
    const read = await inTransaction([], async (transaction) => {
      await transaction.stage(folder, [file('a.txt', 'new')]);
      return [text(path), text(transaction.readable(path)), transaction.readable('elsewhere')];
    });
    expect(read).toEqual(['old', 'new', 'elsewhere']);
  });
});

describe('a file is not written over', () => {
  const refusal = (inputs: string[], names: string[]) =>
    inTransaction(inputs, (transaction) =>
      transaction.stage(
        join(folder, 'out'),
        names.map((name) => file(name, 'new')),
      ),
    ).catch((error) => error.findings[0].code);
  beforeEach(() => mkdirSync(join(folder, 'out')));

  it('that the run reads, by whatever name', async () => {
    const input = join(folder, 'a.csv');
    writeFileSync(input, 'figures');
    linkSync(input, join(folder, 'out/report.md'));
    symlinkSync(input, join(folder, 'out/report.html'));
    expect(await refusal([input], ['report.md'])).toBe('out-over-input');
    expect(await refusal([input], ['areas.csv', 'report.html'])).toBe('out-over-input');
    expect(text(input)).toBe('figures');
    expect(existsSync(join(folder, 'out/areas.csv'))).toBe(false);
  });

  it('that is a folder, or a link that leads nowhere', async () => {
    mkdirSync(join(folder, 'out/report.md'));
    symlinkSync(join(folder, 'gone'), join(folder, 'out/areas.csv'));
    expect(await refusal([], ['report.md'])).toBe('out-no-file');
    expect(await refusal([], ['areas.csv'])).toBe('out-no-file');
  });

  it('twice in a run', async () => {
    expect(await refusal([], ['report.md', 'report.md'])).toBe('out-twice');
  });

  it('but through a link, which stays', async () => {
    const real = join(folder, 'real.md');
    writeFileSync(real, 'old');
    symlinkSync(real, join(folder, 'out/report.md'));
    await refusal([], ['report.md']);
    expect(text(real)).toBe('new');
    expect(lstatSync(join(folder, 'out/report.md')).isSymbolicLink()).toBe(true);
  });
});

it('what a killed run has left is swept, and what one that runs has there is not', async () => {
  // no process has this number: they end below 2^22
  const dead = join(folder, `.udpeg-${hostname()}-4194305-abcdef`);
  const alive = join(folder, `.udpeg-${hostname()}-${process.ppid}-abcdef`);
  const elsewhere = join(folder, '.udpeg-another-machine-1-abcdef');
  for (const path of [dead, alive, elsewhere]) mkdirSync(path);
  await inTransaction([], (transaction) => transaction.stage(folder, [file('a', 'new')]));
  expect([dead, alive, elsewhere].map(existsSync)).toEqual([false, true, true]);
});

it('ends with a sentence where there can be no folder', async () => {
  const into = (path: string) =>
    inTransaction([], (transaction) => transaction.stage(path, [file('a', 'new')])).catch(
      ({ findings }) => findings[0],
    );
  writeFileSync(join(folder, 'file'), '');
  expect(await into(join(folder, 'file'))).toMatchObject({ code: 'out-is-file' });
  expect(await into(join(folder, 'file/x'))).toMatchObject({ code: 'out-is-file' });
  expect(await into('/proc/x/y')).toMatchObject({ params: { reason: 'ENOENT' } });
});
