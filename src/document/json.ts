/**
 * A record as JSON, a part a line, and of a part that is a list of records an item a line, so that a diff reads well. A
 * number that is not finite is null.
 */
export function* jsonLines(record: object): Generator<string> {
  yield '{\n';
  for (const [k, [key, value]] of Object.entries(record).entries()) {
    if (k > 0) yield ',\n';
    if (Array.isArray(value) && typeof value[0] === 'object')
      yield `"${key}": [\n${value.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n]`;
    else yield `"${key}": ${JSON.stringify(value)}`;
  }
  yield '\n}\n';
}
