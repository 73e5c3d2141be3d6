import type { Method } from '../criteria/effective.ts';
import type { WrittenMethod } from '../criteria/schema/method.ts';
import type { Provenance } from '../criteria/schema/text.ts';
import type { ReportJson } from '../record/schema.ts';

type Parameter = ReportJson['method']['parameters'][number];

/** What a report says of its method. */
export function methodInfo(
  method: Method,
  builtIn: boolean,
  used: Parameters<typeof parameters>[1],
): ReportJson['method'] {
  return {
    id: method.id,
    title: method.title,
    description: method.description ?? null,
    builtIn,
    parameters: parameters(method.written, used),
    sources: method.sources,
    goals: method.goals,
    definition: method.written as unknown as Record<string, unknown>,
  };
}

/**
 * Every parameter that a run of the method uses, with its basis; what states none is an assumption. A criterion that
 * is not measured has none, nor have lists and byområder where the run has none.
 */
function parameters(method: WrittenMethod, used: { lists: boolean; byomraader: boolean }): Parameter[] {
  const found: Parameter[] = [];
  const add = (path: string, block: Provenance | undefined): void => {
    if (!block) return;
    found.push({
      path,
      basis: block.basis ?? 'assumption',
      source: block.source ?? null,
      note: block.note ?? null,
    });
  };
  add('reference', method.reference);
  add('threshold', method.threshold);
  add('designate', method.designate);
  for (const [id, exclusion] of Object.entries(method.exclude)) add(`exclude.${id}`, exclusion);
  add('missing', method.missing);
  if (used.lists) {
    add('state-lists', method['state-lists']);
    const listYear = method['state-lists']['list-year'];
    if (typeof listYear === 'object') add('state-lists.list-year', listYear);
    add('state-lists.link', method['state-lists'].link);
  }
  if (used.byomraader) add('byomraader', method.byomraader);
  for (const [id, criterion] of Object.entries(method.criteria)) {
    if (criterion['not-measured'] !== undefined) continue;
    add(`criteria.${id}`, criterion);
    add(`criteria.${id}.reference`, criterion.reference);
    add(`criteria.${id}.threshold`, criterion.threshold);
  }
  for (const [id, indicator] of Object.entries(method.indicators)) add(`indicators.${id}`, indicator);
  for (const [id, ladder] of Object.entries(method.classes)) add(`classes.${id}`, ladder);
  return found;
}
