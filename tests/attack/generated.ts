import type { Chance } from '../screening/generated.ts';
import type { Inputs } from './published.ts';

// Cities of three years, by a seed, with traps: what a rule that hides small counts forgets most easily.

export interface GeneratedCity {
  traps: Trap[];
  years: Round[];
  criteria: Rated[];
  neighbours: string;
}

export interface Round {
  year: number;
  areas: GeneratedArea[];
}

export interface GeneratedArea {
  id: string;
  region: string;
  residents: number;
  figures: Map<string, GeneratedFigure>;
}

export interface GeneratedFigure {
  /** undefined: missing */
  count: number | undefined;
  among: number;
  /** the chance of each to be counted, by which the count was drawn; undefined: it was planted */
  rate: number | undefined;
}

interface Rated {
  id: string;
  /** the rate of an area that is as most are */
  rate: number;
  /** which part of the residents it is asked of */
  share: number;
}

const YEARS = [2023, 2024, 2025];
const LAST = YEARS.length - 1;

/** Each trap, and how it is laid. */
const traps = {
  /** a byområde in which one count is hidden: its rate would give it away */
  'one in a group': (city, chance) => {
    const at = chance.whole(0, city.years[LAST].areas.length - 4);
    const { id } = chance.pick(city.criteria);
    for (const [k, area] of city.years[LAST].areas.slice(at, at + 4).entries()) {
      for (const { id: criterion, rate } of city.criteria) raise(area, criterion, 3 * rate);
      if (k === 1) plant(area, id, 3, 80);
    }
  },
  /** all that is hidden of a criterion is one below what is shown: their sum is the greatest that it could be */
  'all at the edge': (city, chance) => {
    const { id } = chance.pick(city.criteria);
    for (const area of city.years[LAST].areas) {
      const { count = 0, among } = area.figures.get(id)!;
      if (count > 0 && count < 5) plant(area, id, Math.min(4, among), among);
    }
  },
  /** an area that is designated in the last year alone: the areas of a year and those of the first differ by it */
  'one entrant': (city, chance) => {
    const at = chance.whole(0, city.years[LAST].areas.length - 1);
    for (const [k, { areas }] of city.years.entries()) {
      for (const { id, rate } of city.criteria) raise(areas[at], id, k === LAST ? 3 * rate : 0.4 * rate);
      plant(areas[at], city.criteria[0].id, k === LAST ? 3 : 2, 90);
    }
  },
  /** an area that is two the year after: what both had before is known, and what one has now */
  'split area': (city, chance) => {
    const { areas } = city.years[LAST];
    const at = chance.whole(0, areas.length - 1);
    const { id, region, residents, figures } = areas[at];
    const parts = [0.7, 0.3].map(
      (part, k): GeneratedArea => ({
        id: `${id}${'ab'[k]}`,
        region,
        residents: Math.round(part * residents),
        figures: new Map(
          [...figures].map(([criterion, { among, count = 0 }]) => [
            criterion,
            {
              count: Math.round(part * count),
              among: Math.max(1, Math.round(part * among)),
              rate: undefined,
            },
          ]),
        ),
      }),
    );
    areas.splice(at, 1, ...parts);
  },
  /** a few of few: the criterion is met, and the count hidden */
  'met by few': (city, chance) => {
    for (const { areas } of city.years) plant(chance.pick(areas), city.criteria[0].id, 4, 30);
  },
  /** all but one */
  'all but one': (city, chance) => {
    const among = chance.whole(22, 60);
    plant(chance.pick(city.years[LAST].areas), city.criteria[1].id, among - 1, among);
  },
  /** one hidden count in the whole city, and two areas whose verdicts leave the city's total one number */
  'alone between two': (city, chance) => {
    const { id } = city.criteria.at(-1)!;
    const { areas } = city.years[LAST];
    for (const area of areas) {
      const { count = 0, among } = area.figures.get(id)!;
      plant(area, id, Math.max(count, 5), Math.max(among, 40));
    }
    const [alone, met, not] = areas.toSorted(() => chance.next() - 0.5);
    plant(alone, id, chance.whole(1, 4), 400);
    straddle(areas, met, not, id, chance);
  },
  /** the last year is published again, by another method */
  'another method': () => {},
  /** a criterion over two years, and in the last one over three, of the same persons as one of a single year */
  'two years together': () => {},
  /** two criteria that count the same persons among others */
  'same persons': () => {},
  /** counts that are missing, so that verdicts are open, and some are not */
  'missing counts': (city, chance) => {
    for (const { areas } of city.years)
      for (let k = 0; k < 3; k++) {
        const figure = chance.pick(areas).figures.get(chance.pick(city.criteria).id)!;
        if (figure.rate !== undefined) figure.count = undefined;
      }
  },
  /** a criterion on the persons of `k2` that is compared with the city of the year before */
  'the year before': () => {},
} satisfies Record<string, (city: GeneratedCity, chance: Chance) => void>;

export type Trap = keyof typeof traps;

/** Criteria on the persons of `k1`, and over how many years they are counted: in records that so many years are known of. */
export const OVER_YEARS: Readonly<Record<string, number>> = { 'k1-over-years': 2, 'k1-over-three': 3 };

/** The criterion on the persons of `k2` that is compared with the city of the year before. */
export const TO_BEFORE = 'k2-to-before';

/** A city of three years, with a third of the traps. */
export function generatedCity(chance: Chance): GeneratedCity {
  const size = chance.pick([20, 24, 30, 40, 80]);
  const criteria = Array.from(
    { length: chance.whole(3, 5) },
    (_, k): Rated => ({
      id: `k${k + 1}`,
      rate: chance.pick([0.008, 0.03, 0.06]),
      share: chance.pick([0.15, 0.3, 0.7]),
    }),
  );
  const width = Math.ceil(Math.sqrt(size));
  const residents = Array.from({ length: size }, (_, k) =>
    k % 11 === 3 ? chance.whole(10, 95) : Math.round(120 * 20 ** chance.next()),
  );
  const load = Array.from({ length: size }, () => 0.5 + 2.2 * chance.next() ** 3);
  const city: GeneratedCity = {
    traps: [],
    criteria,
    years: YEARS.map((year) => ({
      year,
      areas: residents.map((all, k) => ({
        id: String(k + 101),
        region: ['nord', 'syd', 'vest'][k % 3],
        residents: all + (year - YEARS[0]) * (k % 2),
        figures: new Map(
          criteria.map(({ id, rate, share }) => {
            const among = Math.round(share * all);
            const chanceOfEach = Math.min(0.9, rate * load[k]);
            return [id, { count: binomial(chance, among, chanceOfEach), among, rate: chanceOfEach }];
          }),
        ),
      })),
    })),
    neighbours: [
      'omraade_id;nabo_id',
      ...residents.flatMap((_, k) => [
        ...(k % width > 0 ? [`${k + 100};${k + 101}`] : []),
        ...(k >= width ? [`${k + 101 - width};${k + 101}`] : []),
      ]),
    ].join('\n'),
  };
  const names = Object.keys(traps) as Trap[];
  for (const name of names)
    if (chance.is(0.35)) {
      traps[name](city, chance);
      city.traps.push(name);
    }
  return city;
}

/** The files of a year: its statistics and those before, and the method. */
export function inputsOf(
  { years, criteria, neighbours, traps }: GeneratedCity,
  round: number,
  times = 1.5,
): Inputs {
  const ids = criteria.map(({ id }) => id);
  const header = [
    'aar',
    'id',
    'navn',
    'region',
    'folketal',
    ...ids.flatMap((id) => [`${id}_n`, `${id}_d`]),
    'alle',
  ];
  const rows = years.slice(0, round + 1).flatMap(({ year, areas }) =>
    areas.map(({ id, region, residents, figures }) => {
      const cells = ids.flatMap((criterion) => {
        const { count, among } = figures.get(criterion)!;
        return [count ?? '..', among];
      });
      return [year, id, `Navn ${id}`, region, residents, ...cells, 10 * residents].join(';');
    }),
  );
  const { areas } = years[round];
  const known = new Set(areas.map(({ id }) => id));
  const pairs = neighbours
    .split('\n')
    .filter((pair, k) => k === 0 || pair.split(';').every((id) => known.has(id)));
  const ratio = (title: string, extra = {}) => {
    const column = title.slice(0, 2);
    return { title, unit: 'pct', ratio: { numerator: `${column}_n`, denominator: `${column}_d`, ...extra } };
  };
  return {
    year: years[round].year,
    statistics: [header.join(';'), ...rows].join('\n'),
    neighbours: pairs.join('\n'),
    method: {
      udpeg: 1,
      id: 'generated',
      title: 'Metode',
      // of 500 cities some have areas that together are as large as the others
      areas: { id: 'id', name: 'navn', population: 'folketal', year: 'aar', overlap: 'allowed' },
      exclude: { small: { 'population-below': 100, basis: 'decided' } },
      reference: { of: 'rest-of-city', basis: 'decided' },
      threshold: { times, basis: 'decided', alternatives: [1.75] },
      designate: { 'at-least': 2, basis: 'decided' },
      byomraader: {},
      publish: {
        'smallest-count': 5,
        'smallest-denominator': 20,
        sensitive: criteria.length > 4 ? { k2: 8 } : {},
        verdict: 'show',
        basis: 'assumption',
      },
      criteria: {
        ...Object.fromEntries(ids.map((id) => [id, ratio(id)])),
        ...(traps.includes('two years together') && round > 0
          ? Object.fromEntries(
              Object.entries(OVER_YEARS)
                .filter(([, over]) => over <= round + 1)
                .map(([id, over]) => [id, ratio(id, { years: over })]),
            )
          : {}),
        ...(traps.includes('the year before') && round > 0
          ? { [TO_BEFORE]: { ...ratio(TO_BEFORE), reference: { of: 'city', 'years-back': 1 } } }
          : {}),
        ...(traps.includes('same persons')
          ? { 'k1-of-all': ratio('k1-of-all', { denominator: 'alle' }) }
          : {}),
      },
    },
  };
}

function plant(area: GeneratedArea, criterion: string, count: number, among: number): void {
  area.figures.set(criterion, { count, among, rate: undefined });
}

/** Gives an area a rate of at least so much, and counts that are shown. */
function raise(area: GeneratedArea, criterion: string, rate: number): void {
  const among = Math.max(area.figures.get(criterion)!.among, 60);
  plant(area, criterion, Math.min(among - 5, Math.max(5, Math.ceil(rate * among))), among);
  area.residents = Math.max(area.residents, among, 150);
}

/**
 * Gives two areas figures whose verdicts, at 1.5 times the rest of the city, leave the others' count one number: met says
 * that it is no more than it is, and not met of the other that it is no less.
 */
function straddle(
  areas: GeneratedArea[],
  met: GeneratedArea,
  not: GeneratedArea,
  id: string,
  chance: Chance,
): void {
  const compared = areas.filter(({ residents }) => residents >= 100);
  for (let tries = 0; tries < 20_000; tries++) {
    for (const area of [met, not]) plant(area, id, chance.whole(20, 80), chance.whole(150, 900));
    const margins = [met, not].map((area) => {
      const { count = 0, among } = area.figures.get(id)!;
      const others = compared.filter((one) => one !== area).map(({ figures }) => figures.get(id)!);
      const persons = others.reduce((sum, one) => sum + (one.count ?? 0), 0);
      const all = others.reduce((sum, one) => sum + one.among, 0);
      return (count * all) / (1.5 * among) - persons;
    });
    if (margins[0] > 0.01 && margins[0] < 0.99 && margins[1] < -0.01 && margins[1] > -0.99) break;
  }
  for (const area of [met, not]) area.residents = Math.max(area.residents, 900);
}

function binomial(chance: Chance, trials: number, each: number): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial++) if (chance.is(each)) count++;
  return count;
}
