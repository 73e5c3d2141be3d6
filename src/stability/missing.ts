import { columnPlan } from '../criteria/columns.ts';
import type { Method } from '../criteria/effective.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { type CountedRandom, streamOf } from './random.ts';

/**
 * The missing cells of a year, drawn evenly within what they could be: a count within what it is out of, what counts are out
 * of from what is counted to the largest of the other areas, a share or a column of a stated range within that, a yes or no
 * either way. That all of a range is equally likely is an assumption, and no guess at the figure.
 */
export class YearMissing {
  /** columns with missing cells that have no range to draw within, with how many */
  readonly unbounded: { column: string; cells: number }[] = [];
  /** cells that are drawn */
  readonly cells: number;
  readonly #year: number;
  readonly #columns: { name: string; stream: number; areas: number[]; within: Range }[];

  constructor(method: Method, table: YearTable) {
    this.#year = table.year;
    const plan = columnPlan(method);
    const missingIn = (name: string) =>
      Array.from(table.numbers.get(name) ?? []).flatMap((value, area) => (Number.isNaN(value) ? [area] : []));
    const found: { name: string; areas: number[]; within: Range | undefined; order: number }[] = [];
    for (const name of plan.flags.keys())
      found.push({
        name,
        areas: missingIn(name),
        within: { least: () => 0, greatest: () => 1, isWhole: true },
        order: 0,
      });
    for (const [name, { least, greatest, check }] of plan.numbers) {
      if (!table.numbers.has(name)) continue;
      const areas = missingIn(name);
      const outOf = plan.pairs.filter(({ denominator }) => denominator.includes(name));
      const of = plan.pairs.filter(({ numerator, share }) => share && numerator.includes(name));
      const isWhole = check === 'count';
      if (outOf.length > 0) {
        const largest = table.numbers
          .get(name)!
          .reduce((most, one) => (Number.isNaN(one) ? most : Math.max(most, one)), 0);
        const counted: Sums[] = outOf.map(({ numerator, share }) => (share ? numerator : []));
        const within = {
          least: (numbers: Numbers, area: number) =>
            Math.max(1, ...counted.map((one) => known(one, numbers, area))),
          greatest: () => largest,
          isWhole,
        };
        found.push({ name, areas, within, order: 0 });
      } else if (of.length > 0) {
        const greatest = (numbers: Numbers, area: number) =>
          Math.min(
            ...of.map(
              ({ numerator, denominator }) =>
                known(denominator, numbers, area) - known(numerator, numbers, area),
            ),
          );
        found.push({ name, areas, within: { least: () => 0, greatest, isWhole }, order: 1 });
      } else if (Number.isFinite(greatest - least)) {
        found.push({
          name,
          areas,
          within: { least: () => least, greatest: () => greatest, isWhole: false },
          order: 0,
        });
      } else found.push({ name, areas, within: undefined, order: 0 });
    }
    const open = found.filter(({ areas }) => areas.length > 0);
    // what counts are out of is drawn before them
    this.#columns = [0, 1].flatMap((order) =>
      open.flatMap(({ name, areas, within, order: of }) =>
        within && of === order ? [{ name, stream: streamOf(`missing ${name}`), areas, within }] : [],
      ),
    );
    for (const { name, areas, within } of open)
      if (!within) this.unbounded.push({ column: name, cells: areas.length });
    this.cells = this.#columns.reduce((sum, { areas }) => sum + areas.length, 0);
  }

  /** Puts a draw in the place of what is missing: into columns of `numbers`, which are copied before. */
  draw(numbers: Map<string, Float64Array>, random: CountedRandom, draw: number): void {
    for (const { name, stream, areas, within } of this.#columns) {
      const cells = numbers.get(name)!.slice();
      numbers.set(name, cells);
      for (const area of areas) {
        const least = within.least(numbers, area);
        const width = Math.max(0, within.greatest(numbers, area) - least);
        const u = random.uniform(draw, this.#year, area, stream);
        cells[area] = within.isWhole ? least + Math.floor(u * (Math.floor(width) + 1)) : least + u * width;
      }
    }
  }
}

type Numbers = ReadonlyMap<string, Float64Array>;
type Sums = readonly string[];

/** What a missing cell could be, by what stands in the others of its row. */
interface Range {
  least: (numbers: Numbers, area: number) => number;
  greatest: (numbers: Numbers, area: number) => number;
  isWhole: boolean;
}

/** The sum of what is known of some columns of an area. */
function known(columns: Sums, numbers: Numbers, area: number): number {
  return columns.reduce((sum, name) => {
    const cell = numbers.get(name)?.[area] ?? Number.NaN;
    return Number.isNaN(cell) ? sum : sum + cell;
  }, 0);
}
