import { Option } from 'commander';
import { UnexpectedValue } from './speaking.ts';

/** The language, for a run that a project may say it of. */
export function chosenLanguage(): Option {
  return new Option(
    '--lang <language>',
    "language of report and messages (default: the project's, else da)",
  ).choices(['da', 'en']);
}

export function languageOption(): Option {
  return new Option('--lang <language>', 'language of report and messages')
    .choices(['da', 'en'])
    .default('da');
}

export function year(text: string): number {
  if (!/^(1[89]|20|21)\d\d$/.test(text)) throw new UnexpectedValue('year');
  return Number(text);
}

/** One of a few words. */
export function oneOf(...choices: string[]) {
  return (text: string): string => {
    if (!choices.includes(text)) throw new UnexpectedValue({ words: choices });
    return text;
  };
}

/** Some of a few words, separated by commas; each once. */
export function someOf<Choice extends string>(choices: readonly Choice[]) {
  return (text: string): Choice[] => {
    const asked = text.split(',').map((one) => one.trim() as Choice);
    if (!asked.every((one) => choices.includes(one))) throw new UnexpectedValue({ words: [...choices] });
    return [...new Set(asked)];
  };
}

/** Per cent, with decimal comma or point. */
export function percent(text: string): number {
  const value = Number(text.replace(',', '.'));
  if (!/^\d+([.,]\d+)?$/.test(text) || value > 100) throw new UnexpectedValue('percent');
  return value;
}
