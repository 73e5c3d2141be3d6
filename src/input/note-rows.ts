import { LATIN } from '../text/garbled.ts';

/** Words that a note under a table begins with, in Danish, Norwegian, Swedish, Finnish, Icelandic, German and English. */
const noteWords = `
  anm anmerkung anmerkungen anmærkning anmærkninger anmärkning bemærk bemærkning bemærkninger definition definitioner
  datakilde fodnote fodnoter footnote footnotes forklaring fußnote heimild hinweis huom kilde kildeangivelse kilder
  kjelde kommentar kommentarer källa källor lisätieto lähde merknad nb note noter notes obs opdateret quelle quellen
  remark remarks senest-opdateret signaturforklaring source sources tegnforklaring udtræk updated last-updated
`
  .trim()
  .split(/\s+/)
  .map((word) => word.replace('-', ' '))
  .join('|');
/** "Kilde: DST", "Anm. 2 ...", "* foreløbige tal", "1) Uden ...", "© SDFI". */
const sign = new RegExp(
  `^(?:(?:${noteWords})(?: ?\\(?\\d*\\)?)? ?[:.]|[*†‡¹²³] ?[${LATIN}]|\\d\\) ?[${LATIN}]|©)`,
  'i',
);

/** Whether a text that stands alone in its row is a note for certain: an area of such a name would have figures. */
export function isNote(text: string): boolean {
  return sign.test(text);
}

/** Whether nothing stands in a row but its id. Most rows go no further than to their next field. */
export function isBare(fields: readonly string[], idAt: number): boolean {
  return fields.length > 1 && fields.every((field, at) => at === idAt || field === '' || field.trim() === '');
}

/** Those of the ids alone in their rows that are written in no way that the other ids are, as a note would be. */
export function unlikeOthers(bare: readonly string[], others: Iterable<string>): string[] {
  let longest = 0;
  const seen = new Set<string>();
  for (const other of others) {
    longest = Math.max(longest, other.length);
    for (const way of waysOf(other)) seen.add(way);
  }
  if (longest === 0) return [];
  return bare.filter((id) => {
    const ways = waysOf(id);
    return ways.some((way) => !seen.has(way)) || (ways.includes('blank') && id.length > 2 * longest);
  });
}

/** What an id of words and signs may have that one of figures has not. */
const ways: [way: string, pattern: RegExp][] = [
  ['letter', new RegExp(`[${LATIN}]{2}`)],
  ['blank', /\s/],
  ['colon', /[:;?!]/],
  ['end', /[.…]$/],
];

function waysOf(id: string): string[] {
  return ways.filter(([, pattern]) => pattern.test(id)).map(([way]) => way);
}
