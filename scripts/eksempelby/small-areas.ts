/** An area whose population is laid down instead of drawn. */
interface SmallArea {
  name: string;
  /** Where on the grid. */
  column: number;
  row: number;
  /** Residents in 2022, 2023, 2024, 2025. */
  folketal: readonly [number, number, number, number];
  because: string;
}

/**
 * Areas that a screening has to leave out in some year because hardly anyone lives there. Eight have under 100
 * residents in the newest year; one has come over 100 on the way.
 */
export const smallAreas: readonly SmallArea[] = [
  { name: 'Ålegræsbassinet', column: 19, row: 9, folketal: [5, 4, 2, 2], because: 'a basin with houseboats' },
  {
    name: 'Hjejleruden Kolonihaver',
    column: 0,
    row: 18,
    folketal: [16, 15, 14, 14],
    because: 'allotment gardens',
  },
  { name: 'Kobberslageroplaget', column: 18, row: 13, folketal: [25, 24, 24, 23], because: 'warehouses' },
  { name: 'Rørdrumholm', column: 0, row: 0, folketal: [35, 36, 37, 38], because: 'an islet' },
  {
    name: 'Bæverdigets Marker',
    column: 13,
    row: 0,
    folketal: [54, 52, 53, 51],
    because: 'fields at the city limit',
  },
  // In the middle of a hot spot: its rates are high, and all the same nothing may be concluded from so few people.
  {
    name: 'Glarmesterpladsen',
    column: 4,
    row: 14,
    folketal: [70, 69, 67, 66],
    because: 'shops in a deprived part',
  },
  {
    name: 'Lutmagerbarakkerne',
    column: 17,
    row: 6,
    folketal: [262, 187, 131, 79],
    because: 'being pulled down',
  },
  {
    name: 'Natravneskoven',
    column: 10,
    row: 19,
    folketal: [103, 101, 97, 94],
    because: 'a wood; once above 100',
  },
  {
    name: 'Nybolværket, 1. etape',
    column: 19,
    row: 11,
    folketal: [64, 88, 171, 420],
    because: 'being built',
  },
];
