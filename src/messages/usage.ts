import { type Bilingual, counted, enumerated } from './sentences.ts';

/** What a value of an option or an argument must be: one of these kinds, or one of a few words. */
export type Expected = 'year' | 'percent' | 'day' | { words: string[] };

/** What can be wrong with how the program is called. */
export interface UsageMessages {
  'usage-option-unknown': { option: string; suggestions: string[]; command: string };
  'usage-command-unknown': { name: string; suggestions: string[]; command: string };
  'usage-argument-missing': { name: string; command: string };
  'usage-value-missing': { option: string };
  'usage-option-needed': { option: string; command: string };
  'usage-arguments-too-many': { command: string; expected: number; found: number };
  'usage-value-invalid': { of: string; value: string; expected: Expected };
}

const kindsDa = {
  year: 'et årstal med fire cifre som 2025',
  percent: 'procent fra 0 til 100 som 5',
  day: 'en dag som 2021-12-01 eller et årstal som 2021',
};
const kindsEn = {
  year: 'a year of four digits such as 2025',
  percent: 'per cent from 0 to 100 such as 5',
  day: 'a day such as 2021-12-01, or a year such as 2021',
};
const quoted = (words: string[], or: string) =>
  enumerated(
    words.map((word) => `“${word}”`),
    or,
  );
const maybeDa = (words: string[]) => (words.length > 0 ? ` Mente du ${quoted(words, 'eller')}?` : '');
const maybeEn = (words: string[]) => (words.length > 0 ? ` Did you mean ${quoted(words, 'or')}?` : '');

export const usageMessages: Bilingual<UsageMessages> = {
  da: {
    'usage-option-unknown': (p) =>
      `tilvalget “${p.option}” findes ikke.${maybeDa(p.suggestions)} Se ${p.command} --help.`,
    'usage-command-unknown': (p) =>
      `kommandoen “${p.name}” findes ikke.${maybeDa(p.suggestions)} Se ${p.command} --help.`,
    'usage-argument-missing': (p) => `argumentet <${p.name}> mangler. Se ${p.command} --help.`,
    'usage-value-missing': (p) => `tilvalget “${p.option}” mangler sin værdi.`,
    'usage-option-needed': (p) => `tilvalget “${p.option}” skal gives. Se ${p.command} --help.`,
    'usage-arguments-too-many': (p) =>
      `for mange argumenter til ${p.command}: ventede ${p.expected}, fik ${p.found}.`,
    'usage-value-invalid': (p) =>
      `“${p.value}” er ikke en gyldig værdi af “${p.of}”; ventede ${typeof p.expected === 'string' ? kindsDa[p.expected] : quoted(p.expected.words, 'eller')}.`,
  },
  en: {
    'usage-option-unknown': (p) =>
      `there is no option “${p.option}”.${maybeEn(p.suggestions)} See ${p.command} --help.`,
    'usage-command-unknown': (p) =>
      `there is no command “${p.name}”.${maybeEn(p.suggestions)} See ${p.command} --help.`,
    'usage-argument-missing': (p) => `the argument <${p.name}> is missing. See ${p.command} --help.`,
    'usage-value-missing': (p) => `the option “${p.option}” lacks its value.`,
    'usage-option-needed': (p) => `the option “${p.option}” is required. See ${p.command} --help.`,
    'usage-arguments-too-many': (p) =>
      `too many arguments for ${p.command}: expected ${counted(p.expected, 'argument', 'arguments')}, got ${p.found}.`,
    'usage-value-invalid': (p) =>
      `“${p.value}” is no valid value of “${p.of}”; expected ${typeof p.expected === 'string' ? kindsEn[p.expected] : quoted(p.expected.words, 'or')}.`,
  },
};
