import { alternativeMethods } from './choices.ts';
import type { Method } from './effective.ts';
import { noteShares } from './held-against.ts';
import type { Measure } from './measure.ts';
import { columnList, type ShareUnit, wholeOf } from './measures/columns.ts';
import { sharedOptions } from './measures/registry.ts';
import { operandsOf } from './operands.ts';
import type { InputFormat } from './schema/input.ts';
import type { Reference } from './schema/reference.ts';

/** How the text of a column is read, and who asks for it. */
export interface NumberColumn {
  neededBy: string;
  /** the least and greatest value accepted; counts are never negative, shares lie within their unit */
  least: number;
  greatest: number;
  /** what an outlier is told by */
  check: 'count' | ShareUnit | 'range' | 'none';
  /** texts that mean missing in this column alone */
  missing: string[];
  /** whether they are per cent, whatever range is stated, where they are used or however deep below */
  pct: boolean;
  /** the greatest stated limit or reference that the numbers are held against; -Infinity: none is stated */
  heldAgainst: number;
  /** columns of limits and references that they are held against */
  heldAgainstColumns: string[];
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
  /** the areas that are not assessed, which may be other rows than areas */
  exclude: Method['exclude'];
}

type NumberRule = Omit<NumberColumn, 'neededBy'>;
const ANY: NumberRule = {
  least: -Infinity,
  greatest: Infinity,
  check: 'none',
  missing: [],
  pct: false,
  heldAgainst: -Infinity,
  heldAgainstColumns: [],
};
const COUNT: NumberRule = { ...ANY, least: 0, check: 'count' };

/** Walks the method and notes the columns it uses. A column of several uses is read by the strictest. */
export function columnPlan(method: Method): ColumnPlan {
  const plan: ColumnPlan = {
    numbers: new Map(),
    flags: new Map(),
    texts: new Map(),
    pairs: [],
    format: method.input,
    exclude: method.exclude,
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
    if (indicator.survey) addNumber(plan, indicator.survey.respondents, `indicators.${id}`, COUNT);
  }
  for (const [id, criterion] of Object.entries(method.criteria)) {
    const owner = `criteria.${id}`;
    addMeasure(plan, criterion, owner, criterion.unit);
    if (criterion.survey) addNumber(plan, criterion.survey.respondents, owner, COUNT);
    if (criterion.reference) addReference(plan, criterion.reference, owner);
    if (criterion.threshold?.column) addNumber(plan, criterion.threshold.column, owner, ANY);
  }
  noteShares(plan.numbers, method);
  return plan;
}

/** The columns of texts that areas are compared within: regions. */
export function regionColumns(method: Method): string[] {
  const { texts } = columnPlan({ ...method, exclude: {} });
  return [...texts.keys()];
}

/** The columns that a method and its alternatives use; what both do is read as the method says. */
export function columnsToRead(method: Method): ColumnPlan {
  const plan = columnPlan(method);
  for (const other of alternativeMethods(method).map(columnPlan)) {
    for (const part of ['numbers', 'flags', 'texts'] as const) addMissing<unknown>(plan[part], other[part]);
    const known = new Set(plan.pairs.map(pairKey));
    plan.pairs.push(...other.pairs.filter((pair) => !known.has(pairKey(pair))));
  }
  return plan;
}

function addMissing<Value>(to: Map<string, Value>, from: ReadonlyMap<string, Value>): void {
  for (const [name, value] of from) if (!to.has(name)) to.set(name, value);
}

const pairKey = ({ numerator, denominator }: ColumnPlan['pairs'][number]) =>
  JSON.stringify([numerator, denominator]);

function addMeasure(plan: ColumnPlan, measure: Measure, owner: string, unit?: string): void {
  if (measure.column !== undefined) {
    const {
      name,
      range,
      missing = [],
    } = typeof measure.column === 'string' ? { name: measure.column } : measure.column;
    const whole = wholeOf(unit);
    addNumber(plan, name, owner, {
      ...ANY,
      least: range?.[0] ?? (whole ? 0 : -Infinity),
      greatest: range?.[1] ?? whole ?? Infinity,
      check: range ? 'range' : whole ? (unit as ShareUnit) : 'none',
      missing,
    });
  }
  if (measure.ratio) {
    const numerator = columnList(measure.ratio.numerator);
    const denominator = columnList(measure.ratio.denominator);
    for (const column of [...numerator, ...denominator]) addNumber(plan, column, owner, COUNT);
    addPair(plan, { numerator, denominator, share: wholeOf(unit) !== undefined });
  }
  if (measure.flag) {
    plan.flags.set(measure.flag.column, { neededBy: owner, yes: measure.flag.yes, no: measure.flag.no });
  }
  const { reference, within } = sharedOptions(measure);
  if (reference) addReference(plan, reference, owner);
  if (within) plan.texts.set(within, owner);
  for (const operand of operandsOf(measure)) {
    if (typeof operand !== 'string') addMeasure(plan, operand, owner);
  }
}

/** Notes a pair, once however many measures use it: an error in it is one error. */
function addPair(plan: ColumnPlan, pair: ColumnPlan['pairs'][number]): void {
  const known = plan.pairs.find((other) => pairKey(other) === pairKey(pair));
  if (!known) plan.pairs.push(pair);
  else known.share ||= pair.share;
}

function addReference(plan: ColumnPlan, reference: Reference, owner: string): void {
  if (reference.column === undefined) return;
  if (reference.of === 'region') plan.texts.set(reference.column, owner);
  else addNumber(plan, reference.column, owner, ANY);
}

function addNumber(plan: ColumnPlan, column: string, neededBy: string, rule: NumberRule): void {
  const known = plan.numbers.get(column);
  if (!known) {
    plan.numbers.set(column, { neededBy, ...rule });
    return;
  }
  const stricter = known.check === 'none' ? rule.check : known.check;
  plan.numbers.set(column, {
    ...known,
    least: Math.max(known.least, rule.least),
    greatest: Math.min(known.greatest, rule.greatest),
    check: stricter,
    missing: [...known.missing, ...rule.missing],
  });
}
