import { isBlock } from '../values/value-at.ts';
import type { Method } from './effective.ts';
import { canonical, isMeasured, normalMethod, withoutBasis } from './normal.ts';
import type { WrittenMethod } from './schema/method.ts';

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
const wording = new Set([
  ...['title', 'description', 'note', 'source', 'sources', 'goals', 'goal', 'decimals'],
  // whether documents show ranks, what stability tells of, and what may be published: none of them changes an answer
  ...['ranking', 'chance', 'survey', 'publish'],
]);

/**
 * The parameters that differ, path by path in the order of the methods; criteria that came or went are told whole. A
 * default spelled out is no difference, nor is a threshold or a reference that was the method's and is the criterion's own.
 */
export function methodChanges(old: Method, now: Method): MethodChange[] {
  const methods = [normalMethod(old), normalMethod(now)] as const;
  const [before, after] = methods.map(({ written }) => structuredClone(written));
  leaveOutWhatIsInForce(methods, before, after);
  return [...changesIn([], before, after)];
}

/** Takes out of what both say where thresholds and references stand, as far as the same are in force. */
function leaveOutWhatIsInForce(
  [old, now]: readonly [Method, Method],
  before: WrittenMethod,
  after: WrittenMethod,
): void {
  const ids = (method: Method) =>
    Object.keys(method.criteria).filter((id) => isMeasured(method.criteria[id]));
  const shared = ids(now).filter((id) => isMeasured(old.criteria[id]));
  for (const part of ['threshold', 'reference'] as const) {
    const inForce = (method: Method, id: string) =>
      canonical(withoutBasis<object>(method.criteria[id][part]));
    const same = shared.filter((id) => inForce(old, id) === inForce(now, id));
    const moved = same.filter((id) => !before.criteria[id][part] !== !after.criteria[id][part]);
    const isAll = same.length === ids(old).length && same.length === ids(now).length;
    for (const { criteria } of [before, after]) for (const id of moved) delete criteria[id][part];
    if (isAll && !before[part] !== !after[part]) for (const said of [before, after]) delete said[part];
  }
}

function* changesIn(path: string[], old: unknown, now: unknown): Generator<MethodChange> {
  if (isBlock(old) && isBlock(now)) {
    // what says nothing of its basis is an assumption
    const at = (block: Record<string, unknown>, key: string) =>
      block[key] ?? (key === 'basis' ? 'assumption' : undefined);
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
      yield* changesIn([...path, key], at(old, key), at(now, key));
    return;
  }
  if (isBlocks(old) && isBlocks(now) && old.length === now.length) {
    for (const [k, one] of old.entries()) yield* changesIn([...path, String(k + 1)], one, now[k]);
    return;
  }
  if (canonical(old) === canonical(now)) return;
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

function isBlocks(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isBlock);
}
