import { type Language, quotedAlternatives } from '../text/words.ts';
import { da, en } from './nouns.ts';
import { bilingual, counted, type ParametersOf, said, text } from './sentences.ts';

/** What a value of an option or an argument must be: one of these kinds, or one of a few words. */
type Expected = 'year' | 'percent' | 'day' | 'runs' | 'seed' | { words: string[] };

/** What stands for a value in `--year <year>`. */
const placeholdersDa: Record<string, string> = {
  area: 'område',
  command: 'kommando',
  date: 'dato',
  file: 'fil',
  folder: 'mappe',
  formats: 'formater',
  'id|file': 'id|fil',
  language: 'sprog',
  lists: 'lister',
  method: 'metode',
  name: 'navn',
  new: 'ny',
  number: 'antal',
  old: 'gammel',
  options: 'tilvalg',
  'path=value': 'sti=værdi',
  record: 'optegnelse',
  records: 'optegnelser',
  sections: 'afsnit',
  statistics: 'statistik',
  values: 'tal',
  which: 'hvilket',
  year: 'årstal',
};

/** `--year <year>` in a language: `--year <årstal>`. */
export function withPlaceholders(usage: string, language: Language): string {
  if (language === 'en') return usage;
  return usage.replace(/(?<=[<[])[a-z|=]+/g, (name) => placeholdersDa[name] ?? name);
}

const kindsDa = {
  year: 'et årstal med fire cifre som 2025',
  percent: 'procent fra 0 til 100 som 5',
  day: 'en dag som 2021-12-01 eller et årstal som 2021',
  runs: 'et helt tal fra 1 som 10000',
  seed: 'et helt tal fra 0 til 4294967295 som 1',
};
const kindsEn = {
  year: 'a year of four digits such as 2025',
  percent: 'per cent from 0 to 100 such as 5',
  day: 'a day such as 2021-12-01, or a year such as 2021',
  runs: 'a whole number from 1 such as 10000',
  seed: 'a whole number from 0 to 4294967295 such as 1',
};
const maybeDa = (word: string | undefined) => (word ? ` Mente du “${word}”?` : '');
const maybeEn = (word: string | undefined) => (word ? ` Did you mean “${word}”?` : '');
const inDanish = (usage: string) => withPlaceholders(usage, 'da');

/** What can be wrong with how the program is called. */
export const usageMessages = bilingual({
  'usage-option-unknown': said<{ option: string; suggestion: string | undefined; command: string }>(
    (p) => `tilvalget “${p.option}” findes ikke.${maybeDa(p.suggestion)} Se ${p.command} --help.`,
    (p) => `there is no option “${p.option}”.${maybeEn(p.suggestion)} See ${p.command} --help.`,
  ),
  'usage-command-unknown': said<{ name: string; suggestion: string | undefined; command: string }>(
    (p) => `kommandoen “${p.name}” findes ikke.${maybeDa(p.suggestion)} Se ${p.command} --help.`,
    (p) => `there is no command “${p.name}”.${maybeEn(p.suggestion)} See ${p.command} --help.`,
  ),
  'usage-argument-missing': said<{ name: string; command: string }>(
    (p) => `argumentet ${inDanish(p.name)} mangler. Se ${p.command} --help.`,
    (p) => `the argument ${p.name} is missing. See ${p.command} --help.`,
  ),
  'usage-value-missing': said<{ option: string; command: string }>(
    (p) => `tilvalget “${inDanish(p.option)}” mangler sin værdi. Se ${p.command} --help.`,
    (p) => `the option “${p.option}” lacks its value. See ${p.command} --help.`,
  ),
  'usage-option-needed': said<{ option: string; command: string }>(
    (p) => `tilvalget “${inDanish(p.option)}” skal gives. Se ${p.command} --help.`,
    (p) => `the option “${p.option}” is required. See ${p.command} --help.`,
  ),
  'usage-arguments-too-many': said<{ command: string; expected: number; found: number }>(
    (p) =>
      `for mange argumenter til ${p.command}: ventede ${p.expected}, fik ${p.found}. Se ${p.command} --help.`,
    (p) =>
      `too many arguments for ${p.command}: expected ${counted(p.expected, 'argument', 'arguments')}, got ${p.found}. See ${p.command} --help.`,
  ),
  'usage-value-invalid': said<{ of: string; value: string; expected: Expected }>(
    (p) =>
      `“${p.value}” er ikke en gyldig værdi af “${inDanish(p.of)}”; ventede ${typeof p.expected === 'string' ? kindsDa[p.expected] : quotedAlternatives(p.expected.words, 'da')}.`,
    (p) =>
      `“${p.value}” is no valid value of “${p.of}”; expected ${typeof p.expected === 'string' ? kindsEn[p.expected] : quotedAlternatives(p.expected.words, 'en')}.`,
  ),
});
export type UsageMessages = ParametersOf<typeof usageMessages>;

/** What the program says around a command: that all is well, and that it is not. */
export const commandMessages = bilingual({
  'method-in-order': said<{ title: string; criteria: number; measured: number }>(
    (p) =>
      `${p.title}\nMetoden er i orden: ${da.criteria(p.criteria)}${p.measured === p.criteria ? '' : `, heraf ${p.measured} med tal`}.\n`,
    (p) =>
      `${p.title}\nThe method is in order: ${en.criteria(p.criteria)}${p.measured === p.criteria ? '' : `, ${p.measured} of them with figures`}.\n`,
  ),
  'project-ready': said<{ folder: string; command: string }>(
    (p) => `${p.folder} er klar: metode, eksempelfiler og README. Prøv:\n  ${p.command}\n`,
    (p) => `${p.folder} is ready: method, example files and README. Try:\n  ${p.command}\n`,
  ),
  'more-errors': said<{ count: number }>(
    (p) => `... og ${counted(p.count, 'fejl til', 'fejl mere')}.\n`,
    (p) => `... and ${counted(p.count, 'more error', 'more errors')}.\n`,
  ),
  defect: said<{ version: string; detail: string }>(
    (p) =>
      `Dette er en fejl i udpeg ${p.version}, ikke i dine filer. Meld den med kommandoen og teksten herunder.\n${p.detail}\n`,
    (p) =>
      `This is a defect of udpeg ${p.version}, not of your files. Report it with the command and the text below.\n${p.detail}\n`,
  ),
});

/** What a gate says of a report and the record that was expected. */
export const gateMessages = bilingual({
  same: said<{ file: string }>(
    (p) => `Som ventet: ingen forskel fra ${p.file} i andet end ordlyd.`,
    (p) => `As expected: no difference from ${p.file} but in wording.`,
  ),
  differs: said<{ file: string }>(
    (p) => `Ikke som ventet: rapporten er en anden end ${p.file}.`,
    (p) => `Not as expected: the report is another than ${p.file}.`,
  ),
  more: said<{ lines: number }>(
    (p) => `... og ${da.lines(p.lines)} mere; udpeg diff viser det hele.`,
    (p) => `... and ${counted(p.lines, 'more line', 'more lines')}; udpeg diff shows all of it.`,
  ),
});

/** The words of `udpeg validate`. */
export const validationMessages = bilingual({
  valid: said<{ method: string; year: number }>(
    (p) => `Filerne kan screenes for ${p.year} med metoden ${p.method}. Intet er udpeget eller skrevet.`,
    (p) =>
      `The files can be screened for ${p.year} with the method ${p.method}. Nothing is designated or written.`,
  ),
  account: said<{ input: number; assessed: number; excluded: number }>(
    (p) => `${da.areas(p.input)} = ${p.assessed} vurderes + ${p.excluded} udelukkes`,
    (p) => `${en.areas(p.input)} = ${p.assessed} assessed + ${p.excluded} excluded`,
  ),
  criterion: text('kriterium', 'criterion'),
  known: text('kendte', 'known'),
  missing: text('mangler', 'missing'),
  least: text('mindst', 'least'),
  median: text('median', 'median'),
  greatest: text('størst', 'greatest'),
});
