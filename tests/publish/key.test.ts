import { createHash, createHmac } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder, udpeg } from '../cli/host.ts';
import { screenedTown, townMethod } from './small-city.ts';

// A public record names the internal one, so that it can be shown later which of them was published. A plain hash would give
// the hidden counts away: who lacks a few small numbers tries them out until the hash fits. With a key that nobody else has,
// nothing can be tried.

const folder = temporaryFolder();
let record: string;
beforeAll(async () => {
  record = await screenedTown(join(folder, 'town'));
});

let runs = 0;
/** Publishes the town into a new folder. */
async function published(...options: string[]) {
  const out = join(folder, `public-${++runs}`);
  const run = await udpeg('publish', record, '--out', out, '--lang', 'en', ...options);
  const read = () => JSON.parse(readFileSync(join(out, 'public-report.json'), 'utf8'));
  return { ...run, out, read };
}

describe('the key of what is published', () => {
  it('is made where there is none, for its owner alone, and named in a notice but never shown', async () => {
    const key = join(folder, 'new.key');
    const { code, stdout, stderr, out, read } = await published('--key', key);
    expect(code).toBe(0);
    expect(stderr).toContain(`made a new key in ${key}`);
    // 32 bytes as hex, and nobody but the owner reads or writes it
    const text = readFileSync(key, 'utf8');
    expect(text).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    // HMAC-SHA-256 of the internal record's bytes (RFC 2104)
    const hmac = createHmac('sha256', Buffer.from(text.trim(), 'hex'))
      .update(readFileSync(record))
      .digest('hex');
    expect(read().internal).toBe(hmac);
    for (const file of readdirSync(out))
      expect(readFileSync(join(out, file), 'utf8')).not.toContain(text.trim());
    expect(stdout + stderr).not.toContain(text.trim());
  });

  it('is taken again where there is one: same record and key, same bytes', async () => {
    const key = ['--key', join(folder, 'again.key')];
    const first = await published(...key);
    const text = readFileSync(key[1], 'utf8');
    const second = await published(...key);
    expect(second.stderr).not.toContain('made a new key');
    expect(readFileSync(key[1], 'utf8')).toBe(text);
    for (const file of readdirSync(first.out))
      expect(readFileSync(join(second.out, file), 'utf8'), file).toBe(
        readFileSync(join(first.out, file), 'utf8'),
      );
  });

  it('left out, no digest is written; and no hash of inputs stands in public, with or without it', async () => {
    const { read } = await published();
    expect(read().internal).toBeNull();
    const hashes = [record, join(folder, 'town', '2025.csv'), join(folder, 'town', 'method.yaml')].map(
      (file) => createHash('sha256').update(readFileSync(file)).digest('hex'),
    );
    for (const { out } of [await published(), await published('--key', join(folder, 'hash.key'))])
      for (const file of readdirSync(out))
        for (const hash of hashes) expect(readFileSync(join(out, file), 'utf8')).not.toContain(hash);
  });

  it('stands in the project file, whose folder its path is from, and --key goes before it', async () => {
    const project = join(folder, 'project');
    mkdirSync(project);
    const lines = [
      'udpeg: 1',
      'method: m.yaml',
      'publish: { key: kept/own.key }',
      'years: { 2025: { statistics: a.csv } }',
    ];
    writeFileSync(join(project, 'udpeg.yaml'), lines.join('\n'));
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(project);
    expect((await published()).stderr).toContain('made a new key in kept/own.key');
    expect(existsSync(join(project, 'kept', 'own.key'))).toBe(true);
    expect((await published('--key', join(folder, 'other.key'))).stderr).toContain('other.key');
  });
});

describe('a key is refused, and nothing is written, where', () => {
  const refused: [why: string, told: string, prepare: (key: string) => void][] = [
    [
      'the file is something else, which is left as it is',
      'it is no key',
      (key) => writeFileSync(key, 'notes\n'),
    ],
    [
      'others can read it',
      'others than its owner can read the key, and with it hidden counts can be tried out. Run chmod 600 ',
      (key) => {
        writeFileSync(key, `${'0a'.repeat(32)}\n`);
        chmodSync(key, 0o644);
      },
    ],
  ];
  it.each(refused)('%s', async (_, told, prepare) => {
    const key = join(folder, `refused-${++runs}.key`);
    prepare(key);
    const before = readFileSync(key, 'utf8');
    const { code, stderr, out } = await published('--key', key);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
    expect(readFileSync(key, 'utf8')).toBe(before);
    expect(existsSync(out)).toBe(false);
  });

  it('it would be published with the rest', async () => {
    const out = join(folder, 'with-key');
    const run = await udpeg(
      'publish',
      record,
      '--out',
      out,
      '--key',
      join(out, 'in', 'own.key'),
      '--lang',
      'en',
    );
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('which is published') });
    expect(existsSync(out)).toBe(false);
  });

  it('what is to be published has no rule: then no key is made either', async () => {
    const without = await screenedTown(join(folder, 'no-rule'), { method: townMethod('') });
    const key = join(folder, 'needless.key');
    const run = await udpeg('publish', without, '--out', join(folder, 'none'), '--key', key, '--lang', 'en');
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not say what may be published'),
    });
    expect(existsSync(key)).toBe(false);
  });
});
