import type { History } from './history.ts';

/** The history as a record: a part a line, and of a part that is a list an item a line, so that a diff reads well. */
export function* renderJson(history: History): Generator<string> {
  yield '{\n';
  for (const [k, [key, value]] of Object.entries(history).entries()) {
    if (k > 0) yield ',\n';
    if (Array.isArray(value) && typeof value[0] === 'object') {
      yield `"${key}": [\n${value.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n]`;
    } else {
      yield `"${key}": ${JSON.stringify(value)}`;
    }
  }
  yield '\n}\n';
}
