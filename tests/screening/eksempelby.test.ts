import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AreaJson, ReportJson } from '../../src/record/schema.ts';
import { renderJson } from '../../src/record/write.ts';
import { prepare } from '../../src/screening/prepare.ts';
import { screen } from '../../src/screening/screen.ts';
import { answersOf } from '../record/read-back.ts';

// The synthetic city screened a second time, from the text of the method and the files alone. Nothing below the line
// "The engine's answer" is used by what stands above it: the CSV files are parsed by another parser, persons are
// counted in whole numbers of any size (BigInt), so that no verdict here hangs on rounding, and names are folded by hand.

const folder = fileURLToPath(new URL('../../fixtures/eksempelby/', import.meta.url));
type Row = Record<string, string>;
const rows = (name: string): Row[] =>
  parse(readFileSync(`${folder}${name}`, 'utf8'), { columns: true, delimiter: ';' });

/** The criteria of koebenhavn-2025, and the columns that hold them. */
const criteria = [
  'indkomstniveau',
  'uddannelsesniveau',
  'arbejdsmarkedstilknytning',
  'ungdomsuddannelse',
  'boernefattigdom',
  'sundhedstilstand',
  'oplevet-tryghed',
  'doemte',
];
const columnOf = (criterion: string) => criterion.replace('-', '_');

/** So many of so many; undefined where the cell is `..` or blank. */
interface Share {
  some: bigint | undefined;
  all: bigint | undefined;
}
const whole = (text: string) => (text === '' || text === '..' ? undefined : BigInt(text));

/** How two fractions with positive denominators compare: the sign of a/b - c/d. */
const sign = (a: bigint, b: bigint, c: bigint, d: bigint) =>
  Number(a * d - c * b > 0n) - Number(a * d - c * b < 0n);

interface Cell extends Share {
  /** of the rest of the city, per cent; the limit is one and a half times that */
  reference: number;
  verdict: 'met' | 'not-met' | 'unknown';
  couldBeMet: boolean;
  couldFail: boolean;
}

/**
 * One criterion: met at one and a half times the rate of all other areas with at least 100 residents.
 *
 * What is missing could be nobody or everybody. An area without a universe could have any, up to the greatest there is.
 */
function criterionCells(shares: Share[], assessed: boolean[]): Cell[] {
  const greatest = shares.reduce((most, { all }) => (all !== undefined && all > most ? all : most), 0n);
  return shares.map((own, self) => {
    let [some, all, missing] = [0n, 0n, 0n];
    shares.forEach((other, area) => {
      if (!assessed[area] || area === self) return;
      if (other.some !== undefined && other.all !== undefined) {
        some += other.some;
        all += other.all;
      } else missing += other.all ?? greatest;
    });
    // 2 x own / universe against 3 x rest / their universe; the rest has its least rate if the missing are nobody
    const against = (a: bigint, b: bigint, rest: bigint, universe: bigint) =>
      sign(2n * a, b, 3n * rest, universe);
    const known = own.some !== undefined && own.all !== undefined && own.all > 0n;
    const [best, worst]: [bigint, bigint] = known ? [own.some!, own.some!] : [0n, 1n];
    const universe = known ? own.all! : 1n;
    return {
      ...own,
      reference: (100 * Number(some)) / Number(all),
      verdict: !known ? 'unknown' : against(own.some!, universe, some, all) >= 0 ? 'met' : 'not-met',
      couldBeMet: against(worst, universe, some, all + missing) >= 0,
      couldFail: against(best, universe, some + missing, all + missing) < 0,
    };
  });
}

/** `Rugløkken/Havreløkken mv.` is `havreløkken/rugløkken`. */
const folded = (name: string) =>
  name
    .replace(/ (mv|m\.v|mfl|m\.fl)\.$/, '')
    .toLowerCase()
    .split('/')
    .sort()
    .join('/');

interface Boligomraade {
  residents: number;
  lists: { list: string; year: number }[];
}

/** Eksempelby's boligområder on the latest of each list that is not after the year. */
function listedIn(year: number): Map<string, Boligomraade> {
  const all = rows('state-lists.csv').map((row) => ({ ...row, year: Number(row.list_year) })) as (Row & {
    year: number;
  })[];
  const found = new Map<string, Boligomraade>();
  for (const list of [
    'udsat_boligomraade',
    'parallelsamfund',
    'omdannelsesomraade',
    'forebyggelsesomraade',
  ]) {
    const ofList = all.filter((row) => row.list === list && row.year <= year);
    const latest = Math.max(...ofList.map((row) => row.year));
    for (const row of ofList.filter((one) => one.year === latest && one.municipality === 'Eksempelby')) {
      const boligomraade = found.get(folded(row.area_name)) ?? {
        residents: Number(row.residents),
        lists: [],
      };
      boligomraade.lists.push({ list, year: latest });
      found.set(folded(row.area_name), boligomraade);
    }
  }
  return found;
}

interface Area {
  id: string;
  name: string;
  population: number;
  assessed: boolean;
  cells: Record<string, Cell>;
  met: number;
  least: number;
  most: number;
  index: number;
  byList: string[];
  outcome: string;
}

function screened(year: number): { areas: Area[]; listed: Map<string, Boligomraade> } {
  const statistics = rows(`${year}.csv`).sort((a, b) => (a.omraade_id < b.omraade_id ? -1 : 1));
  const assessed = statistics.map(({ folketal }) => Number(folketal) >= 100);
  const cells = criteria.map((criterion) => {
    const shares = statistics.map((row) => ({
      some: whole(row[`${columnOf(criterion)}_antal`]),
      all: whole(row[`${columnOf(criterion)}_af`]),
    }));
    return criterionCells(shares, assessed);
  });
  const listed = listedIn(year);
  const links = rows('links.csv').filter(({ boligomraade }) => listed.has(folded(boligomraade)));
  const areas = statistics.map((row, area): Area => {
    const own = cells.map((ofCriterion) => ofCriterion[area]);
    const count = (holds: (cell: Cell) => boolean) => (assessed[area] ? own.filter(holds).length : 0);
    const least = count(({ couldFail }) => !couldFail);
    const most = count(({ couldBeMet }) => couldBeMet);
    const byList = links
      .filter(
        ({ omraade_id, share }) => omraade_id === row.omraade_id && Number(share.replace(',', '.')) >= 0.5,
      )
      .map(({ boligomraade }) => folded(boligomraade));
    const byCriteria = least >= 4 ? 'designated' : most >= 4 ? 'undetermined' : 'not-designated';
    // how far above the rest of the city, on average over the figures there are
    const distances = own
      .filter(({ verdict }) => verdict !== 'unknown')
      .map(({ some, all, reference }) => ((100 * Number(some)) / Number(all) - reference) / reference);
    return {
      id: row.omraade_id,
      name: row.omraade_navn,
      population: Number(row.folketal),
      assessed: assessed[area],
      cells: Object.fromEntries(criteria.map((criterion, k) => [criterion, own[k]])),
      met: count(({ verdict }) => verdict === 'met'),
      least,
      most,
      index: distances.reduce((sum, distance) => sum + distance, 0) / distances.length,
      byList,
      outcome: byList.length > 0 ? 'designated' : assessed[area] ? byCriteria : 'excluded',
    };
  });
  return { areas, listed };
}

/** The rate of areas together, of those that have a figure. */
function pooled(areas: Area[], criterion: string): number {
  const known = areas
    .map(({ cells }) => cells[criterion])
    .filter(({ some, all }) => some !== undefined && all !== undefined);
  const total = (part: 'some' | 'all') => Number(known.reduce((sum, cell) => sum + cell[part]!, 0n));
  return (100 * total('some')) / total('all');
}

// ---------------------------------------- The engine's answer ----------------------------------------

async function engine(year: number): Promise<ReportJson> {
  const report = await screen(
    await prepare({
      method: 'koebenhavn-2025',
      statistics: [`${folder}${year}.csv`],
      stateLists: `${folder}state-lists.csv`,
      links: `${folder}links.csv`,
      municipality: 'Eksempelby',
      year: undefined,
    }),
  );
  return JSON.parse([...renderJson(report)].join('')) as ReportJson;
}

function expectEqual(actual: number | null, expected: number, what: string): void {
  expect(actual, what).not.toBeNull();
  expect(Math.abs(actual! - expected), `${what}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(
    1e-12 * Math.abs(expected),
  );
}

function expectSameCell(
  cell: AreaJson['criteria'][string],
  expected: Cell,
  assessed: boolean,
  what: string,
): void {
  const count = (part: bigint | undefined) => (part === undefined ? null : Number(part));
  expect([cell.numerator, cell.denominator], what).toEqual([count(expected.some), count(expected.all)]);
  expectEqual(cell.reference, expected.reference, `${what} reference`);
  expectEqual(cell.limit, 1.5 * expected.reference, `${what} limit`);
  if (expected.verdict === 'unknown') expect(cell.value, what).toBeNull();
  else expectEqual(cell.value, (100 * Number(expected.some)) / Number(expected.all), `${what} value`);
  const could = [...(expected.couldBeMet ? ['met'] : []), ...(expected.couldFail ? ['not-met'] : [])];
  expect([cell.verdict, answersOf(cell)], what).toEqual(
    assessed ? [expected.verdict, could] : ['unknown', []],
  );
}

describe.each([2022, 2023, 2024, 2025])('Eksempelby %i, recomputed', (year) => {
  const { areas, listed } = screened(year);
  let report: ReportJson;
  beforeAll(async () => {
    report = await engine(year);
  });

  it('has the same 400 areas, names and populations', () => {
    const about = ({ id, name, population }: { id: string; name: string; population: number | null }) => [
      id,
      name,
      population,
    ];
    expect(report.areas).toHaveLength(400);
    expect(report.areas.map(about)).toEqual(areas.map(about));
  });

  it('has the same figures, references, limits, verdicts and bounds, cell by cell', () => {
    areas.forEach(({ id, cells, assessed }, k) => {
      for (const criterion of criteria) {
        expectSameCell(report.areas[k].criteria[criterion], cells[criterion], assessed, `${id} ${criterion}`);
      }
    });
  });

  it('has the same counts of criteria, indices and ranks', () => {
    const taken = areas.filter(({ assessed }) => assessed);
    areas.forEach((area, k) => {
      const { criteriaMet, index, rank } = report.areas[k];
      const { met, least, most } = area;
      expect(criteriaMet, area.id).toMatchObject({ met, least, most, of: 8 });
      if (!area.assessed) expect([index, rank], area.id).toEqual([null, null]);
      else {
        expect(index, area.id).toBeCloseTo(area.index, 10);
        const before = taken.filter(
          (one) => one.met > met || (one.met === met && one.index > area.index + 1e-12),
        );
        expect(rank, area.id).toBe(before.length + 1);
      }
    });
  });

  it('has the same outcomes and reasons', () => {
    areas.forEach(({ id, outcome, least, byList, assessed }, k) => {
      const area = report.areas[k];
      expect([area.outcome, area.exclusion], id).toEqual([outcome, assessed ? null : 'smaa-omraader']);
      const kinds = [
        ...(assessed && least >= 4 ? ['criteria'] : []),
        ...(byList.length > 0 ? ['state-list'] : []),
      ];
      expect(
        area.reasons.map(({ kind }) => kind),
        id,
      ).toEqual(kinds);
      const names = area.reasons.flatMap((reason) =>
        reason.kind === 'state-list' ? reason.boligomraader : [],
      );
      const nameOf = (slug: string) => folded(report.boligomraader.find((one) => one.id === slug)!.name);
      expect(names.map(nameOf).sort(), id).toEqual(byList.toSorted());
    });
  });

  it('has the same boligområder on the lists, linked or not', () => {
    const found = report.boligomraader.map(({ name, residents, lists }) => [
      folded(name),
      { residents, lists: lists.map(({ list, year: of }) => ({ list, year: of })) },
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(listed));
    expect(report.summary.boligomraader).toBe(listed.size);
  });

  it('has the same account', () => {
    const tally = (those: Area[]) => ({
      areas: those.length,
      residents: those.reduce((sum, { population }) => sum + population, 0),
      withoutPopulation: 0,
    });
    const where = (holds: (area: Area) => boolean) => tally(areas.filter(holds));
    const certain = (area: Area) => area.assessed && area.least >= 4;
    const isListed = ({ byList }: Area) => byList.length > 0;
    expect(report.account).toMatchObject({
      rowsRead: 400,
      rowsOfYear: 400,
      input: tally(areas),
      assessed: where(({ assessed }) => assessed),
      excluded: where(({ assessed }) => !assessed),
    });
    expect(report.summary).toMatchObject({
      designated: where(({ outcome }) => outcome === 'designated'),
      byCriteria: where((area) => certain(area) && !isListed(area)),
      byStateList: where((area) => !certain(area) && isListed(area)),
      byBoth: where((area) => certain(area) && isListed(area)),
      undetermined: where(({ outcome }) => outcome === 'undetermined'),
      notDesignated: where(({ outcome }) => outcome === 'not-designated'),
      excluded: where(({ outcome }) => outcome === 'excluded'),
    });
    const byMet = Array.from(
      { length: 9 },
      (_, met) => where((area) => area.assessed && area.met === met).areas,
    );
    expect(report.summary.areasByCriteriaMet).toEqual(byMet);
  });

  it('has the same comparison of the designated with the rest', () => {
    const taken = areas.filter(({ assessed }) => assessed);
    const isDesignated = ({ outcome }: Area) => outcome === 'designated';
    for (const { id, comparison } of report.criteria) {
      expectEqual(comparison!.designated, pooled(taken.filter(isDesignated), id), `${id} designated`);
      expectEqual(
        comparison!.rest,
        pooled(
          taken.filter((area) => !isDesignated(area)),
          id,
        ),
        `${id} rest`,
      );
    }
  });
});

describe('Eksempelby 2025', () => {
  it('has areas of every outcome, and some that only the missing cells of others keep open', () => {
    const { areas } = screened(2025);
    const count = (outcome: string) => areas.filter((area) => area.outcome === outcome).length;
    expect(count('designated') + count('undetermined') + count('not-designated') + count('excluded')).toBe(
      400,
    );
    for (const outcome of ['designated', 'undetermined', 'not-designated', 'excluded']) {
      expect(count(outcome), outcome).toBeGreaterThan(0);
    }
    const complete = areas.filter(({ cells }) =>
      Object.values(cells).every(({ verdict }) => verdict !== 'unknown'),
    );
    expect(complete.filter(({ outcome }) => outcome === 'undetermined').length).toBeGreaterThan(0);
  });
});
