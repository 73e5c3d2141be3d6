import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sealed } from '../../src/record/seal.ts';

/** A record of any content as a record is written, line for line, with a seal that fits: anybody can make one. */
export function forged(record: Record<string, unknown>): string {
  const { sha256: _, areas, ...parts } = record;
  const lines = Object.entries({ ...parts, areas }).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `"${key}": ${JSON.stringify(value)},\n`;
    return `"${key}": [\n${value.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n],\n`;
  });
  return [...sealed(['{\n', ...lines])].join('');
}

/** Where a value of a record stands. */
export type Path = (string | number)[];

/** The record with another value in a place of it. */
export function replaced<Value extends object>(record: Value, path: Path, value: unknown): Value {
  const copy = structuredClone(record);
  const last = path.at(-1)!;
  const block = path.slice(0, -1).reduce<Record<string | number, never>>((at, key) => at[key], copy as never);
  block[last] = value as never;
  return copy;
}

/** The values of a record that hold no others; of entries of a list that are alike, those of one. */
export function leavesOf(record: object): Path[] {
  const found = new Map<string, Path>();
  const visit = (value: unknown, path: Path): void => {
    const isList = Array.isArray(value);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const kind = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
    if (entries.length === 0 && !found.has(kind)) found.set(kind, path);
    for (const [key, inner] of entries) visit(inner, [...path, isList ? Number(key) : key]);
  };
  visit(record, []);
  return [...found.values()];
}

/** An honest record with all that one may hold, as JSON has it; four areas of a city of forty, so that it is small. */
export function wholeRecord() {
  const path = fileURLToPath(new URL('records/version-2.json', import.meta.url));
  const record = JSON.parse(readFileSync(path, 'utf8'));
  const kept = new Set<string>(['0101', '0125']);
  for (const { links } of record.boligomraader) for (const { area } of links) kept.add(area);
  const isKept = (id: string) => kept.has(id);
  record.areas = record.areas.filter(({ id }: { id: string }) => isKept(id));
  record.account.input.areas = record.areas.length;
  for (const group of record.byomraader.groups) {
    group.areas = group.areas.filter(isKept);
    group.undetermined = ['0125'];
  }
  const { byomraader } = record;
  Object.assign(byomraader, {
    isolated: ['0101'],
    enclosed: [{ area: '0101', certain: true, joined: false }],
  });
  byomraader.neighbours.unknown = ['0125'];
  // version 1 has a margin, and of every criterion what the verdict could be
  for (const { criteria } of record.areas)
    Object.assign(criteria.indkomstniveau, { margin: -1, couldBe: ['not-met'] });
  record.plane = 'EPSG:25833';
  record.outlines = [{ of: 'area', id: '0101', polygons: [[[0, 0, 100, 0, 0, 100]]] }];
  return record;
}
