import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, udpeg } from './host.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const METHOD = `udpeg: 1
id: m
title: M
input: { decimal: point }
areas: { id: id, name: navn }
criteria: { k: { column: x, threshold: { value: 6 } } }
designate: { at-least: 1 }
`;
writeFileSync(path('m.yaml'), METHOD);
writeFileSync(path('s.csv'), 'id,navn,x\n1,A,5\n2,B,7\n');
const screen = (...args: string[]) =>
  udpeg('screen', path('s.csv'), '--method', path('m.yaml'), '--year', '2025', '--lang', 'en', ...args);

it('a run says what it wrote and where, and which files beside it are of an earlier run', async () => {
  const out = path('told');
  const first = await screen('--format', 'json,md', '--out', out);
  expect(first.stderr).toContain(`written in ${out}: report.json and report.md.\n`);
  const second = await screen('--format', 'json', '--out', out);
  expect(second.stderr).toContain(
    `${out} also has report.md, which an earlier run wrote and this one did not. Delete it, or write it again with --format.\n`,
  );
});

it('a run never writes over what it reads: the record that it is compared with', async () => {
  const out = path('record');
  await screen('--format', 'json', '--out', out);
  const before = readFileSync(join(out, 'report.json'));
  for (const option of ['--previous', '--check']) {
    const refused = await screen('--out', out, option, join(out, 'report.json'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('is one of the files that are read, and is not written over');
  }
  expect(readdirSync(out)).toEqual(['report.json']);
  expect(readFileSync(join(out, 'report.json'))).toEqual(before);
});

it('--summary adds to the log of a job, and takes it back where the report cannot be written', async () => {
  const log = path('log.md');
  writeFileSync(log, 'Earlier\n');
  await screen('--out', path('log'), '--summary', log);
  const once = readFileSync(log, 'utf8');
  expect(once).toMatch(/^Earlier\n.*1 of 2/s);
  expect((await screen('--out', path('s.csv'), '--summary', log)).code).toBe(2);
  expect(readFileSync(log, 'utf8')).toBe(once);
  // a summary at the end of the record would be its end
  const record = path('log/report.json');
  expect((await screen('--out', path('log'), '--summary', record)).code).toBe(2);
  expect((await udpeg('verify', record)).code).toBe(0);
  // a device keeps nothing, and stays one
  expect((await screen('--summary', '/dev/null')).code).toBe(0);
  expect(statSync('/dev/null').isFile()).toBe(false);
});

it('a folder stands for the record in it, wherever a record is meant', async () => {
  const out = path('folder');
  await screen('--format', 'json', '--out', out);
  for (const args of [
    ['verify', out],
    ['diff', out, out],
    ['report', out, '--format', 'md'],
    ['letter', out, '1'],
  ])
    expect(await udpeg(...args, '--lang', 'en')).toMatchObject({ code: 0 });
});

it('a name that a spreadsheet would run stands in areas.csv as text, and is read as it was', async () => {
  const names = ['=1+1', '+45', '-x', '@SUM(A1)', "'=marked", "''=twice", "'plain"];
  const cells = names.map((name, k) => `${k + 1},"${name}",5\n`);
  writeFileSync(path('names.csv'), `id,navn,x\n${cells.join('')}`);
  const shown = async (file: string) => {
    const { stdout } = await udpeg(
      ...['screen', path(file), '--method', path('m.yaml'), '--year', '2025', '--format', 'csv'],
    );
    return stdout.split('\r\n').slice(1, -1);
  };
  const rows = await shown('names.csv');
  // one apostrophe is a spreadsheet's own mark of a text, and no part of the name
  expect(rows.map((row) => row.split(';')[1])).toEqual([
    "'=1+1",
    "'+45",
    "'-x",
    "'@SUM(A1)",
    "'=marked",
    "''=twice",
    "'plain",
  ]);
  const again = rows.map((row) => row.split(';').slice(0, 2).join(','));
  writeFileSync(path('again.csv'), `id,navn,x\n${again.map((row) => `${row},5\n`).join('')}`);
  expect(await shown('again.csv')).toEqual(rows);
});

const program = new URL('../../dist/bin.js', import.meta.url).pathname;
const METHOD_ARGS = ['--method', path('m.yaml'), '--year', '2025'];

it('a disk that is full below stdout is bad luck (2) and no defect, told in a sentence', () => {
  const command = `"${process.execPath}" "${program}" screen "${path('s.csv')}" ${METHOD_ARGS.join(' ')} --format json > /dev/full`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('svaret kan ikke skrives ud (der er ikke mere plads på disken, ENOSPC).\n');
});

it('a run that is killed leaves whole files, and one that is asked to end leaves nothing of its own', async () => {
  const out = path('killed');
  mkdirSync(out);
  const rows = Array.from({ length: 12_000 }, (_, k) => `${k + 1},Area ${k + 1},${k % 10}\n`).join('');
  writeFileSync(path('many.csv'), `id,navn,x\n${rows}`);
  const temporary = () => readdirSync(out).filter((name) => name.startsWith('.udpeg'));
  const run = (signal?: NodeJS.Signals) =>
    new Promise<NodeJS.Signals | null>((resolve) => {
      const child = spawn(
        process.execPath,
        [program, 'screen', path('many.csv'), ...METHOD_ARGS, '--out', out],
        { stdio: 'ignore' },
      );
      const watch = setInterval(() => {
        if (signal && temporary().length > 0) child.kill(signal);
      }, 1);
      child.on('exit', (_, by) => {
        clearInterval(watch);
        resolve(by);
      });
    });
  await run();
  const whole = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
  expect(whole.map(([name]) => name)).toEqual(['areas.csv', 'report.json', 'report.md']);
  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const) {
    expect(await run(signal)).toBe(signal);
    for (const [name, text] of whole) expect(readFileSync(join(out, name), 'utf8')).toBe(text);
    // a kill is heard by nobody; the next run sweeps what it left
    expect(temporary()).toHaveLength(signal === 'SIGKILL' ? 1 : 0);
    await run();
    expect(temporary()).toEqual([]);
  }
});
