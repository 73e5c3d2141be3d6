import type { RE2JS } from 're2js';

let library: typeof RE2JS | undefined;

/**
 * Makes ready what runs regular expressions: a library that takes time in proportion to the text, whatever the
 * expression, where JavaScript's own may take years. Few methods have one, so that it is loaded for those that do.
 *
 * @param method the text of a method
 */
export async function readyForPatterns(method: string): Promise<void> {
  if (method.includes('matches')) library ??= (await import('re2js')).RE2JS;
}

/**
 * A regular expression as a predicate over text. `^begins(?!not so)` is answered in two: a beginning that is the same in
 * all texts leaves one place to look ahead from.
 *
 * @throws where it is none, or looks ahead otherwise or back, which cannot be answered in proportion to the text
 */
export function patternPredicate(pattern: string): (text: string) => boolean {
  const apart = lookaheadApart(pattern);
  if (apart) {
    const [follows, others] = [apart.refused, apart.rest].map(patternPredicate);
    return (text) => others(text) && !follows(text);
  }
  const compiled = library!.compile(library!.translateRegExp(withAllBlanks(pattern)));
  return (text) => compiled.test(text);
}

function lookaheadApart(pattern: string): { refused: string; rest: string } | undefined {
  const begins = /^(\^(?:[^\\^$.*+?()[\]{}|]|\\[^\dA-Za-z])*)\(\?!/.exec(pattern)?.[1];
  if (begins === undefined) return undefined;
  const from = begins.length + '(?!'.length;
  let depth = 1;
  let end = -1;
  let inClass = false;
  for (const { 0: token, index } of pattern.matchAll(/\\[\s\S]|[[\]()|]/g)) {
    if (index < from || (inClass && token !== ']')) continue;
    if (token === '[' || token === ']') inClass = token === '[';
    if (token === '(') depth++;
    if (token === ')' && --depth === 0 && end < 0) end = index;
    // an alternative that the beginning is no part of
    if (token === '|' && depth === 0) return undefined;
  }
  const rest = pattern.slice(end + 1);
  if (end < 0 || /^[*+?{]/.test(rest)) return undefined;
  return { refused: `${begins}(?:${pattern.slice(from, end)})`, rest: begins + rest };
}

/** The library knows the blanks of ASCII, JavaScript those of all scripts: no-break blanks stand in many a cell. */
const BLANKS =
  '\\t-\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}';

function withAllBlanks(pattern: string): string {
  let inClass = false;
  return pattern.replace(/\\[\s\S]|[[\]]/g, (token) => {
    if (token === '[' || token === ']') inClass = token === '[';
    if (token === '\\s') return inClass ? BLANKS : `[${BLANKS}]`;
    return token === '\\S' && !inClass ? `[^${BLANKS}]` : token;
  });
}
