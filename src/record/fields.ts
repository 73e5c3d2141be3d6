import type { z as Zod } from 'zod';
import type { Column } from '../criteria/output-columns.ts';
import { CAN_FAIL, CAN_HOLD, EITHER, MET } from '../criteria/verdict.ts';
import { present } from '../values/present.ts';
import { isBlock } from '../values/value-at.ts';
import {
  type AreasRead,
  type AreaTable,
  answerByCriteria,
  type ClassColumns,
  type CriterionColumns,
  type CriterionRead,
  countedClasses,
  HIDDEN_DENOMINATOR,
  HIDDEN_FIGURE,
  HIDDEN_VERDICT,
  margin,
  outcomes,
  possibleClasses,
  Ranges,
  type StabilityColumns,
  type StabilityCounts,
  stabilityCounts,
  stabilityEffects,
  verdictNames,
} from './area-table.ts';
import {
  type AreaStability,
  about,
  amountOrNone,
  byId,
  count,
  type Kind,
  listOf,
  number,
  type OpenParts,
  oneOf,
  openParts,
  optional,
  pairOf,
  type Reasons,
  range,
  rank,
  reasons,
  stability,
  text,
  textOrNone,
  texts,
  yes,
  type Z,
} from './kinds.ts';

/**
 * What a field of an area is: the one place that says so. From the tables below come the schema of an area, its line in
 * the record, the columns that are read back from that line, and what stands of it in `areas.csv` and `areas.geojson`.
 */
interface Field<Schema extends Zod.ZodType, From, Into> extends Kind<Schema> {
  /** the value in the record; NaN and what is beyond every number stand as null, and undefined not at all */
  take?: (from: From, area: number) => Zod.infer<Schema> | undefined;
  /** the same as text, where there is no need of a value */
  text?: (from: From, area: number) => string | undefined;
  /** puts a value that was read into the columns; left out where it follows from others */
  put?(into: Into, area: number, value: Exclude<Zod.infer<Schema>, undefined>): void;
  /** the same of a value that is not checked yet; false where it is not as the schema has it */
  read?(into: Into, area: number, value: unknown): boolean;
  /** the column that the value stands in; what else stands in columns */
  column?: Column;
  columns?: Columns<From>;
}

/** What stands of an area in columns: a text or a number; null and NaN are missing. */
export type Columns<From> = Partial<
  Record<Column, (from: From, area: number, assessed: boolean) => string | number | null>
>;
type Fields<From, Into> = Record<string, Field<Zod.ZodType, From, Into>>;

/** What areas are written from. */
export interface Written {
  table: AreaTable;
  /** ids of the byområder, in the order that the areas count them in */
  groups: readonly string[];
  version: number;
}

const hiddenNames = ['figure', 'verdict', 'denominator'] as const;

/** What is not shown of an area, as it stands in a column. */
export function hiddenCell({ hidden }: Pick<CriterionColumns, 'hidden'>, area: number): string | null {
  return hiddenNames[(hidden?.[area] ?? 0) - 1] ?? null;
}

const inCell = <Schema extends Zod.ZodType>(field: Field<Schema, CriterionColumns, CriterionRead>) => field;
const inArea = <Schema extends Zod.ZodType>(field: Field<Schema, Written, AreasRead>) => field;

/** What a verdict could be, by the bits of `possible`. */
const answers = ['[]', '["not-met"]', '["met"]', '["met","not-met"]'];
/** The same where it is not said, by the verdict: an area that is not assessed has no answer. */
const answerOf = [CAN_FAIL, CAN_HOLD, 0];
/** Of an area whose line has not said yet what the verdict could be. */
export const UNSAID = 4;

/** One of the counts that a criterion is a ratio of, where it is one. */
function partOf(key: 'numerator' | 'denominator') {
  return inCell({
    ...optional(amountOrNone),
    take: (cell, area) => (cell.numerator && cell.denominator ? cell[key]?.[area] : undefined),
    put: (cell, area, value) => {
      const part = cell[key] ?? missing(cell.values.length);
      cell[key] = part;
      set(part, area, value);
    },
  });
}

/** A criterion of an area. */
const cellFields = {
  value: inCell({
    ...number,
    take: ({ values }, area) => values[area],
    put: ({ values }, area, value) => set(values, area, value),
    column: 'value',
  }),
  numerator: partOf('numerator'),
  denominator: partOf('denominator'),
  reference: inCell({
    ...number,
    take: ({ reference }, area) => reference?.(area) ?? null,
    put: ({ references }, area, value) => set(references, area, value),
    column: 'reference',
  }),
  limit: inCell({
    ...number,
    take: ({ limit }, area) => limit(area),
    put: ({ limits }, area, value) => set(limits, area, value),
    column: 'limit',
  }),
  limitRange: inCell({
    ...about(
      'where the verdict could be either and the limit can move: the least and the greatest limit, whatever missing cells hold',
      optional(range),
    ),
    take: ({ limitRange, possible }, area) =>
      limitRange && possible[area] === EITHER ? endsOf(limitRange, area) : undefined,
    put: (cell, area, value) => {
      cell.limitRange ??= new Ranges();
      cell.limitRange.set(area, value);
    },
  }),
  valueRange: inCell({
    ...about(
      'where the verdict could be either and the value can move, or is missing and more is known of it than the range of its measure: the least and the greatest value, whatever missing cells hold; null at an end without bound',
      optional(range),
    ),
    take: ({ valueRange, possible }, area) => {
      if (!valueRange || possible[area] !== EITHER) return undefined;
      const ends = endsOf(valueRange, area);
      return ends.every(Number.isNaN) ? undefined : ends;
    },
    put: (cell, area, value) => {
      cell.valueRange ??= new Ranges();
      cell.valueRange.set(area, value);
    },
  }),
  margin: inCell({
    ...about(
      "of version 1: how far beyond the limit, in the criterion's unit; negative: short of it",
      optional(number),
    ),
  }),
  verdict: inCell({
    ...oneOf('met', 'not-met', 'unknown'),
    text: ({ verdict }, area) => `"${verdictNames[verdict[area]]}"`,
    put: ({ verdict, possible }, area, value) => {
      verdict[area] = verdictNames.indexOf(value);
      if (possible[area] === UNSAID) possible[area] = answerOf[verdict[area]];
    },
    columns: {
      verdict: ({ verdict, hidden }, area, assessed) => {
        if (!assessed) return null;
        return hidden?.[area] === HIDDEN_VERDICT ? 'hidden' : verdictNames[verdict[area]];
      },
    },
  }),
  couldBe: inCell({
    ...about(
      'what the verdict could be, whatever the missing cells of the area and of others hold; from version 2 on left out where that is the verdict alone, and of an area that is not assessed',
      optional(listOf(oneOf('met', 'not-met'))),
    ),
    text: ({ verdict, possible }, area) =>
      possible[area] !== answerOf[verdict[area]] ? answers[possible[area]] : undefined,
    put: ({ possible }, area, value) => {
      possible[area] = 0;
      for (const answer of value) possible[area] |= answer === 'met' ? CAN_HOLD : CAN_FAIL;
    },
  }),
  hidden: inCell({
    ...about(
      'of a public record: the figure is not shown; verdict: nor is whether it meets the criterion; denominator: it is missing, and not shown among how many',
      optional(oneOf(...hiddenNames)),
    ),
    take: ({ hidden }, area) => hiddenNames[(hidden?.[area] ?? 0) - 1],
    put: (cell, area, value) => {
      cell.hidden ??= new Uint8Array(cell.values.length);
      cell.hidden[area] = hiddenNames.indexOf(value) + 1;
    },
    columns: { hidden: hiddenCell },
  }),
};

/** The same as version 1 has it. */
const earlierCellFields: typeof cellFields = {
  ...cellFields,
  margin: { ...cellFields.margin, take: margin },
  couldBe: {
    ...cellFields.couldBe,
    text: ({ possible }, area) => answers[possible[area]],
  },
};

/** What stands of a class ladder in columns. */
export const classColumns: Columns<ClassColumns> = {
  class: ({ labels, of }, area, assessed) => (assessed ? (labels[of[area]] ?? null) : null),
  /** all that the class could be where it is not certain: `2 | 3`, `-` for none */
  could_be: (ladder, area, assessed) => {
    const could = assessed ? possibleClasses(ladder, area) : [];
    return could.length > 1 ? could.map((label) => label ?? '-').join(' | ') : null;
  },
};

/** How many criteria an area meets, and how many it could. */
const countFields = {
  met: countField('met'),
  unknown: countField('unknown'),
  of: inArea({ ...count, take: ({ table }) => table.criteria.length }),
  least: countField('least', 'met whatever the missing cells hold'),
  most: countField('most', 'met at the most, if the missing cells hold the worst'),
};

function countField(key: 'met' | 'unknown' | 'least' | 'most', words?: string) {
  return inArea({
    ...(words === undefined ? count : about(words, count)),
    take: ({ table }, area) => table[key][area],
    put: ({ table, names }, area, value) => {
      names.atMost(table.criteria.length, value, 'areas', area, 'criteriaMet', key);
      table[key][area] = value;
    },
  });
}

/** Indicators that are hidden in a way. */
function hiddenIndicators({ indicators }: AreaTable, area: number, how: number): string[] | undefined {
  const ids = indicators.filter(({ hidden }) => hidden?.[area] === how).map(({ id }) => id);
  return ids.length > 0 ? ids : undefined;
}

function putHidden(
  { table, names }: AreasRead,
  area: number,
  field: string,
  ids: readonly string[],
  how: number,
): void {
  names.all(ids, names.listed.indicators, 'areas', area, field);
  for (const indicator of table.indicators.filter(({ id }) => ids.includes(id))) {
    indicator.hidden ??= new Uint8Array(table.size);
    indicator.hidden[area] = how;
  }
}

export const areaFields = {
  id: inArea({
    ...text,
    take: ({ table }, area) => table.ids[area],
    put: ({ table }, area, id) => {
      table.ids[area] = id;
    },
    column: 'id',
  }),
  name: inArea({
    ...text,
    take: ({ table }, area) => table.names[area],
    put: ({ table }, area, name) => {
      table.names[area] = name;
    },
    column: 'name',
  }),
  population: inArea({
    ...amountOrNone,
    take: ({ table }, area) => table.population[area],
    put: ({ table }, area, value) => set(table.population, area, value),
    column: 'population',
  }),
  populationHidden: inArea({
    ...about('of a public record: the population is not shown', optional(yes)),
    take: ({ table }, area) => (table.populationHidden?.[area] ? true : undefined),
    put: ({ table }, area) => {
      table.populationHidden ??= new Uint8Array(table.size);
      table.populationHidden[area] = 1;
    },
    columns: { population_hidden: ({ table }, area) => (table.populationHidden?.[area] ? 'figure' : null) },
  }),
  regions: inArea({
    ...about(
      'the columns that areas are compared within, and what stands there; left out where no measure or reference asks for one',
      optional(byId(text)),
    ),
    take: ({ table }, area) =>
      table.regions.size > 0
        ? Object.fromEntries([...table.regions].map(([column, of]) => [column, of[area]]))
        : undefined,
    put: ({ table, names }, area, of) => {
      names.keys(of, names.listed.regions, 'areas', area, 'regions');
      for (const [column, region] of Object.entries(of)) {
        const all = table.regions.get(column) ?? new Array<string>(table.size).fill('');
        table.regions.set(column, all);
        all[area] = region;
      }
    },
  }),
  outcome: inArea({
    ...oneOf('designated', 'not-designated', 'undetermined', 'excluded'),
    take: ({ table }, area) => outcomes[table.outcome[area]],
    put: ({ table }, area, outcome) => {
      table.outcome[area] = outcomes.indexOf(outcome);
    },
    column: 'outcome',
  }),
  exclusion: inArea({
    ...about('the entry of `exclude` that keeps the area from being assessed', textOrNone),
    take: ({ table }, area) => table.exclusions[table.exclusion[area]] ?? null,
    put: ({ table, names }, area, id) => {
      table.exclusion[area] =
        id === null ? -1 : names.place(id, names.listed.exclusions, 'areas', area, 'exclusion');
    },
    column: 'exclusion',
  }),
  reasons: inArea({
    ...reasons,
    take: ({ table }, area) => reasonsOf(table, area),
    put: ({ table, names }, area, all) => {
      for (const [n, reason] of all.entries()) {
        if (reason.kind === 'criteria') {
          table.byCriteria[area] = 1;
          continue;
        }
        if (reason.byCriteria === 'open') table.criteriaOpen.add(area);
        const { byCriteria: _, ...rest } = reason;
        if (rest.kind === 'enclosed') table.joined.add(area);
        else if (rest.kind === 'kept') table.kept.set(area, { round: rest.round, since: rest.since });
        else if (rest.kind === 'decision') {
          const { kind: __, ...decision } = rest;
          table.decided.set(area, decision);
        } else {
          const { boligomraader } = rest;
          names.all(boligomraader, names.listed.boligomraader, 'areas', area, 'reasons', n, 'boligomraader');
          table.byStateList.set(area, boligomraader);
        }
      }
    },
    columns: {
      reasons: ({ table }, area) => reasonCode(table, area),
      by_criteria: ({ table }, area) =>
        table.decided.has(area) || table.kept.has(area) ? answerByCriteria(table, area) : null,
      decision: ({ table }, area) => table.decided.get(area)?.decision ?? null,
      decision_date: ({ table }, area) => table.decided.get(area)?.date ?? null,
      decision_author: ({ table }, area) => table.decided.get(area)?.author ?? null,
      decision_justification: ({ table }, area) => table.decided.get(area)?.justification ?? null,
      decision_from: ({ table }, area) => table.decided.get(area)?.from ?? null,
      decision_until: ({ table }, area) => table.decided.get(area)?.until ?? null,
      kept_round: ({ table }, area) => table.kept.get(area)?.round ?? null,
    },
  }),
  marks: inArea({
    ...about('boligområder linked to the area that do not designate it', texts),
    take: ({ table }, area) => table.marks.get(area) ?? [],
    put: ({ table, names }, area, marks) => {
      names.all(marks, names.listed.boligomraader, 'areas', area, 'marks');
      if (marks.length > 0) table.marks.set(area, marks);
    },
  }),
  byomraade: inArea({
    ...about('the byområde that the area is part of', textOrNone),
    take: ({ table, groups }, area) => groups[table.byomraade[area]] ?? null,
    put: ({ table, names }, area, id) => {
      table.byomraade[area] =
        id === null ? -1 : names.place(id, names.listed.groups, 'areas', area, 'byomraade');
    },
    column: 'byomraade',
  }),
  criteriaMet: inArea({
    schema: (z) => z.strictObject(shapeOf(countFields, z)),
    is: () => false,
    text: (from, area) => textOf(countList, from, area),
    read: (into, area, counts) => readAll(countList, into, area, counts),
    columns: {
      criteria_met: ({ table }, area, assessed) => (assessed ? table.met[area] : null),
      criteria_unknown: ({ table }, area, assessed) => (assessed ? table.unknown[area] : null),
      criteria_least: ({ table }, area, assessed) => (assessed ? table.least[area] : null),
      criteria_most: ({ table }, area, assessed) => (assessed ? table.most[area] : null),
    },
  }),
  index: inArea({
    ...about('distance index over the criteria; 0 is at the reference, positive is worse', number),
    take: ({ table }, area) => table.index[area],
    put: ({ table }, area, value) => set(table.index, area, value),
    column: 'index',
  }),
  indexOver: inArea({
    ...about('criteria in the index', count),
    take: ({ table }, area) => table.indexOver[area],
    put: ({ table, names }, area, value) => {
      names.atMost(table.criteria.length, value, 'areas', area, 'indexOver');
      table.indexOver[area] = value;
    },
  }),
  rank: inArea({
    ...about('1 is worst: by criteria met, then by index; equals share', rank),
    take: ({ table }, area) => table.rank[area] || null,
    put: ({ table }, area, rank) => {
      table.rank[area] = rank ?? 0;
    },
    column: 'rank',
  }),
  criteria: inArea({
    ...byId({
      schema: (z) => z.strictObject(shapeOf(cellFields, z)),
      is: () => false,
    }),
    text: ({ table, version }, area) =>
      keyed(table.criteria, (criterion) => textOf(version < 2 ? earlierCellList : cellList, criterion, area)),
    read: ({ table, names }, area, cells) => {
      if (!isBlock(cells)) return false;
      names.keys(cells, names.listed.criteria, 'areas', area, 'criteria');
      // one that is not there has been told
      return table.criteria.every(
        (one) => cells[one.id] === undefined || readAll(cellList, one, area, cells[one.id]),
      );
    },
  }),
  indicators: inArea({
    ...byId(number),
    text: ({ table }, area) => keyed(table.indicators, ({ values }) => json(values[area])),
    put: ({ table, names }, area, values) => {
      names.keys(values, names.listed.indicators, 'areas', area, 'indicators');
      for (const indicator of table.indicators) set(indicator.values, area, values[indicator.id]);
    },
  }),
  indicatorParts: inArea({
    ...about(
      'of each indicator that is a ratio: numerator and denominator; from version 2 on',
      optional(byId(pairOf(amountOrNone))),
    ),
    text: ({ table, version }, area) => {
      const ratios = table.indicators.filter(({ numerator, denominator }) => numerator && denominator);
      if (version < 2 || ratios.length === 0) return undefined;
      return keyed(ratios, ({ numerator, denominator }) => json([numerator?.[area], denominator?.[area]]));
    },
    put: ({ table }, area, parts) => {
      for (const indicator of table.indicators) {
        const of = parts[indicator.id];
        if (!of) continue;
        indicator.numerator ??= missing(table.size);
        indicator.denominator ??= missing(table.size);
        set(indicator.numerator, area, of[0]);
        set(indicator.denominator, area, of[1]);
      }
    },
  }),
  hidden: inArea({
    ...about('of a public record: indicators whose figure is not shown', optional(listOf(text))),
    take: ({ table }, area) => hiddenIndicators(table, area, HIDDEN_FIGURE),
    put: (into, area, ids) => putHidden(into, area, 'hidden', ids, HIDDEN_FIGURE),
  }),
  hiddenDenominators: inArea({
    ...about(
      'of a public record: indicators that are missing, and of which it is not shown among how many they would be',
      optional(listOf(text)),
    ),
    take: ({ table }, area) => hiddenIndicators(table, area, HIDDEN_DENOMINATOR),
    put: (into, area, ids) => putHidden(into, area, 'hiddenDenominators', ids, HIDDEN_DENOMINATOR),
  }),
  classes: inArea({
    ...byId(textOrNone),
    text: ({ table }, area) => keyed(table.classes, ({ labels, of }) => json(labels[of[area]] ?? null)),
    put: ({ table, names }, area, classes) => {
      names.keys(classes, names.listed.classes, 'areas', area, 'classes');
      for (const { id, of } of table.classes) {
        const label = classes[id] ?? null;
        of[area] =
          label === null
            ? -1
            : names.place(label, present(names.labels.get(id)), 'areas', area, 'classes', id);
      }
    },
  }),
  couldBe: inArea({
    ...about(
      'where missing cells leave a class open: all that it could be, and how far its indicator could move',
      optional(openParts),
    ),
    take: ({ table }, area) => openOf(table, area),
    put: ({ table, indicatorRanges, names }, area, open) => {
      for (const [n, one] of open.entries()) {
        const path = ['areas', area, 'couldBe', n];
        if ('indicator' in one) {
          names.place(one.indicator, names.listed.indicators, ...path, 'indicator');
          indicatorRanges.get(one.indicator)?.set(area, one.range);
          continue;
        }
        const at = names.place(one.class, names.listed.classes, ...path, 'class');
        const labels = names.labels.get(one.class);
        if (!labels) continue;
        const places = one.is.map((label, k) =>
          label === null ? -1 : names.place(label, labels, ...path, 'is', k),
        );
        table.classes[at].open.set(area, places);
      }
    },
  }),
  stability: inArea({
    ...about('how the area stands against what is assumed, where it was asked for', optional(stability)),
    take: ({ table }, area) => table.stability && stabilityOf(table.stability, area),
    put: ({ table, names }, area, value) => {
      const of = table.stability;
      names.atMost(
        of ? of.assumptions.length : 0,
        value.effects.length,
        'areas',
        area,
        'stability',
        'effects',
      );
      if (!of) return;
      for (const key of stabilityCounts) {
        const [designated, undetermined] = value[key] ?? [0, 0];
        const counts = of[key];
        if (!counts) continue;
        counts.designated[area] = designated;
        counts.undetermined[area] = undetermined;
      }
      of.movedBy[area] = value.movedBy === null ? -1 : of.assumptions.indexOf(value.movedBy);
      for (const [k, numbers] of value.effects.entries())
        for (const [n, effect] of stabilityEffects.entries()) set(of.effects[k][effect], area, numbers[n]);
    },
    columns: {
      combinations_designated: countOf('combinations', 'designated'),
      combinations_undetermined: countOf('combinations', 'undetermined'),
      combinations_of: countOf('combinations', 'of'),
      chance_designated: countOf('chance', 'designated'),
      chance_undetermined: countOf('chance', 'undetermined'),
      chance_of: countOf('chance', 'of'),
      missing_designated: countOf('missing', 'designated'),
      missing_undetermined: countOf('missing', 'undetermined'),
      missing_of: countOf('missing', 'of'),
      moved_by: ({ table }, area) => table.stability?.assumptions[table.stability.movedBy[area]] ?? null,
    },
  }),
};

/** How often an area is designated in so many combinations or draws, and how often it is open. */
function countOf(key: (typeof stabilityCounts)[number], which: 'designated' | 'undetermined' | 'of') {
  return ({ table }: Written, area: number) => {
    const counts = table.stability?.[key];
    return counts ? (which === 'of' ? counts.of : counts[which][area]) : null;
  };
}

export function stabilityOf(of: StabilityColumns, area: number): AreaStability {
  const pair = (counts: StabilityCounts | undefined): [number, number] | null =>
    counts ? [counts.designated[area], counts.undetermined[area]] : null;
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    combinations: present(pair(of.combinations)),
    chance: pair(of.chance),
    missing: pair(of.missing),
    movedBy: of.assumptions[of.movedBy[area]] ?? null,
    effects: of.effects.map((effect) => stabilityEffects.map((key) => known(effect[key][area]))),
  };
}

function endsOf(
  { least, greatest }: NonNullable<CriterionColumns['limitRange']>,
  area: number,
): [number, number] {
  return [least(area), greatest(area)];
}

function reasonsOf(table: AreaTable, area: number): Reasons {
  const found: Reasons = [];
  if (table.byCriteria[area] === 1) {
    // met on the known figures, or certain to be met although its own figure is missing
    const criteria = table.criteria
      .filter(({ verdict, possible }) => verdict[area] === MET || possible[area] === CAN_HOLD)
      .filter(({ id }) => table.ruleCriteria.has(id))
      .map(({ id }) => id);
    const classes = table.ruleClasses.flatMap(({ ladder, is }) =>
      countedClasses(table, ladder, is, area).map((label) => ({ ladder, class: label })),
    );
    found.push({ kind: 'criteria', criteria, classes });
  }
  const byCriteria = table.criteriaOpen.has(area) ? ('open' as const) : undefined;
  const boligomraader = table.byStateList.get(area);
  if (boligomraader) found.push({ kind: 'state-list', boligomraader, byCriteria });
  if (table.joined.has(area)) found.push({ kind: 'enclosed', byCriteria });
  const kept = table.kept.get(area);
  if (kept) found.push({ kind: 'kept', ...kept, byCriteria });
  const decided = table.decided.get(area);
  if (decided) found.push({ kind: 'decision', ...decided, byCriteria });
  return found;
}

/** Why an area has its outcome, as words for machines: `criteria+state-list`. */
function reasonCode(table: AreaTable, area: number): string | null {
  const decision = table.decided.get(area)?.decision;
  const outcome = outcomes[table.outcome[area]];
  if (outcome !== 'designated') return decision === 'out' && outcome === 'not-designated' ? 'decision' : null;
  const codes = [
    table.byCriteria[area] === 1 && 'criteria',
    table.byStateList.has(area) && 'state-list',
    table.joined.has(area) && 'enclosed',
    table.kept.has(area) && 'kept',
    decision === 'in' && 'decision',
  ];
  return codes.filter(Boolean).join('+');
}

/** The classes that could be others, and how far the indicators that they follow from could move. */
function openOf({ classes, indicatorRanges }: AreaTable, area: number): OpenParts | undefined {
  const parts: OpenParts = [];
  for (const { id, labels, couldBe } of classes) {
    const is = couldBe(area);
    if (is.length > 1) parts.push({ class: id, is: is.map((label) => labels[label] ?? null) });
  }
  for (const [id, range] of indicatorRanges) {
    const ends = range(area);
    if (ends) parts.push({ indicator: id, range: [...ends] });
  }
  return parts.length > 0 ? parts : undefined;
}

/** The schemas of the fields. */
export function shapeOf<Of extends Record<string, { schema: (z: Z) => Zod.ZodType }>>(fields: Of, z: Z) {
  const shape = Object.entries(fields).map(([key, { schema }]) => [key, schema(z)]);
  return Object.fromEntries(shape) as { [Key in keyof Of]: ReturnType<Of[Key]['schema']> };
}

/** What stands of the fields in columns. */
function columnsOf<From, Into>(fields: Fields<From, Into>): Columns<From> {
  const all = Object.values(fields).map(({ column, columns, take }) =>
    column === undefined ? columns : { [column]: take },
  );
  return Object.assign({}, ...all);
}
export const areaColumns = columnsOf<Written, AreasRead>(areaFields);
export const criterionColumns = columnsOf<CriterionColumns, CriterionRead>(cellFields);

/** Keys as they stand in JSON: they are few, and each stands in every area. */
const keys = new Map<string, string>();

function keyOf(id: string): string {
  const known = keys.get(id);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(id)}:`;
  keys.set(id, text);
  return text;
}

/** A field, with its key as it stands in JSON, and with whether it may be left out. */
interface Keyed<From, Into>
  extends Pick<Field<Zod.ZodType, From, Into>, 'is' | 'take' | 'text' | 'put' | 'read'> {
  keyText: string;
  isOptional: boolean;
}

/** Fields in their order and by their keys, and how many there must be. */
interface List<From, Into> {
  inOrder: readonly Keyed<From, Into>[];
  byKey: ReadonlyMap<string, Keyed<From, Into>>;
  required: number;
}

function inOrder<From, Into>(fields: Fields<From, Into>): List<From, Into> {
  const byKey = new Map(
    Object.entries(fields).map(([key, { is, take, text, put, read }]) =>
      // all have the same properties: objects of one shape are read at a quarter of the time
      [key, { is, take, text, put, read, keyText: keyOf(key), isOptional: is(undefined) }],
    ),
  );
  const inOrder = [...byKey.values()];
  return { inOrder, byKey, required: inOrder.filter(({ isOptional }) => !isOptional).length };
}
const cellList = inOrder<CriterionColumns, CriterionRead>(cellFields);
const earlierCellList = inOrder<CriterionColumns, CriterionRead>(earlierCellFields);
const countList = inOrder<Written, AreasRead>(countFields);
const areaList = inOrder<Written, AreasRead>(areaFields);

/** An area as JSON. */
export function areaText(from: Written, area: number): string {
  return textOf(areaList, from, area);
}

/**
 * Puts an area, as it was parsed, into the columns.
 *
 * @param isByField what the schema says of the value of a field, where it is not told at once
 * @returns false where it is not as the schema has it: the columns are good for nothing then
 */
export function readArea(
  into: AreasRead,
  area: number,
  value: unknown,
  isByField: (key: string, value: unknown) => boolean,
): boolean {
  return readAll(areaList, into, area, value, isByField);
}

function readAll<From, Into>(
  fields: List<From, Into>,
  into: Into,
  area: number,
  block: unknown,
  otherwise: (key: string, value: unknown) => boolean = () => false,
): boolean {
  if (!isBlock(block)) return false;
  let required = 0;
  for (const key in block) {
    const field = fields.byKey.get(key);
    if (!field) return false;
    const { isOptional, is, read, put } = field;
    const value = block[key];
    if (!isOptional) required++;
    if (read) {
      if (!read(into, area, value)) return false;
    } else {
      if (!(is(value) || otherwise(key, value))) return false;
      put?.(into, area, value);
    }
  }
  return required === fields.required;
}

/** A block of fields as JSON. It is put together as text: most of a short run would be spent on making objects. */
function textOf<From, Into>(fields: List<From, Into>, from: From, area: number): string {
  let all = '';
  for (const { keyText, text, take } of fields.inOrder) {
    const one = text ? text(from, area) : json(take?.(from, area));
    if (one !== undefined) all += `${all && ','}${keyText}${one}`;
  }
  return `{${all}}`;
}

/** A block of things by their ids as JSON. */
function keyed<Item extends { id: string }>(
  items: readonly Item[],
  text: (item: Item) => string | number | undefined,
): string {
  let all = '';
  for (const item of items) all += `${all && ','}${keyOf(item.id)}${text(item)}`;
  return `{${all}}`;
}

/** A finite double as JavaScript writes it is JSON. */
function json(value: unknown): string | number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 'null';
  return value === undefined ? undefined : JSON.stringify(value);
}

function missing(size: number): Float64Array {
  return new Float64Array(size).fill(Number.NaN);
}

function set(values: Float64Array, area: number, value: number | null): void {
  values[area] = value ?? Number.NaN;
}
