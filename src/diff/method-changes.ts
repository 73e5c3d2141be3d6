import type { Report } from '../report/report.ts';

/** A parameter of the method that is not the same; undefined: the method does not have it. */
export interface MethodChange {
  /** where it stands in the method file: `threshold.times`, `criteria.doemte` */
  path: string[];
  /** `wording` changes nothing but what is said; `basis`: where the parameter comes from */
  kind: 'rule' | 'basis' | 'wording';
  old?: unknown;
  new?: unknown;
}

/** Keys whose values are for readers, wherever in the method they stand. */
const wording = new Set(['title', 'description', 'note', 'source', 'sources', 'goals', 'goal', 'decimals']);

/** The parameters that differ, path by path in the order of the methods; criteria that came or went are told whole. */
export function methodChanges(old: Report, now: Report): MethodChange[] {
  return [...changesIn([], old.method.definition, now.method.definition)];
}

function* changesIn(path: string[], old: unknown, now: unknown): Generator<MethodChange> {
  if (isBlock(old) && isBlock(now)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
      yield* changesIn([...path, key], old[key], now[key]);
    return;
  }
  if (isBlocks(old) && isBlocks(now) && old.length === now.length) {
    for (const [k, one] of old.entries()) yield* changesIn([...path, String(k + 1)], one, now[k]);
    return;
  }
  if (JSON.stringify(old) === JSON.stringify(now)) return;
  const change: MethodChange = { path, kind: kindOf(path) };
  if (old !== undefined) change.old = old;
  if (now !== undefined) change.new = now;
  yield change;
}

function kindOf(path: string[]): MethodChange['kind'] {
  // the ids of criteria, indicators and the like are a user's own names, be one of them "title"
  const keys = named.has(path[0]) ? path.toSpliced(1, 1) : path;
  if (keys.some((key) => wording.has(key)) || path.join('.') === 'id') return 'wording';
  return keys.at(-1) === 'basis' ? 'basis' : 'rule';
}

const named = new Set(['criteria', 'indicators', 'exclude', 'classes']);

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlocks(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isBlock);
}
