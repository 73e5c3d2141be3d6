/**
 * A record as JSON, a part a line, and of a part that is a list of records an item a line, so that a diff reads well. A
 * number that is not finite is null.
 *
 * @param opened parts whose own parts are lists of records, written an item a line too
 */
export function* jsonLines(record: object, opened: readonly string[] = []): Generator<string> {
  yield '{\n';
  for (const [k, [key, value]] of Object.entries(record).entries()) {
    if (k > 0) yield ',\n';
    yield `"${key}": `;
    yield* partLines(value, opened.includes(key));
  }
  yield '\n}\n';
}

function* partLines(value: unknown, isOpen: boolean): Generator<string> {
  if (Array.isArray(value) && typeof value[0] === 'object') {
    for (const [k, item] of value.entries()) {
      yield k === 0 ? '[\n' : ',\n';
      if (isOpen) yield* partLines(item, true);
      else yield ` ${JSON.stringify(item)}`;
    }
    yield '\n]';
  } else if (isOpen && typeof value === 'object' && value !== null) {
    for (const [k, [key, inner]] of Object.entries(value).entries()) {
      yield `${k === 0 ? '{' : ', '}"${key}": `;
      yield* partLines(inner, false);
    }
    yield '}';
  } else yield JSON.stringify(value);
}
