import { onceFor } from '../values/once-for.ts';
import { valueAt } from '../values/value-at.ts';
import type { WrittenMethod } from './schema/method.ts';
import type { Provenance } from './schema/text.ts';

/** A block of a method that says where it comes from. */
export interface Parameter {
  /** where it stands in the method file: `['criteria', 'doemte', 'threshold']` */
  at: readonly string[];
  block: Provenance;
}

/** Every parameter of a method, in the order in which reports tell them. A criterion that is not measured has none. */
export function parametersOf(method: WrittenMethod): Parameter[] {
  const found: Parameter[] = [];
  const add = (at: readonly string[], block: Provenance | undefined): void => {
    if (block) found.push({ at, block });
  };
  const addEach = (group: 'exclude' | 'indicators' | 'classes'): void => {
    for (const [id, block] of Object.entries<Provenance>(method[group])) add([group, id], block);
  };
  add(['reference'], method.reference);
  add(['threshold'], method.threshold);
  add(['designate'], method.designate);
  add(['kept-for'], method['kept-for']);
  addEach('exclude');
  add(['missing'], method.missing);
  const lists = method['state-lists'];
  add(['state-lists'], lists);
  if (typeof lists['list-year'] === 'object') add(['state-lists', 'list-year'], lists['list-year']);
  add(['state-lists', 'link'], lists.link);
  add(['byomraader'], method.byomraader);
  for (const [id, criterion] of Object.entries(method.criteria)) {
    // where there is no figure, nothing was chosen
    if (criterion['not-measured'] !== undefined || criterion.unknown !== undefined) continue;
    add(['criteria', id], criterion);
    add(['criteria', id, 'reference'], criterion.reference);
    add(['criteria', id, 'threshold'], criterion.threshold);
  }
  addEach('indicators');
  addEach('classes');
  return found;
}

/** The same value with what stands at a place in it replaced. What is not on the way there is shared, not copied. */
export function replacedAt(value: unknown, at: readonly string[], by: unknown): unknown {
  if (at.length === 0) return by;
  const block = value as Record<string, unknown>;
  const [key, ...rest] = at;
  return { ...block, [key]: replacedAt(block[key], rest, by) };
}

/** A method as it stands, without what else its parameters could have been. Made once. */
export const plainMethod = onceFor((method: WrittenMethod): WrittenMethod => {
  let found: unknown = method;
  for (const { at, block } of parametersOf(method)) {
    if (block.alternatives === undefined) continue;
    const { alternatives: _, ...rest } = valueAt(found, at) as Provenance;
    found = replacedAt(found, at, rest);
  }
  return found as WrittenMethod;
});
