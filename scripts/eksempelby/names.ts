import type { Parameters } from './parameters.ts';
import { stream } from './prng.ts';
import type { Site } from './types.ts';

// Trades, birds and plants in front, features of a landscape behind. The everyday endings of Danish street and
// estate names (-vænget, -parken, -gården) are left out, so that a composed name is unlikely to be a real place.
const beginnings = (
  'Skrædder Rebslager Bødker Klokkestøber Sadelmager Hattemager Møllebygger Tællelys Ravsliber Uldspinder ' +
  'Kobberslager Lutmager Bogbinder Vognmager Glarmester Perlefisker Drageflyver Sølvugle Måneharpe Stjernekikker ' +
  'Vintergække Multebær Tranebær Enebær Tyttebær Grævlinge Egerne Hermelin Silkehale Vendehals Gulspurve Dompap ' +
  'Isfugle Strandskade Hjejle Brushøne Rørdrum Hvinande Blåhals Kærhøge Natravne Pirol Sivsanger Guldsmede ' +
  'Ildflue Bæver Odder Fiskeørne Kongelys Fløjlsgræs Bukkeblads Engkarse Blåklokke Hjertegræs Kattehale Løvefods ' +
  'Vandkalve Ålegræs Ærenpris Øjentrøst Ørnebregne Æblevikler'
).split(' ');
const endings =
  'løkken lunden kæret lavningen skrænten sletten gærdet pynten kløften hjørnet diget volden tangen plænen'.split(
    ' ',
  );

/** Names that make a reader of CSV work: a comma, quotes, both, an apostrophe, a slash, and a semicolon. */
const awkwardNames = [
  'Perlefiskerpynten, søsiden',
  'Kvarteret "Månesejleren"',
  'Tællelysplænen "Den Lange Lunte", øst',
  "Mads Grævlings' Løkke",
  'Rugfinkeløkken/Havrefinkeløkken',
  'Ravsliberdiget; inderst',
];

const opposite = { east: ['Vest', 'Øst'], north: ['Syd', 'Nord'] } as const;

/** What a composed name begins with, `Hattemager` of `Hattemagerkløften Øst`; undefined: it is not composed. */
export function stemOf(name: string): string | undefined {
  const [first] = name.split(' ');
  return beginnings.find((beginning) => endings.some((ending) => first === beginning + ending));
}

/**
 * A name for every site, all different. Some neighbours within a bydel share a name and are told apart by `Vest` and
 * `Øst` or `Syd` and `Nord`, as real quarters are; their points of the compass are right.
 *
 * @param fixed names that are given to certain sites (by index) in advance
 * @returns one name per site, in the order of `sites`
 */
export function nameSites(
  parameters: Parameters,
  sites: readonly Site[],
  fixed: Map<number, string>,
): string[] {
  const rng = stream(parameters.seed, 'names');
  const names: (string | undefined)[] = sites.map((_, i) => fixed.get(i));
  const stems = beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));
  // Fisher-Yates; every stem is used at most once.
  for (let i = stems.length - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    const held = stems[i] as string;
    stems[i] = stems[j] as string;
    stems[j] = held;
  }
  for (const name of awkwardNames) {
    let at = rng.below(sites.length);
    while (names[at] !== undefined) at = rng.below(sites.length);
    names[at] = name;
  }
  const { side } = parameters;
  sites.forEach((site, i) => {
    if (names[i] !== undefined) return;
    const stem = stems.pop();
    if (stem === undefined) throw new Error('the stems of the names are used up');
    const chance = rng.uniform();
    const toTheEast = chance < 0.18;
    const neighbour = toTheEast ? i + 1 : i + side;
    const paired =
      chance < 0.3 &&
      (toTheEast ? site.column : site.row) < side - 1 &&
      sites[neighbour]?.bydel === site.bydel &&
      names[neighbour] === undefined;
    if (!paired) {
      names[i] = stem;
      return;
    }
    const [here, there] = toTheEast ? opposite.east : opposite.north;
    names[i] = `${stem} ${here}`;
    names[neighbour] = `${stem} ${there}`;
  });
  return names as string[];
}
