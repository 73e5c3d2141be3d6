import { formatCount } from '../text/numbers.ts';
import type { Language, LocalizedText } from '../text/words.ts';
import { capitalized, listed, localized } from '../text/words.ts';
import { da, en } from './nouns.ts';

/** What of the missing figures was not tried, so that an answer is no more certain than what was. */
export interface Untried {
  /** places in a distribution are held as computed */
  places: boolean;
  /** what areas are compared with is: the method says so */
  references: boolean;
  /** criteria and indicators whose reference could not be bounded and is held */
  unbounded: readonly LocalizedText[];
  /** operands that are missing are left out */
  skipped: boolean;
}

const words: Record<
  Language,
  {
    places: string;
    references: string;
    unbounded: (titles: string) => string;
    moved: (what: string) => string;
    skipped: string;
  }
> = {
  da: {
    places: 'placeringer i fordelingen',
    references: 'det, områderne sammenlignes med',
    unbounded: (titles) => `sammenligningstallet for ${titles}`,
    moved: (what) => `hvor langt manglende tal kan flytte ${what}`,
    skipped: 'hvad udeladte led kan være',
  },
  en: {
    places: 'places in a distribution',
    references: 'what the areas are compared with',
    unbounded: (titles) => `the reference of ${titles}`,
    moved: (what) => `how far missing figures can move ${what}`,
    skipped: 'what operands left out could be',
  },
};

/** `how far missing figures can move places in a distribution and what operands left out could be`. */
export function untriedText({ places, references, unbounded, skipped }: Untried, language: Language): string {
  const say = words[language];
  const titles = unbounded.map((title) => localized(title, language));
  const moved = [
    ...(places ? [say.places] : []),
    ...(references ? [say.references] : []),
    ...(titles.length > 0 ? [say.unbounded(listed(titles, language))] : []),
  ];
  const parts = [
    ...(moved.length > 0 ? [say.moved(listed(moved, language))] : []),
    ...(skipped ? [say.skipped] : []),
  ];
  return parts.length === 2 && moved.length > 1
    ? parts.join(language === 'da' ? ', og ' : ', and ')
    : listed(parts, language);
}

export interface Range {
  least: number;
  most: number;
  untried: Untried | undefined;
  /** missing figures are all that leaves it open */
  byFigures: boolean;
}

/**
 * How many areas it may be once the missing figures are known, or the areas determined in some other way: bounds, which need not be reached, and of what was tried
 * alone. One sentence for all documents.
 *
 * @param does `er` and `udpeget` of `er mindst 5 og højst 7 områder udpeget`
 */
export function rangeDa({ least, most, untried, byFigures }: Range, does: string, so: string): string {
  const when = byFigures ? 'når de manglende tal kendes' : 'når de uafklarede områder er afklaret';
  const number = `mindst ${formatCount(least, 'da')} og højst ${da.areas(most)}`;
  return untried
    ? `Så vidt det er prøvet, ${does} ${number} ${so}, ${when}: det er ikke prøvet, ${untriedText(untried, 'da')}.`
    : `${capitalized(when)}, ${does} ${number} ${so}. Det er ydergrænser: det er ikke prøvet, om de kan nås.`;
}

/** @param does `are designated` of `at least 5 and at most 7 areas are designated` */
export function rangeEn({ least, most, untried, byFigures }: Range, does: string): string {
  const when = byFigures
    ? 'once the missing figures are known'
    : 'once the undetermined areas are determined';
  const number = `at least ${formatCount(least, 'en')} and at most ${en.areas(most)} ${does}`;
  return untried
    ? `As far as was tried, ${number} ${when}: it was not tried ${untriedText(untried, 'en')}.`
    : `${capitalized(when)}, ${number}. These are outer bounds: whether they can be reached was not tried.`;
}
