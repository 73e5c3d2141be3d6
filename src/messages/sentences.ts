import { type Alike, codePoint, differencesOf, hiddenCharacter } from '../text/characters.ts';
import type { AlikeIds } from '../text/same-id.ts';
import { nearestFirst } from '../text/suggest.ts';
import type { Language } from '../text/words.ts';

/** One sentence per message code; the parameters of each code are given by `Parameters`. */
export type Sentences<Parameters> = { [Code in keyof Parameters]: (p: Parameters[Code]) => string };

/** A sentence in both languages, by its parameters. */
interface Said<Parameters> {
  da: (p: Parameters) => string;
  en: (p: Parameters) => string;
}

/** No parameters: such a sentence is called with `{}`. */
type None = Record<never, never>;

/** A sentence with its parameters, Danish and English side by side: neither compiles without the other. */
export function said<Parameters = None>(
  da: (p: Parameters) => string,
  en: (p: Parameters) => string,
): Said<Parameters> {
  return { da, en };
}

/** A sentence that is always the same. */
export function text(da: string, en: string): Said<None> {
  return { da: () => da, en: () => en };
}

/** A room's sentences by language: `room.da.code({ ... })`. */
export function bilingual<Entries extends Record<string, Said<never>>>(
  entries: Entries,
): { [L in Language]: { [Code in keyof Entries]: Entries[Code][L] } } {
  return inEach(entries, (one, language) => one[language]);
}

/** What a room's sentences ask for, by code. */
export type ParametersOf<Room extends { da: object }> = {
  [Code in keyof Room['da']]: Room['da'][Code] extends (p: infer Parameters) => string ? Parameters : never;
};

/** Words by language, `room.da.word`, of pairs of Danish and English. */
export function words<Word extends string>(
  pairs: Record<Word, readonly [da: string, en: string]>,
): Record<Language, Record<Word, string>> {
  return inEach(pairs, ([da, en]: readonly [string, string], language) => (language === 'da' ? da : en));
}

function inEach<Entry, Side>(
  entries: Record<string, Entry>,
  side: (one: Entry, language: Language) => unknown,
): Side {
  const of = (language: Language) =>
    Object.fromEntries(Object.entries(entries).map(([code, one]) => [code, side(one, language)]));
  return { da: of('da'), en: of('en') } as Side;
}

/** At most `limit` items of a list, with how many are left out. */
export function shortList(items: readonly string[], limit = 12): string {
  const shown = items.slice(0, limit).join(', ');
  return items.length > limit ? `${shown} (+${items.length - limit})` : shown;
}

/** Some of `count` things, with how many are left out. */
export function exampleList(examples: readonly string[], count: number): string {
  const shown = examples.join(', ');
  return examples.length < count ? `${shown} (+${count - examples.length})` : shown;
}

/** Columns that are all shown; of more the nearest. */
const ALL_COLUMNS = 40;

/** The columns that a file has where one is looked for: all, or where there are many the nearest and how many more. */
export function columnsBut(wanted: string, columns: readonly string[]): string {
  if (columns.length <= ALL_COLUMNS) return columns.join(', ');
  return shortList(nearestFirst(wanted, columns));
}

const differenceWords: { [L in Language]: Record<Alike, (signs: string) => string> } = {
  da: {
    hidden: (signs) => `usynlige tegn (${signs})`,
    blank: (signs) => `mellemrum (${signs})`,
    form: () => 'sammensatte bogstaver',
    case: () => 'store og små bogstaver',
  },
  en: {
    hidden: (signs) => `characters that cannot be seen (${signs})`,
    blank: (signs) => `blanks (${signs})`,
    form: () => 'composed letters',
    case: () => 'capital letters',
  },
};

/** A likely slip, and in what it differs where that is hard to see. Begins with a blank; nothing where there is none. */
export function didYouMean(wanted: string, suggestion: string | undefined, language: Language): string {
  if (!suggestion) return '';
  const found = differencesOf(wanted, suggestion);
  const ways = found.map((way) => {
    const looked = way === 'hidden' ? hiddenIn : blanksIn;
    return differenceWords[language][way](unique([...looked(wanted), ...looked(suggestion)]));
  });
  const asked = language === 'da' ? ` Mente du “${suggestion}”?` : ` Did you mean “${suggestion}”?`;
  // capital letters alone are seen
  if (ways.length === 0 || (found.length === 1 && found[0] === 'case')) return asked;
  return language === 'da'
    ? `${asked} Kun ${ways.join(' og ')} skiller dem.`
    : `${asked} They differ only in ${ways.join(' and ')}.`;
}

const hiddenIn = (text: string) => [...text].filter((character) => hiddenCharacter(character) !== undefined);
const blanksIn = (text: string) => [...text].filter((character) => /\s/u.test(character));
const unique = (characters: string[]) => [...new Set(characters.map(codePoint))].join(', ');

/** That ids of two files are the same but for how they are written, as a sentence of its own; nothing of undefined. */
export const alikeWords: Record<Language, (alike: AlikeIds | undefined) => string> = {
  da: (alike) => {
    if (!alike) return '';
    const [who, same] =
      alike.count === 1 ? ['1 id er', 'det samme'] : [`${alike.count} id'er er`, 'de samme'];
    const how = {
      zeros: 'på nær nuller foran',
      number: 'skrevet som tal',
      date: 'lavet om til datoer af et regneark',
      spelling: 'på nær store bogstaver, mellemrum eller streger',
    };
    return ` ${who} ${same} ${how[alike.change]}, fx “${alike.id}” og “${alike.other}”. Skriv dem ens, som tekst.`;
  },
  en: (alike) => {
    if (!alike) return '';
    const who = alike.count === 1 ? '1 id is the same' : `${alike.count} ids are the same`;
    const how = {
      zeros: 'but for zeros in front',
      number: 'written as numbers',
      date: 'turned into dates by a spreadsheet',
      spelling: 'but for capitals, blanks or dashes',
    };
    return ` ${who} ${how[alike.change]}, such as “${alike.id}” and “${alike.other}”. Write them alike, as text.`;
  },
};

/** Two names that are nearly equal. */
export type NamePair = [name: string, other: string];

/** Pairs of names: `"A" and "B"`, of several `2 pairs ("A" and "B", "C" and "D")`. */
export function pairWords(pairs: readonly NamePair[], and: string, many: string): string {
  const words = pairs.map(([name, other]) => `“${name}” ${and} “${other}”`);
  return pairs.length === 1 ? words[0] : `${pairs.length} ${many} (${shortList(words, 4)})`;
}

/** A count with its noun, or whatever goes with one and with several: `1 område`, `2 områder`, `0 områder`. */
export function counted(count: number | string, one: string, many: string): string {
  return `${count} ${ofCount(count, one, many)}`;
}

/** The one of two words that goes with a count. */
export function ofCount(count: number | string, one: string, many: string): string {
  return String(count) === '1' ? one : many;
}

/**
 * A text with the full stop of an abbreviation once where a sentence ends in it: `20.000 kr.`, whatever the sentence is made
 * of. For what writes text, after all sentences.
 */
export function stoppedOnce(text: string): string {
  return text.includes('kr..') ? text.replace(/\bkr\.\.(?!\.)/g, 'kr.') : text;
}

/** A number as Danish writes it, with all its digits: `0,46`. */
export function decimalComma(value: number): string {
  return String(value).replace('.', ',');
}
