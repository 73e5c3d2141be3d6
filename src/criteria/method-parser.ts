import { ErrorList, type Errors } from '../messages/errors.ts';
import type { Place } from '../messages/finding.ts';
import { parseYaml, type YamlSource } from '../yaml/source.ts';
import { checkedMethodOf, writtenOut } from './alternatives.ts';
import { readyForPatterns } from './pattern.ts';
import type { WrittenMethod } from './schema/method.ts';

/** A method that is in order, or all that is wrong with its text. */
export interface CheckedMethod {
  method: WrittenMethod | undefined;
  errors: Errors;
}

/**
 * Parses the YAML of a method, checks it against the schema, and then what no schema can see.
 *
 * @param placed where a part of it stands, if not in the lines of its file
 */
export async function checkedMethod(
  text: string,
  path: string,
  placed?: (part: readonly PropertyKey[]) => Place,
): Promise<CheckedMethod> {
  await readyForPatterns(text);
  const errors = new ErrorList();
  // column names and texts are compared composed, as the readers of the statistics compose them
  const parsedText = parseYaml(text.normalize('NFC'), path, errors);
  const source = parsedText && placed ? placedBy(parsedText, placed) : parsedText;
  if (!source) return { method: undefined, errors };
  const method = checkedMethodOf(source, errors);
  const whole = method && writtenOut(method, source, errors);
  return { method: errors.count === 0 ? whole : undefined, errors };
}

function placedBy(source: YamlSource, placed: (part: readonly PropertyKey[]) => Place): YamlSource {
  return { ...source, placeOf: placed, placeOfKey: (path, key) => placed([...path, key]) };
}
