import type { InputFormat } from './schema/input.ts';
import type { Measure, Operand } from './schema/measure.ts';
import type { Method } from './schema/method.ts';
import type { Reference } from './schema/reference.ts';

/** How the text of a column is read, and who asks for it. */
export interface NumberColumn {
  neededBy: string;
  /** the least and greatest value accepted; counts are never negative, pct lies within 0-100 */
  least: number;
  greatest: number;
  /** which of the two messages an outlier gets */
  check: 'count' | 'share' | 'range' | 'none';
  /** texts that mean missing in this column alone */
  missing: string[];
}
export interface FlagColumn {
  neededBy: string;
  yes: string[];
  no: string[];
}

/** Every column that a method uses, by how it is read. */
export interface ColumnPlan {
  numbers: Map<string, NumberColumn>;
  flags: Map<string, FlagColumn>;
  texts: Map<string, string>;
  /** numerator and denominator columns that belong together: checked row by row */
  pairs: { numerator: string[]; denominator: string[]; share: boolean }[];
  format: InputFormat;
}

const ANY: Omit<NumberColumn, 'neededBy'> = {
  least: -Infinity,
  greatest: Infinity,
  check: 'none',
  missing: [],
};
const COUNT: Omit<NumberColumn, 'neededBy'> = { least: 0, greatest: Infinity, check: 'count', missing: [] };

/** Walks the method and notes the columns it uses. A column of several uses is read by the strictest. */
export function columnPlan(method: Method): ColumnPlan {
  const plan: ColumnPlan = {
    numbers: new Map(),
    flags: new Map(),
    texts: new Map(),
    pairs: [],
    format: method.input,
  };
  const { areas } = method;
  if (areas.population) addNumber(plan, areas.population, 'areas.population', COUNT);
  if (method.reference) addReference(plan, method.reference, 'reference');
  if (method.threshold?.column) addNumber(plan, method.threshold.column, 'threshold', ANY);
  for (const [id, exclusion] of Object.entries(method.exclude)) {
    if (exclusion.column) plan.texts.set(exclusion.column, `exclude.${id}`);
  }
  for (const [id, indicator] of Object.entries(method.indicators)) {
    addMeasure(plan, indicator, `indicators.${id}`, indicator.unit);
  }
  for (const [id, criterion] of Object.entries(method.criteria)) {
    const owner = `criteria.${id}`;
    addMeasure(plan, criterion, owner, criterion.unit);
    if (criterion.reference) addReference(plan, criterion.reference, owner);
    if (criterion.threshold?.column) addNumber(plan, criterion.threshold.column, owner, ANY);
  }
  return plan;
}

/** The operands that a measure is computed from. */
export function operandsOf(measure: Measure): Operand[] {
  const operands: Operand[] = [];
  for (const [kind, options] of Object.entries(measure)) {
    // a criterion's own reference says `of: city`, which is no operand
    if (kind === 'reference' || typeof options !== 'object' || options === null || !('of' in options))
      continue;
    const { of, by } = options as { of: Operand | Operand[]; by?: Operand };
    operands.push(...(Array.isArray(of) ? of : [of]), ...(by === undefined ? [] : [by]));
  }
  return operands;
}

/** A measure of a method, and the block that it stands in. */
export interface OwnedMeasure {
  /** "indicators.ID" or "criteria.ID" */
  owner: string;
  measure: Measure;
}

/** Every measure that a method states, those written in place within others among them. */
export function measuresOf({ indicators, criteria }: Method): OwnedMeasure[] {
  const within = (owner: string, measure: Measure): OwnedMeasure[] => [
    { owner, measure },
    ...operandsOf(measure).flatMap((operand) => (typeof operand === 'string' ? [] : within(owner, operand))),
  ];
  const measured = Object.entries(criteria).filter(
    ([, criterion]) => criterion.indicator === undefined && criterion['not-measured'] === undefined,
  );
  return [
    ...Object.entries(indicators).flatMap(([id, measure]) => within(`indicators.${id}`, measure)),
    ...measured.flatMap(([id, criterion]) => within(`criteria.${id}`, criterion)),
  ];
}

/** Columns named as one string or as several to be added. */
export function columnList(columns: string | string[]): string[] {
  return Array.isArray(columns) ? columns : [columns];
}

function addMeasure(plan: ColumnPlan, measure: Measure, owner: string, unit?: string): void {
  if (measure.column !== undefined) {
    const {
      name,
      range,
      missing = [],
    } = typeof measure.column === 'string' ? { name: measure.column } : measure.column;
    const share = unit === 'pct';
    addNumber(plan, name, owner, {
      least: range?.[0] ?? (share ? 0 : -Infinity),
      greatest: range?.[1] ?? (share ? 100 : Infinity),
      check: range ? 'range' : share ? 'share' : 'none',
      missing,
    });
  }
  if (measure.ratio) {
    const numerator = columnList(measure.ratio.numerator);
    const denominator = columnList(measure.ratio.denominator);
    for (const column of [...numerator, ...denominator]) addNumber(plan, column, owner, COUNT);
    addPair(plan, { numerator, denominator, share: unit === 'pct' });
  }
  if (measure.flag) {
    plan.flags.set(measure.flag.column, { neededBy: owner, yes: measure.flag.yes, no: measure.flag.no });
  }
  for (const kind of ['distance', 'ratio-to'] as const) {
    const options = measure[kind];
    if (options) addReference(plan, options.reference, owner);
  }
  for (const kind of ['rank', 'percentile-rank', 'z-score', 'min-max', 'scale-to-max'] as const) {
    const group = measure[kind]?.within;
    if (group) plan.texts.set(group, owner);
  }
  for (const operand of operandsOf(measure)) {
    if (typeof operand !== 'string') addMeasure(plan, operand, owner);
  }
}

/** Notes a pair, once however many measures use it: an error in it is one error. */
function addPair(plan: ColumnPlan, pair: ColumnPlan['pairs'][number]): void {
  const key = ({ numerator, denominator }: typeof pair) => JSON.stringify([numerator, denominator]);
  const known = plan.pairs.find((other) => key(other) === key(pair));
  if (!known) plan.pairs.push(pair);
  else known.share ||= pair.share;
}

function addReference(plan: ColumnPlan, reference: Reference, owner: string): void {
  if (reference.column === undefined) return;
  if (reference.of === 'region') plan.texts.set(reference.column, owner);
  else addNumber(plan, reference.column, owner, ANY);
}

function addNumber(
  plan: ColumnPlan,
  column: string,
  neededBy: string,
  rule: Omit<NumberColumn, 'neededBy'>,
): void {
  const known = plan.numbers.get(column);
  if (!known) {
    plan.numbers.set(column, { neededBy, ...rule });
    return;
  }
  const stricter = known.check === 'none' ? rule.check : known.check;
  plan.numbers.set(column, {
    neededBy: known.neededBy,
    least: Math.max(known.least, rule.least),
    greatest: Math.min(known.greatest, rule.greatest),
    check: stricter,
    missing: [...known.missing, ...rule.missing],
  });
}
