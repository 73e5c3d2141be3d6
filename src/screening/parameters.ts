import type { Method } from '../criteria/effective.ts';
import { parametersOf } from '../criteria/parameters.ts';
import type { WrittenMethod } from '../criteria/schema/method.ts';
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
 * Every parameter that a run of the method uses, with its basis; what states none is an assumption. Lists and byområder
 * have none where the run has none.
 */
function parameters(method: WrittenMethod, used: { lists: boolean; byomraader: boolean }): Parameter[] {
  return parametersOf(method).flatMap(({ at, block }): Parameter[] => {
    if ((at[0] === 'state-lists' && !used.lists) || (at[0] === 'byomraader' && !used.byomraader)) return [];
    const { basis = 'assumption', source = null, note = null } = block;
    return [{ path: at.join('.'), basis, source, note }];
  });
}
