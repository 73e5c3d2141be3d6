import type { Method } from '../criteria/effective.ts';
import { DESIGNATED } from '../criteria/outcome.ts';
import { present } from '../present.ts';
import { type AreaTable, HIDDEN_VERDICT, type IndicatorColumns } from '../record/area-table.ts';
import type { Report } from '../record/report.ts';
import { type Restored, restored } from '../record/restored.ts';
import { type Assessment, Assessor } from '../screening/assess.ts';
import { listedIn } from '../screening/listed-in.ts';
import { type Blinded, NO_REGION } from './blind.ts';
import { type Counted, type CountedFigure, SHOWN } from './counted.ts';
import { type Kept, keptValues } from './kept.ts';
import { type Members, questionOf } from './questions.ts';

/**
 * A city that could be the one screened, by all that is published of it: its hidden counts are others, and its verdicts are
 * the same. What is published besides counts and verdicts is computed of it, so that nothing more follows from that.
 */
export interface StandIn {
  restored: Restored;
  assessment: Assessment;
  /** criteria whose verdicts it does not all give: their references and limits are not published */
  unlike: ReadonlySet<string>;
  /** what the hidden counts could be; undefined where no filling gives the verdicts */
  kept: ReadonlyMap<Counted, Kept | undefined>;
  /** the counts put in place of the hidden ones, by area; NaN where nothing is hidden */
  filling: ReadonlyMap<Counted, Float64Array>;
}

/** Fillings that are tried until all verdicts are those published. */
const MOST_ROUNDS = 9;

/** @param listed ids of the areas that a list designates */
export function standIn(blinded: Blinded, method: Method, listed: ReadonlySet<string>): StandIn {
  const { areas } = blinded.report;
  const { counted: all } = blinded.figures;
  const members = membersOf(areas, method);
  const assess = (filling: StandIn['filling']) => {
    const again = restored(filled(blinded, filling));
    const { year } = again.table;
    const assessor = new Assessor(again.method, new Map([[year, again.table]]), listed);
    return { restored: again, assessment: present(assessor.year(year)) };
  };
  const { assessment: first } = assess(new Map(all.map((counted) => [counted, middling(counted)])));
  const ask = (counted: Counted, assessment: Assessment) =>
    keptValues(questionOf(counted, blinded, method, members, assessment));
  const kept = new Map(all.map((counted) => [counted, ask(counted, first)]));
  const tries = new Map(all.map((counted) => [counted, 0]));
  for (let round = 1; ; round++) {
    const filling = new Map(
      all.map((counted) => {
        const fillings = kept.get(counted)?.fillings ?? [];
        const next = fillings[Math.min(present(tries.get(counted)), fillings.length - 1)];
        return [counted, next ?? middling(counted)];
      }),
    );
    const city = assess(filling);
    const unlike = unlikeIn(areas, city.assessment);
    for (const counted of all) if (isHeld(counted, method)) kept.set(counted, ask(counted, city.assessment));
    if (unlike.size === 0 || round === MOST_ROUNDS) return { ...city, unlike, kept, filling };
    for (const counted of all)
      if (!isHeld(counted, method) && counted.figures.some(({ columns }) => unlike.has(columns.id)))
        tries.set(counted, present(tries.get(counted)) + 1);
  }
}

/** The areas that a list designates, by id. */
export function listedBy(report: Report, method: Method): Set<string> {
  return new Set(method['state-lists'].link.effect === 'designate' ? listedIn(report)?.byArea.keys() : []);
}

export function membersOf({ exclusion, exclusions, outcome }: AreaTable, method: Method): Members {
  const stays = exclusions.map((id) => Number(method.exclude[id]['in-references']));
  const members = Uint8Array.from(exclusion, (by) => (by < 0 ? 1 : stays[by]));
  const nonDesignated = Uint8Array.from(exclusion, (by, area) =>
    Number(by < 0 && outcome[area] !== DESIGNATED),
  );
  return { members, nonDesignated };
}

/** Whether a criterion on the counts has a limit that does not follow from their sum: it is asked for again and again. */
function isHeld({ figures }: Counted, method: Method): boolean {
  return figures.some(({ columns }) => {
    const criterion = method.criteria[columns.id];
    return (
      criterion !== undefined &&
      criterion.threshold?.times === undefined &&
      criterion.threshold?.plus === undefined
    );
  });
}

/** A filling where no question was answered. */
function middling({ figures: [{ hidden, count, among }], smallest }: Counted): Float64Array {
  return count.map((_, area) =>
    hidden[area] === SHOWN ? Number.NaN : Math.min(Math.ceil(smallest / 2), among?.[area] ?? smallest),
  );
}

/** The report with counts in place of those hidden, and the figures that they give. */
function filled({ report, figures, regions }: Blinded, filling: StandIn['filling']): Report {
  const { areas } = report;
  const found = new Map<object, IndicatorColumns>();
  const pers = new Map<object, number | undefined>();
  for (const counted of figures.counted)
    for (const figure of counted.figures) {
      found.set(figure.columns, filledFigure(figure, present(filling.get(counted))));
      pers.set(figure.columns, figure.per);
    }
  const population = areas.population.map((one, area) =>
    // whatever else the smallest population could have been, they are too few
    figures.withheld[area] === 1 ? 1 : one,
  );
  const criteria = areas.criteria.map((columns) => {
    const now = { ...columns, ...found.get(columns) };
    const region = regions.get(columns.id);
    return region ? { ...now, reference: rateOf(now, region, pers.get(columns) ?? 1) } : now;
  });
  const indicators = areas.indicators.map((columns) => found.get(columns) ?? columns);
  return { ...report, areas: { ...areas, population, criteria, indicators } };
}

function filledFigure(
  { columns, hidden, count, among, per }: CountedFigure,
  filling: Float64Array,
): IndicatorColumns {
  const counts = count.map((one, area) => (hidden[area] === SHOWN ? one : filling[area]));
  const values = columns.values.map((one, area) => {
    if (hidden[area] === SHOWN) return one;
    return per === undefined ? counts[area] : (per * counts[area]) / (among?.[area] ?? Number.NaN);
  });
  const isRatio = columns.numerator !== undefined;
  return {
    id: columns.id,
    values,
    numerator: isRatio ? counts : undefined,
    denominator: isRatio ? among : undefined,
  };
}

/** The rate of the region of each area. */
function rateOf({ numerator, denominator }: IndicatorColumns, region: Int32Array, per: number) {
  const sums = new Map<number, [count: number, among: number]>();
  for (const [area, of] of region.entries()) {
    const [count, among] = [numerator?.[area] ?? Number.NaN, denominator?.[area] ?? Number.NaN];
    if (of === NO_REGION || Number.isNaN(count) || Number.isNaN(among)) continue;
    const [sum, all] = sums.get(of) ?? [0, 0];
    sums.set(of, [sum + count, all + among]);
  }
  return (area: number) => {
    const [sum, all] = sums.get(region[area]) ?? [Number.NaN, Number.NaN];
    return (per * sum) / all;
  };
}

/** The criteria of which some verdict, or what it could be, is another than the one published. */
function unlikeIn(areas: AreaTable, { evaluator, exclusions }: Assessment): Set<string> {
  const unlike = new Set<string>();
  for (const { id, verdict, possible, hidden } of areas.criteria) {
    const again = evaluator.criterion(id);
    const isOther = verdict.some(
      (one, area) =>
        exclusions.assessed[area] === 1 &&
        hidden?.[area] !== HIDDEN_VERDICT &&
        (again.verdict[area] !== one || again.possible[area] !== possible[area]),
    );
    if (isOther) unlike.add(id);
  }
  return unlike;
}
