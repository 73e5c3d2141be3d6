import type { Method } from '../../criteria/effective.ts';
import type { Language } from '../../messages/sentences.ts';
import { DANISH_MISSING } from '../../text/characters.ts';
import { alternatives, capitalized } from '../../text/words.ts';
import { describeTextTest } from './exclusion.ts';

const phrases = {
  da: {
    only: (column: string, test: string) => `Kun rækker, hvor kolonnen “${column}” ${test}, er områder.`,
    missing: (texts: string) => `${texts} er læst som manglende tal.`,
    noMissing: 'Intet er læst som manglende tal.',
    blank: 'tomme celler',
  },
  en: {
    only: (column: string, test: string) => `Only rows where the column “${column}” ${test} are areas.`,
    missing: (texts: string) => `${texts} were read as missing figures.`,
    noMissing: 'Nothing was read as a missing figure.',
    blank: 'blank cells',
  },
};

/**
 * The sentences that say which rows of the files are areas and what was read as a missing figure, where the method says
 * so itself.
 */
export function describeInput({ areas, input }: Method, language: Language): string[] {
  const say = phrases[language];
  const { only } = areas;
  const own = input.missing.join('\n') !== DANISH_MISSING.join('\n');
  const texts = input.missing.map((text) => (text === '' ? say.blank : `“${text}”`));
  return [
    ...(only ? [say.only(only.column ?? areas.id, describeTextTest(only, language))] : []),
    ...(own && texts.length === 0 ? [say.noMissing] : []),
    ...(own && texts.length > 0 ? [capitalized(say.missing(alternatives(texts, language)))] : []),
  ];
}
