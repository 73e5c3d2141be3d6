import { laidDown } from './laid-down.ts';
import { parameters } from './parameters.ts';
import { stream } from './random.ts';
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
const endings = (
  'løkken lunden kæret lavningen skrænten sletten gærdet pynten kløften hjørnet diget volden tangen ' +
  'plænen'
).split(' ');

/** Names that make a reader of CSV work: a comma, quotes, both, an apostrophe, a slash, and a semicolon. */
const awkwardNames = [
  'Perlefiskerpynten, søsiden',
  'Kvarteret "Månesejleren"',
  'Tællelysplænen "Den Lange Lunte", øst',
  "Mads Grævlings' Løkke",
  'Rugfinkeløkken/Havrefinkeløkken',
  'Ravsliberdiget; inderst',
];

/** What a composed name begins with, `Hattemager` of `Hattemagerkløften Øst`; undefined: it is not composed. */
export function stemOf(name: string): string | undefined {
  const [first] = name.split(' ');
  return beginnings.find((beginning) => endings.some((ending) => first === beginning + ending));
}

/**
 * A name for every site (row by row), all different. Some neighbours within a bydel share a name and are told apart by
 * `Vest` and `Øst` or `Syd` and `Nord`, as real quarters are; their points of the compass are right.
 */
export function nameSites(sites: readonly Site[]): string[] {
  const { side } = parameters;
  const rng = stream('names');
  const names: string[] = [];
  for (const [name, column, row] of laidDown.smallAreas) names[row * side + column] = name;
  const composed = beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));
  // Fisher-Yates; every composed name is used at most once.
  for (let i = composed.length - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    [composed[i], composed[j]] = [composed[j], composed[i]];
  }
  for (const name of awkwardNames) {
    let at = rng.below(sites.length);
    while (names[at] !== undefined) at = rng.below(sites.length);
    names[at] = name;
  }
  sites.forEach(({ column, row, bydel }, i) => {
    if (names[i] !== undefined) return;
    const name = composed.pop()!;
    const chance = rng.uniform();
    const toTheEast = chance < 0.18;
    const neighbour = toTheEast ? i + 1 : i + side;
    const isPaired =
      chance < 0.3 &&
      (toTheEast ? column : row) < side - 1 &&
      sites[neighbour].bydel === bydel &&
      names[neighbour] === undefined;
    const [here, there] = toTheEast ? [' Vest', ' Øst'] : [' Syd', ' Nord'];
    names[i] = isPaired ? name + here : name;
    if (isPaired) names[neighbour] = name + there;
  });
  return names;
}
