import type { Diff } from '../diff.ts';
import type { SectionName } from '../sections.ts';

/** What each section tells of; the rest stands in every comparison. */
const told: Record<string, readonly SectionName[]> = {
  changes: ['came-in', 'went-out', 'changed'],
  appeared: ['areas'],
  vanished: ['areas'],
  redrawn: ['areas'],
  near: ['near'],
  criteria: ['flips'],
  elsewhere: ['flips'],
  lists: ['lists'],
  method: ['method'],
  inputs: ['inputs'],
};

const sectionOf = {
  'came-in': 'came-in',
  'went-out': 'went-out',
  reason: 'changed',
  outcome: 'changed',
} as const;

/** The comparison as data: what was not asked for by `--only` is left out. A change a line. */
export function* renderJson(diff: Diff): Generator<string> {
  const asked = new Set(diff.sections);
  const changes = diff.changes.filter(({ change }) => asked.has(sectionOf[change]));
  const entries = Object.entries({ ...diff, changes }).filter(
    ([key]) => told[key]?.some((section) => asked.has(section)) ?? true,
  );
  yield '{\n';
  for (const [k, [key, value]] of entries.entries()) {
    const end = k < entries.length - 1 ? ',\n' : '\n';
    if (Array.isArray(value) && value.length > 0)
      yield `"${key}": [\n${value.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n]${end}`;
    else yield `"${key}": ${JSON.stringify(value)}${end}`;
  }
  yield '}\n';
}
