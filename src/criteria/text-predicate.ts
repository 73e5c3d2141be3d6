import { patternPredicate } from './pattern.ts';

/** A test on the text of a column: exactly one of its keys is given. */
export interface TextTest {
  is?: string[] | undefined;
  'is-not'?: string[] | undefined;
  'starts-with'?: string | undefined;
  matches?: string | undefined;
}

/** The test as a predicate over text. */
export function textPredicate(test: TextTest): (text: string) => boolean {
  if (test.is) {
    const accepted = new Set(test.is);
    return (text) => accepted.has(text);
  }
  if (test['is-not']) {
    const refused = new Set(test['is-not']);
    return (text) => !refused.has(text);
  }
  if (test['starts-with'] !== undefined) {
    const start = test['starts-with'];
    return (text) => text.startsWith(start);
  }
  return patternPredicate(test.matches ?? '');
}
