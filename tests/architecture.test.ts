import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// What the documents for contributors name is there.

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = globSync(['src/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.ts', 'fixtures/eksempelby/*.csv'], {
  cwd: root,
})
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');
const words = new Set(sources.match(/[\p{L}\w-]+/gu));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What stands between backquotes, code blocks left out. */
function namesIn(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8').replace(/^```.*?^```/gms, '');
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
}

function isThere(name: string): boolean {
  // a version stands for any, and what npx runs is a package's
  if (/X(\.tgz)?$|^npx /.test(name)) return true;
  if (/^npm (run )?/.test(name))
    return name.split(' ').every((word) => !/^[a-z]+$/.test(word) || known(word));
  if (/^[\w.-]*[\w-]\.(ts|md|json|css|js)$|\/$|^[\w.-]+\/[\w./-]+$/.test(name)) {
    // a file of `src` may stand without it, a folder beside another without their parent
    const rooms = [
      '',
      'src/',
      'docs/',
      'src/report/',
      'src/statelists/',
      'src/geometry/',
      'src/document/',
      'src/record/',
    ];
    return rooms.some((room) => existsSync(join(root, room, name)));
  }
  // a name in the code, be it within a call
  return (name.match(/[\p{L}_][\p{L}\w-]+/gu) ?? []).every((word) => words.has(word) || known(word));
}

function known(word: string): boolean {
  return ['npm', 'run', 'test', 'ci', 'params'].includes(word) || word in scripts;
}

it.each(['docs/architecture.md', 'CONTRIBUTING.md'])(
  '%s names no file and no name that is not there',
  (document) => {
    const names = namesIn(document);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !isThere(name))).toEqual([]);
  },
);
