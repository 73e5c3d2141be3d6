import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** What each file of `src` imports, types and what is loaded late among it. */
const imports = new Map(
  globSync('src/**/*.ts', { cwd: root }).map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)];
    return [file, found.map(([, path]) => join(dirname(file), path))];
  }),
);

/** A way through a graph that comes back to where it began, or undefined. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (node: string, way: string[]): string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next, [...way, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = walk(node, []);
    if (circle) return circle;
  }
  return undefined;
}

it('finds a circle where there is one', () => {
  expect(
    circleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b', 'c', 'b']);
});

it('no file of src imports itself, however far around', () => {
  expect(imports.size).toBeGreaterThan(100);
  expect(circleIn(imports)).toBeUndefined();
});

it('no folder of src imports itself, however far around', () => {
  // what lies in `src` itself stands for itself
  const folder = (file: string) =>
    file
      .split('/')
      .slice(0, file.split('/').length > 2 ? 2 : undefined)
      .join('/');
  const graph = new Map<string, Set<string>>();
  for (const [file, others] of imports) {
    const own = graph.get(folder(file)) ?? new Set();
    for (const other of others) if (folder(other) !== folder(file)) own.add(folder(other));
    graph.set(folder(file), own);
  }
  expect(circleIn(new Map([...graph].map(([from, to]) => [from, [...to]])))).toBeUndefined();
});

it.each(['src/text/', 'src/values/'])('%s depends on nothing', (room) => {
  const beyond = [...imports].filter(
    ([file, others]) => file.startsWith(room) && others.some((other) => !other.startsWith(room)),
  );
  expect(beyond.map(([file]) => file)).toEqual([]);
});

it('a catalogue of sentences is called `say`, a second one after what it is of', () => {
  const named = globSync('src/**/*.ts', { cwd: root }).flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /const (\w+) = (\w*?)(?:Messages|Findings)\[[\w.]*lang(?:uage)?\];/g,
    ),
  ]);
  expect(named.length).toBeGreaterThan(50);
  expect(named.map(([, name]) => name).filter((name) => !/^(say|of[A-Z]\w*)$/.test(name))).toEqual([]);
});
