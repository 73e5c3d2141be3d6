import { beforeAll, describe, expect, it } from 'vitest';
import { patternPredicate, readyForPatterns } from '../../src/criteria/pattern.ts';

beforeAll(() => readyForPatterns('exclude: { a: { column: b, matches: x } }'));

/** Texts of many kinds, against which an expression must say what JavaScript's own engine says. */
const texts = [
  ...['', 'a', 'aaaa', 'aaab', '0207', '1-2', 'Nord', 'nord', 'Ærø', 'æ', 'Å', 'A\u030A', 'Bispebjerg Øst'],
  ...['to\u00A0ord', 'to ord', 'to\tord', 'to\nord', 'x.y', 'x/y', 'i alt', 'I alt', '\u{1F600}', '_'],
];

describe('a regular expression of a method', () => {
  it.each([
    ...[
      '^0',
      '^02\\d\\d$',
      'ord$',
      '^(Nord|Ærø)$',
      '^.$',
      '[æøå]',
      '[^\\s]',
      '\\s',
      '\\S',
      '^\\S+$',
      '[\\s_]',
      '\\w',
    ],
    ...[
      '\\bord\\b',
      '^\\p{Lu}',
      '\\P{L}',
      'x\\.y',
      'x\\/y',
      'a{2,3}',
      '(?<end>b)$',
      '\\u00e6',
      '\\x41',
      '^[^/]*$',
    ],
    ...['^a*?b', '^(?:i|I) alt$', '[\\]\\[]', '\\t', '^$', '', '[-_]', '\\d+-\\d+', '^(a+)+$'],
    // what must not follow a beginning
    ...[
      '^(?!a|Nord)',
      '^(?!aaab)a',
      '^x(?![)./])',
      '^(?!a)(?!N).',
      '^i(?! alt)',
      '^(?!(?:0|1))\\w',
      '^to(?! )',
    ],
  ])('%s selects what it selects in JavaScript', (pattern) => {
    const own = new RegExp(pattern, 'u');
    expect(texts.filter(patternPredicate(pattern))).toEqual(texts.filter((text) => own.test(text)));
  });

  it.each([
    '(?=a)',
    '(?!a)',
    '^a+(?!b)',
    '^(?!a)b|c',
    '^(?!a)*',
    '^(?!a',
    '(?<=a)b',
    '(a)\\1',
    '(',
    '[a',
    'a{2,1}',
  ])('%s is refused', (pattern) => {
    expect(() => patternPredicate(pattern)).toThrow();
  });

  it('takes no longer for a text that all but matches: here 2 to the 100,000th ways', () => {
    expect(patternPredicate('^(a+)+$')(`${'a'.repeat(100_000)}!`)).toBe(false);
  });
});
