import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { city, eksempelby, temporaryFolder } from './host.ts';

/** The package as a user gets it: packed, installed in another folder without network, run as a process of its own. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const home = temporaryFolder();
const program = join(home, 'node_modules/.bin/udpeg');

beforeAll(() => {
  // `npm test` has built dist/ already
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', home], {
    cwd: root,
    encoding: 'utf8',
  });
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  execFileSync(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(home, packed.trim())],
    { cwd: home },
  );
});

const udpeg = (...args: string[]) => spawnSync(program, args, { cwd: home, encoding: 'utf8' });

describe('the installed package', () => {
  it('needs no other package', () => {
    expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'udpeg',
    ]);
  });

  it('writes every format byte for byte as from source, outlines, Danish letters and all', () => {
    const at = (name: string) => join(city, name);
    const args = [
      ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', ...eksempelby.lists],
      ...['--geometry', at('areas.geojson'), '--boligomraader', at('boligomraader.geojson')],
      ...['--format', 'json,csv,md,html,geojson', '--out'],
    ];
    const installed = udpeg(...args, join(home, 'installed'));
    expect(installed.status).toBe(0);
    const fromSource = spawnSync(
      process.execPath,
      [join(root, 'tests/cli/from-source.ts'), ...args, join(home, 'source')],
      { cwd: root, encoding: 'utf8' },
    );
    expect(fromSource.stderr).toContain('læst som utf-8');
    expect(fromSource.status).toBe(0);
    const names = readdirSync(join(home, 'source'));
    expect(names).toHaveLength(7);
    for (const name of names) {
      const [one, other] = ['installed', 'source'].map((folder) => readFileSync(join(home, folder, name)));
      expect({ name, same: one.equals(other) }).toEqual({ name, same: true });
    }
  });

  it('knows Danish letters in regular expressions: an id of a method may hold them', () => {
    const method = join(home, 'method.yaml');
    const yaml = udpeg('method', 'show', 'koebenhavn-2025').stdout;
    writeFileSync(method, yaml.replace('  boernefattigdom:\n', '  børnefattigdom:\n'));
    const { status, stderr } = udpeg('method', 'check', method);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('makes a project that runs, with a method of its own', () => {
    expect(udpeg('init', 'project', '--lang', 'en').status).toBe(0);
    const lists = ['--state-lists', 'project/state-lists.csv', '--links', 'project/links.csv'];
    const run = udpeg(
      'screen',
      'project/statistics-2025.csv',
      '--method',
      'project/method.yaml',
      ...lists,
      '--out',
      'out',
    );
    expect(run.stderr).not.toContain('Error');
    expect(run.status).toBe(0);
    expect(readdirSync(join(home, 'out')).sort()).toEqual(['areas.csv', 'report.json', 'report.md']);
  });

  describe('init prints a command that works as it stands', () => {
    const elsewhere = temporaryFolder();
    /** What `udpeg init FOLDER` tells to try, run in the shell that it was run from. */
    const tried = (called: string, folder: string, env = process.env) => {
      const shell = (command: string) =>
        spawnSync('sh', ['-c', command], { cwd: home, env, encoding: 'utf8' });
      const { stdout } = shell(`${called} init "${folder}"`);
      const command = stdout.split('\n')[1].trim();
      return {
        command,
        status: shell(command).status,
        files: readdirSync(resolve(home, folder, 'out/2025')),
      };
    };
    const status = 0;
    const files = expect.arrayContaining(['report.json']);

    it('within a project that has the package: npx, and so says the README', () => {
      const command = "cd 'my city' && npx udpeg screen";
      expect(tried('npx udpeg', 'my city')).toEqual({ command, status, files });
      expect(readFileSync(join(home, 'my city/README.md'), 'utf8')).toContain('\n    npx udpeg validate\n');
    });

    it('in a folder elsewhere, where npx would ask the registry: the program by its path', () => {
      const folder = join(elsewhere, 'own');
      const command = `cd ${folder} && ${program} screen`;
      expect(tried('npx udpeg', folder)).toEqual({ command, status, files });
    });

    it('installed for all: its name', () => {
      const prefix = join(elsewhere, 'prefix');
      const [packed] = readdirSync(home).filter((name) => name.endsWith('.tgz'));
      const args = ['install', '-g', '--prefix', prefix, '--offline', '--no-audit', '--no-fund', '--silent'];
      execFileSync('npm', [...args, join(home, packed)]);
      const env = { ...process.env, PATH: `${join(prefix, 'bin')}:${process.env.PATH}` };
      expect(tried('udpeg', 'by', env)).toEqual({ command: 'cd by && udpeg screen', status, files });
      expect(readFileSync(join(home, 'by/README.md'), 'utf8')).toContain('\n    udpeg validate\n');
    });
  });

  it('gives the exits and streams of the table: 2 for bad input, nothing on stdout', () => {
    const { status, stdout, stderr } = udpeg('screen', 'nowhere.csv', '--method', 'koebenhavn-2025');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe('filen nowhere.csv findes ikke. Ret stien.\n');
  });

  it('ends in peace where the reader of its output has seen enough', () => {
    const { statistics } = eksempelby;
    const command = `"${program}" screen "${statistics}" --method koebenhavn-2025 --format json | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: home, encoding: 'utf8' });
    expect(stdout).toBe('{\n');
    expect(stderr.trimEnd().split('\n')).toEqual([
      '2025.csv: læst som utf-8 med semikolon, overskrift i linje 1, 400 rækker.',
    ]);
  });

  it('keeps what V8 compiled where the user alone can write, and runs without it to the same bytes', () => {
    const args = ['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', '--format', 'csv'];
    const caches = join(home, 'caches');
    const env = { ...process.env, XDG_CACHE_HOME: caches };
    const { stdout } = spawnSync(program, args, { env, encoding: 'utf8' });
    const folder = join(caches, 'udpeg');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(0);
    // a disk that lost bits: what does not fit is not run
    for (const path of files) {
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1] ^= 1;
      writeFileSync(path, bytes);
    }
    const again = spawnSync(program, args, { env, encoding: 'utf8' });
    expect([again.status, again.stdout === stdout]).toEqual([0, true]);
    // somebody else could have put code there
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    const open = spawnSync(program, args, { env, encoding: 'utf8' });
    expect([open.status, open.stdout === stdout, readdirSync(folder)]).toEqual([0, true, []]);
    const nowhere = spawnSync(program, args, {
      env: { ...env, XDG_CACHE_HOME: '/dev/null' },
      encoding: 'utf8',
    });
    expect([nowhere.status, nowhere.stdout === stdout]).toEqual([0, true]);
  });

  it('says which Node it needs on an older one', () => {
    const older = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '22.16.0' })`;
    const { status, stdout, stderr } = spawnSync(program, ['--version'], {
      env: { ...process.env, NODE_OPTIONS: `--import "${older}"` },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'udpeg kræver Node 22.17 eller nyere; dette er 22.16.0.\nudpeg needs Node 22.17 or newer; this is 22.16.0.\n',
    );
  });

  it('holds no path of the machine that built it', () => {
    const dist = join(home, 'node_modules/udpeg/dist');
    const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
    expect(scripts).toContain('bin.js');
    for (const name of scripts) expect(readFileSync(join(dist, name), 'utf8')).not.toContain(root);
  });
});
