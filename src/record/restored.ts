import { criteriaAsked } from '../criteria/check.ts';
import type { Criterion, Method } from '../criteria/effective.ts';
import type { Measure, Operand } from '../criteria/measure.ts';
import { columnList, nameOf } from '../criteria/measures/columns.ts';
import { kindOf, sharedOptions } from '../criteria/measures/registry.ts';
import { operandsOf } from '../criteria/operands.ts';
import { isOfOtherYear } from '../criteria/pooled.ts';
import type { Reader } from '../criteria/reference.ts';
import { asksOtherYears } from '../criteria/rule-parts.ts';
import type { Reference } from '../criteria/schema/reference.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { present } from '../values/present.ts';
import { methodOf, type Report } from './report.ts';

/** What a record is computed again from: as much of its statistics as it holds itself. */
export interface Restored {
  /** the record's method; what takes more than the record holds is a column of what is recorded instead */
  method: Method;
  table: YearTable;
  /** fields of the method of which the record's own numbers are taken */
  taken: string[];
  /** criteria, indicators and ladders of which it cannot be told what missing cells could do */
  loose: { criteria: ReadonlySet<string>; indicators: ReadonlySet<string> };
  /** whether the rule asks earlier years, which a record does not hold */
  asksYears: boolean;
}

/** The recorded numbers of an indicator, or of a criterion with a measure of its own. */
interface Recorded {
  /** of a public record: where it is not shown */
  hidden?: Uint8Array | undefined;
  values: Float64Array;
  numerator: Float64Array | undefined;
  denominator: Float64Array | undefined;
}

/** Restores the columns of the statistics that a record holds, under their own names. */
export function restored(report: Report): Restored {
  return new Restorer(report).restored();
}

class Restorer {
  readonly #method: Method;
  readonly #columns = new Map<string, Float64Array>();
  /** columns of which some cells are not shown: what stands in for them is no part of sums that are */
  readonly #partly = new Set<string>();
  readonly #indicators = new Map<string, Recorded>();
  readonly #criteria = new Map<string, Recorded>();
  readonly #taken: string[] = [];
  readonly #looseIndicators = new Set<string>();
  readonly #looseCriteria = new Set<string>();

  readonly report: Report;

  constructor(report: Report) {
    this.report = report;
    this.#method = methodOf(report);
    const { areas } = report;
    for (const one of areas.indicators) this.#indicators.set(one.id, one);
    for (const one of areas.criteria) {
      const { indicator } = this.#method.criteria[one.id];
      const of = indicator === undefined ? undefined : this.#indicators.get(indicator);
      if (indicator === undefined || !of) this.#criteria.set(one.id, one);
      // version 1 has the counts of an indicator with the criteria on it alone
      else if (of.denominator === undefined) this.#indicators.set(indicator, { ...of, ...partsOf(one) });
    }
  }

  restored(): Restored {
    const { report } = this;
    const method = this.#method;
    const { areas } = report;
    const population = method.areas.population;
    if (population !== undefined) this.#columns.set(population, areas.population);
    for (const [id, recorded] of this.#indicators) this.#addColumns(method.indicators[id], recorded);
    for (const [id, recorded] of this.#criteria) this.#addColumns(method.criteria[id], recorded);
    for (const { id, limit, reference } of areas.criteria) {
      const { column } = method.criteria[id].threshold ?? {};
      if (column !== undefined) this.#takeColumn(`criteria.${id}.threshold`, column, limit);
      const against = method.criteria[id].reference;
      if (reference && against?.of === 'column' && !isOfOtherYear(against))
        this.#takeColumn(`criteria.${id}.reference`, present(against.column), reference);
    }

    const indicators = Object.fromEntries(
      Object.entries(method.indicators).map(([id, one]) => [
        id,
        this.#measure(`indicators.${id}`, one, present(this.#indicators.get(id)), () =>
          this.#looseIndicators.add(id),
        ),
      ]),
    );
    const criteria = Object.fromEntries(
      Object.entries(method.criteria).map(([id, one]) => {
        const recorded = this.#criteria.get(id);
        const loosen = () => this.#looseCriteria.add(id);
        return [id, recorded ? this.#measure(`criteria.${id}`, one, recorded, loosen) : one];
      }),
    );
    // who is not designated depends on all else, so that it is asked last whether all else is there
    const isLast = (id: string) => Number(method.criteria[id].reference?.of === 'non-designated');
    for (const id of Object.keys(criteria).sort((a, b) => isLast(a) - isLast(b)))
      criteria[id] = this.#withReference(id, criteria[id]);
    for (let before = -1; before !== this.#loose; ) {
      before = this.#loose;
      for (const [id, one] of Object.entries(indicators))
        if (this.#isOnLoose(one)) this.#looseIndicators.add(id);
      for (const [id, one] of Object.entries(criteria)) if (this.#isOnLoose(one)) this.#looseCriteria.add(id);
    }
    return {
      method: { ...method, indicators, criteria, exclude: this.#exclude() },
      table: {
        year: report.year,
        ids: areas.ids,
        names: areas.names,
        numbers: this.#columns,
        texts: new Map(areas.regions),
      },
      taken: this.#taken,
      loose: { criteria: this.#looseCriteria, indicators: this.#looseIndicators },
      asksYears: this.#asksYears,
    };
  }

  get #asksYears(): boolean {
    return asksOtherYears(this.#method);
  }

  get #loose(): number {
    return this.#looseIndicators.size + this.#looseCriteria.size;
  }

  /** The columns of the file whose cells the record has as they were read. */
  #addColumns({ column, flag, ratio }: Measure, { values, numerator, denominator, hidden }: Recorded): void {
    const add = (name: string, cells: Float64Array | undefined) => {
      if (!cells) return;
      const before = this.#columns.get(name);
      // what one figure hides another of the same column may show
      const filled = before?.includes(Number.NaN)
        ? before.map((cell, area) => (Number.isNaN(cell) ? cells[area] : cell))
        : (before ?? cells);
      this.#columns.set(name, filled);
      if (hidden) this.#partly.add(name);
    };
    if (column !== undefined) add(nameOf(column), values);
    if (flag) add(flag.column, values);
    if (ratio?.years !== 1) return;
    const [over, under] = [columnList(ratio.numerator), columnList(ratio.denominator)];
    if (over.length === 1) add(over[0], numerator);
    if (under.length === 1) add(under[0], denominator);
  }

  /** A measure as it is, or as a column of what is recorded. */
  #measure<Block extends Measure>(
    field: string,
    measure: Block,
    recorded: Recorded,
    loosen: () => void,
  ): Block {
    if (this.#canCompute(measure)) return measure;
    const { ratio } = measure;
    const { values, numerator, denominator } = recorded;
    if (ratio && numerator && denominator) {
      // the counts are sums, of years or of columns: it shows what comes of them, not how they came about
      if (numerator.includes(Number.NaN) || denominator.includes(Number.NaN)) loosen();
      const parts = {
        numerator: this.#addOwn(`${field} numerator`, numerator),
        denominator: this.#addOwn(`${field} denominator`, denominator),
      };
      this.#taken.push(field);
      return { ...measure, ratio: { ...ratio, ...parts, years: 1 } };
    }
    if (!ratio || values.includes(Number.NaN)) loosen();
    const { [kindOf(measure).name]: _, ...about } = measure;
    return { ...about, column: this.#take(field, values) } as Block;
  }

  /** Whether the record holds all that a measure is computed from. */
  #canCompute(operand: Operand): boolean {
    if (typeof operand === 'string') return true;
    const { column, flag, ratio } = operand;
    if (column !== undefined) return this.#columns.has(nameOf(column));
    if (flag) return this.#columns.has(flag.column);
    if (ratio) {
      return [ratio.numerator, ratio.denominator]
        .map(columnList)
        .every(
          (names) =>
            ratio.years === 1 &&
            names.every((name) => this.#columns.has(name) && (names.length === 1 || !this.#partly.has(name))),
        );
    }
    const { kind } = kindOf(operand);
    const { within, reference } = sharedOptions(operand);
    if (kind.yearsBack || (within !== undefined && !this.report.areas.regions.has(within))) return false;
    if (reference && !this.#canCompare(reference)) return false;
    return operandsOf(operand).every((one) => this.#canCompute(one));
  }

  #canCompare(reference: Reference): boolean {
    const { of, column } = reference;
    if (isOfOtherYear(reference) || of === 'non-designated') return false;
    if (of === 'region') return this.report.areas.regions.has(present(column));
    return of !== 'column' || this.#columns.has(present(column));
  }

  /** A criterion with its reference or, where that takes more than the record holds, with the one that is recorded. */
  #withReference(id: string, criterion: Criterion): Criterion {
    const { reference } = criterion;
    const recorded = this.report.areas.criteria.find((one) => one.id === id)?.reference;
    if (!reference || !recorded) return criterion;
    const isThere =
      reference.of === 'non-designated'
        ? this.#taken.length === 0 && !this.#asksYears
        : this.#canCompare(reference);
    if (isThere) return criterion;
    this.#looseCriteria.add(id);
    const column = this.#take(`criteria.${id}.reference`, this.#perArea(recorded));
    return { ...criterion, reference: { of: 'column', column } };
  }

  #isOnLoose(measure: Measure): boolean {
    const { indicator } = measure as Criterion;
    if (indicator !== undefined) return this.#looseIndicators.has(indicator);
    if (criteriaAsked(this.#method, measure).some((id) => this.#looseCriteria.has(id))) return true;
    return operandsOf(measure).some((of) =>
      typeof of === 'string' ? this.#looseIndicators.has(of) : this.#isOnLoose(of),
    );
  }

  /** The exclusions; one by a text of the file is by the areas that it is recorded for. */
  #exclude(): Method['exclude'] {
    const { areas } = this.report;
    return Object.fromEntries(
      Object.entries(this.#method.exclude).map(([id, exclusion]) => {
        if (exclusion.column === undefined) return [id, exclusion];
        this.#taken.push(`exclude.${id}`);
        const by = areas.exclusions.indexOf(id);
        return [id, { ...exclusion, ids: areas.ids.filter((_, area) => areas.exclusion[area] === by) }];
      }),
    );
  }

  #takeColumn(field: string, column: string, read: Reader): void {
    if (this.#columns.has(column)) return;
    this.#taken.push(field);
    this.#columns.set(column, this.#perArea(read));
  }

  /** Takes what is recorded, as a column of a name that no file has. */
  #take(field: string, values: Float64Array): string {
    this.#taken.push(field);
    return this.#addOwn(field, values);
  }

  #addOwn(name: string, values: Float64Array): string {
    const column = `\0${name}`;
    this.#columns.set(column, values);
    return column;
  }

  #perArea(read: Reader): Float64Array {
    return Float64Array.from({ length: this.report.areas.size }, (_, area) => read(area));
  }
}

function partsOf({ numerator, denominator }: Recorded): Pick<Recorded, 'numerator' | 'denominator'> {
  return { numerator, denominator };
}
