import type { Method } from '../../criteria/effective.ts';
import { described } from '../../messages/described.ts';
import type { Language } from '../../messages/sentences.ts';
import { DANISH_MISSING } from '../../text/characters.ts';
import { alternatives, capitalized } from '../../text/words.ts';
import { describeTextTest } from './exclusion.ts';

/**
 * The sentences that say which rows of the files are areas and what was read as a missing figure, where the method says
 * so itself.
 */
export function describeInput({ areas, input }: Method, language: Language): string[] {
  const say = described[language];
  const { only } = areas;
  const own = input.missing.join('\n') !== DANISH_MISSING.join('\n');
  const texts = input.missing.map((text) => (text === '' ? say.blankCells({}) : `“${text}”`));
  return [
    ...(only
      ? [say.onlyRows({ column: only.column ?? areas.id, test: describeTextTest(only, language) })]
      : []),
    ...(own && texts.length === 0 ? [say.noMissing({})] : []),
    ...(own && texts.length > 0
      ? [capitalized(say.readAsMissing({ texts: alternatives(texts, language) }))]
      : []),
  ];
}
