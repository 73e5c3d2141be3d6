/** The years of the fixture, oldest first. */
export const years = [2022, 2023, 2024, 2025];
export const newestYear = 2025;
/** Index of the newest year, and of the one before. */
export const newest = years.indexOf(newestYear);
export const before = newest - 1;

/** The map's south-west corner: metres in ETRS89 / UTM zone 32N (EPSG:25832). Open sea, see README. */
export const mapOrigin = { east: 640000, north: 6312000 };

/** Everything that was tuned. Change a number, run the generator, and see what tests/fixtures/ says. */
export const parameters = {
  seed: 'eksempelby-1',
  /** Areas stand on a jittered grid, `side` x `side` cells of `cellKm`. */
  side: 20,
  cellKm: 0.5,
  jitter: 0.32,
  bydele: [
    { name: 'Indre Eksempelby', x: 4.9, y: 5.2 },
    { name: 'Klokkested', x: 2.0, y: 7.9 },
    { name: 'Sølvugledal', x: 5.1, y: 8.3 },
    { name: 'Tjørneskær', x: 8.2, y: 8.1 },
    { name: 'Ravneåsen', x: 1.4, y: 4.9 },
    { name: 'Ankerkrogen', x: 8.6, y: 4.8 },
    { name: 'Multebæk', x: 1.7, y: 1.7 },
    { name: 'Vinterengene', x: 4.3, y: 1.9 },
    { name: 'Ærtehalmen', x: 6.6, y: 2.3 },
    { name: 'Ydertangen', x: 9.0, y: 1.6 },
  ],
  folketal: { median: 1400, sd: 520, least: 300, most: 3000, growth: 0.004, growthSd: 0.012 },
  /** Parts of the city with many deprived areas: km, km, height of the field in the middle, radius in km. */
  hotSpots: [
    { x: 2.2, y: 7.4, height: 1.4, radius: 1.95 },
    { x: 3.3, y: 8.9, height: 1.1, radius: 1.25 },
    { x: 7.7, y: 8.0, height: 1.25, radius: 1.6 },
    { x: 1.1, y: 3.1, height: 1.2, radius: 1.45 },
    { x: 5.6, y: 1.8, height: 1.35, radius: 1.8 },
    { x: 8.9, y: 3.2, height: 1.15, radius: 1.35 },
    { x: 5.2, y: 5.6, height: 1.05, radius: 1.05 },
  ],
  /** Low hills and hollows everywhere, so that the rest of the city is not flat. */
  background: { bumps: 60, sd: 0.1, radius: 1.6 },
  /** The field stops at `ceiling`: no area is worse than the worst parts of a real city. */
  ceiling: 1.25,
  floor: -0.35,
  /** Per year back in time: a wider gap, and a slightly higher level in the whole city. */
  trend: { gap: 0.035, level: 0.012 },
  /** Standard deviation of what a rate drifts by from year to year (relative to the base). */
  drift: 0.03,
  /**
   * A true rate (0-1) is base x (1 + load x field + noise): `base` in the newest year, `noise` the standard deviation of
   * the area's own, lasting deviation; `turnover` is the share of the universe exchanged from one year to the next.
   */
  criteria: {
    indkomstniveau: { base: 0.0886, load: 1.38, noise: 0.13, turnover: 0.2 },
    uddannelsesniveau: { base: 0.0833, load: 1.26, noise: 0.11, turnover: 0.12 },
    arbejdsmarkedstilknytning: { base: 0.0738, load: 1.44, noise: 0.12, turnover: 0.2 },
    ungdomsuddannelse: { base: 0.0602, load: 1.42, noise: 0.16, turnover: 0.25 },
    boernefattigdom: { base: 0.0336, load: 2.3, noise: 0.2, turnover: 0.2 },
    sundhedstilstand: { base: 0.0955, load: 1.28, noise: 0.14, turnover: 0.1 },
    oplevet_tryghed: { base: 0.1346, load: 1.19, noise: 0.12, turnover: 1 },
    doemte: { base: 0.008, load: 1.53, noise: 0.18, turnover: 0.3 },
  },
  /** Rule of the calibration, which the README tells of. */
  rule: { ratio: 1.5, needed: 4, leastResidents: 100 },
  missing: { suppressedPerYear: 9, suppressedBelowResidents: 500, suppressedUpTo: 4, strayPerYear: 3 },
};
