import type { AlikeIds } from '../same-id.ts';

export type Language = 'da' | 'en';

/** One sentence per message code; the parameters of each code are given by `Parameters`. */
export type Sentences<Parameters> = { [Code in keyof Parameters]: (p: Parameters[Code]) => string };

/** A room's sentences in both languages: the type makes a missing translation a compile error. */
export type Bilingual<Parameters> = { [L in Language]: Sentences<Parameters> };

/** At most `limit` items of a list, with how many are left out. */
export function shortList(items: readonly string[], limit = 12): string {
  const shown = items.slice(0, limit).join(', ');
  return items.length > limit ? `${shown} (+${items.length - limit})` : shown;
}

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
      spelling: 'på nær store bogstaver eller mellemrum',
    };
    return ` ${who} ${same} ${how[alike.change]}, fx "${alike.id}" og "${alike.other}". Skriv dem ens, som tekst.`;
  },
  en: (alike) => {
    if (!alike) return '';
    const who = alike.count === 1 ? '1 id is the same' : `${alike.count} ids are the same`;
    const how = {
      zeros: 'but for zeros in front',
      number: 'written as numbers',
      date: 'turned into dates by a spreadsheet',
      spelling: 'but for capitals or blanks',
    };
    return ` ${who} ${how[alike.change]}, such as "${alike.id}" and "${alike.other}". Write them alike, as text.`;
  },
};
