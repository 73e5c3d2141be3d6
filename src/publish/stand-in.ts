import type { Method } from '../criteria/effective.ts';
import { DESIGNATED } from '../criteria/outcome.ts';
import { EITHER, UNKNOWN } from '../criteria/verdict.ts';
import { type AreaTable, HIDDEN_VERDICT, type IndicatorColumns } from '../record/area-table.ts';
import { measureOf } from '../record/facts/intervals.ts';
import type { Report } from '../record/report.ts';
import { type Restored, restored } from '../record/restored.ts';
import { type Assessment, Assessor } from '../screening/assess.ts';
import { listedIn } from '../screening/listed-in.ts';
import { present } from '../values/present.ts';
import type { Blinded } from './blind.ts';
import {
  ALL_HIDDEN,
  type Counted,
  type CountedFigure,
  candidatesOf,
  SHOWN,
  valueOfCount,
} from './counted.ts';
import { about, type Kept, keptValues, sideWith } from './kept.ts';
import { lacksParts, type Members, questionOf } from './questions.ts';

/**
 * A city that could be the one screened, by all that is published of it: its hidden counts are others, and its verdicts are
 * the same. What is published besides counts and verdicts is computed of it, so that nothing more follows from that.
 */
export interface StandIn {
  restored: Restored;
  assessment: Assessment;
  /** criteria whose verdicts it does not all give, or gives by a line that is made up: their references and limits are not published */
  unlike: ReadonlySet<string>;
  /** criteria of which it does not tell what verdicts could be: see `lacksParts` and `questionOf` */
  lacking: ReadonlySet<string>;
  /** what the hidden counts could be; undefined where no filling gives the verdicts */
  kept: ReadonlyMap<Counted, Kept | undefined>;
  /** the counts put in place of the hidden ones, by area; NaN where nothing is hidden */
  filling: ReadonlyMap<Counted, Float64Array>;
}

/** Fillings that are tried until all verdicts are those published. */
const MOST_ROUNDS = 9;

/**
 * @param listed ids of the areas that a list designates
 * @param wholes see `questionOf`
 */
export function standIn(
  blinded: Blinded,
  method: Method,
  listed: ReadonlySet<string>,
  wholes: 'known' | 'stand-in' = 'stand-in',
): StandIn {
  const exact = standInAsked(blinded, method, listed, 'known');
  if (wholes === 'known' || exact.unlike.size === blinded.madeUp.size) return exact;
  // less is told of the others by one of which less is asked
  const loose = standInAsked(blinded, method, listed, wholes);
  return loose.unlike.size < exact.unlike.size ? loose : exact;
}

function standInAsked(
  blinded: Blinded,
  method: Method,
  listed: ReadonlySet<string>,
  wholes: 'known' | 'stand-in',
): StandIn {
  const { areas } = blinded.report;
  const { counted: all } = blinded.figures;
  const members = membersOf(areas, method);
  const assess = (filling: StandIn['filling']) => assessedWith(blinded, filling, listed);
  const figures = all.flatMap((counted) => counted.figures);
  const lacking = new Set(
    areas.criteria
      .filter((one) =>
        figures.some(
          (figure) =>
            figure.columns === one &&
            (lacksParts(figure, measureOf(method, one.id)) ||
              (wholes === 'stand-in' && figure.hidden.includes(ALL_HIDDEN))),
        ),
      )
      .map(({ id }) => id),
  );
  const { assessment: first } = assess(new Map(all.map((counted) => [counted, middling(counted)])));
  const ask = (counted: Counted, assessment: Assessment) =>
    questionOf(counted, blinded, method, members, assessment, wholes);
  const questions = new Map(all.map((counted) => [counted, ask(counted, first)]));
  const isHeld = (counted: Counted) => present(questions.get(counted)).isHeld;
  const kept = new Map(all.map((counted) => [counted, keptValues(present(questions.get(counted)))]));
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
    const unlike = unlikeIn(areas, city.assessment, lacking);
    if (unlike.size === 0 || round === MOST_ROUNDS) {
      const gives = (counted: Counted, other: Float64Array) => {
        const ids = new Set(counted.figures.map(({ columns }) => columns.id));
        const { assessment } = assess(new Map([...filling, [counted, other]]));
        // through who is designated, the verdicts on other counts may change as well
        return ![...unlikeIn(areas, assessment, lacking)].some((id) => ids.has(id) || !unlike.has(id));
      };
      for (const counted of all.filter(isHeld))
        kept.set(counted, shownToBe(counted, present(filling.get(counted)), kept.get(counted), gives));
      return { ...city, unlike: new Set([...unlike, ...blinded.madeUp]), lacking, kept, filling };
    }
    for (const counted of all)
      if (isHeld(counted)) kept.set(counted, keptValues(ask(counted, city.assessment)));
      else if (counted.figures.some(({ columns }) => unlike.has(columns.id)))
        tries.set(counted, present(tries.get(counted)) + 1);
  }
}

/** A city with counts in place of the hidden ones, screened. */
export function assessedWith(
  blinded: Blinded,
  filling: StandIn['filling'],
  listed: ReadonlySet<string>,
): Pick<StandIn, 'restored' | 'assessment'> {
  const again = restored(filled(blinded, filling));
  const { year } = again.table;
  const assessor = new Assessor(again.method, new Map([[year, again.table]]), listed);
  return { restored: again, assessment: present(assessor.year(year)) };
}

/**
 * Cities that are screened to show what hidden counts could be, where it does not follow from sums: so many areas in all, but
 * at least a few cities.
 */
export const MOST_AREAS_SHOWN = 400_000;
const FEW_CITIES = 50;

/**
 * What hidden counts could be where a limit follows from them otherwise than by their sum: what is shown to be, by cities that
 * have all the verdicts. They differ from the stand-in in all hidden counts at once, or in one.
 *
 * @param gives whether a filling has all the verdicts of the criteria on these counts, and no other verdict changes
 */
function shownToBe(
  counted: Counted,
  base: Float64Array,
  kept: Kept | undefined,
  gives: (counted: Counted, filling: Float64Array) => boolean,
): Kept {
  const hidden = [...base.keys()].filter((area) => !Number.isNaN(base[area]));
  // few are told apart from all but few: nobody takes the one for the other
  const could = new Map(hidden.map((area) => [area, sideWith(candidatesOf(counted, area), base[area])]));
  const shown = new Map(hidden.map((area) => [area, new Set<number>()]));
  const tryOut = (filling: Float64Array) => {
    if (!gives(counted, filling)) return;
    for (const area of hidden) shown.get(area)?.add(filling[area]);
  };
  const changed = (change: (area: number, k: number) => number) => {
    const filling = base.slice();
    for (const [k, area] of hidden.entries()) filling[area] = change(area, k);
    return filling;
  };
  tryOut(base);
  for (let step = 1; step < counted.smallest - 1; step++)
    tryOut(
      changed((area, k) => {
        const all = present(could.get(area));
        const at = Math.max(0, all.indexOf(base[area]));
        return all[(at + (k % 2 === 0 ? step : all.length - (step % all.length))) % all.length];
      }),
    );
  let left = Math.max(FEW_CITIES, Math.ceil(MOST_AREAS_SHOWN / base.length));
  for (const area of hidden)
    for (const one of about(present(could.get(area)), base[area], 2 * counted.smallest)) {
      if (present(shown.get(area)).has(one) || left-- <= 0) continue;
      tryOut(changed((other) => (other === area ? one : base[other])));
    }
  const missing = () => new Float64Array(base.length).fill(Number.NaN);
  const found: Kept = {
    fillings: kept?.fillings ?? [],
    ...{ values: new Uint16Array(base.length), least: missing(), greatest: missing() },
    totals: [],
  };
  for (const area of hidden) {
    const all = candidatesOf(counted, area);
    found.values[area] = present(shown.get(area)).size;
    [found.least[area], found.greatest[area]] = [all[0], all[all.length - 1]];
  }
  return found;
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

/** A filling where no question was answered. */
function middling({ figures: [{ hidden, count, among }], smallest }: Counted): Float64Array {
  return count.map((_, area) =>
    hidden[area] === SHOWN ? Number.NaN : Math.min(Math.ceil(smallest / 2), among?.[area] ?? smallest),
  );
}

/** The report with counts in place of those hidden, and the figures that they give. */
function filled({ report, figures }: Blinded, filling: StandIn['filling']): Report {
  const { areas } = report;
  const found = new Map<object, IndicatorColumns>();
  for (const counted of figures.counted)
    for (const figure of counted.figures)
      found.set(figure.columns, filledFigure(figure, present(filling.get(counted))));
  const population = areas.population.map((one, area) =>
    // whatever else the smallest population could have been, they are too few
    figures.withheld[area] === 1 ? 1 : one,
  );
  const criteria = areas.criteria.map((columns) => ({ ...columns, ...found.get(columns) }));
  const indicators = areas.indicators.map((columns) => found.get(columns) ?? columns);
  return { ...report, areas: { ...areas, population, criteria, indicators } };
}

function filledFigure(figure: CountedFigure, filling: Float64Array): IndicatorColumns {
  const { columns, hidden, count, among } = figure;
  const counts = count.map((one, area) => (hidden[area] === SHOWN ? one : filling[area]));
  const values = columns.values.map((one, area) =>
    hidden[area] === SHOWN ? one : valueOfCount(figure, area, counts[area]),
  );
  const isRatio = columns.numerator !== undefined;
  return {
    id: columns.id,
    values,
    numerator: isRatio ? counts : undefined,
    denominator: isRatio ? among : undefined,
  };
}

/**
 * The criteria of which some verdict, or what it could be, is another than the one published.
 *
 * @param lacking see `StandIn`
 */
function unlikeIn(
  areas: AreaTable,
  { evaluator, exclusions }: Assessment,
  lacking: ReadonlySet<string>,
): Set<string> {
  const unlike = new Set<string>();
  for (const { id, verdict, possible, hidden } of areas.criteria) {
    const again = evaluator.criterion(id);
    // a limit that missing figures move has ends, which documents tell
    const isStill = again.limit.least === again.limit.at && lacking.has(id);
    const isOther = verdict.some(
      (one, area) =>
        exclusions.assessed[area] === 1 &&
        hidden?.[area] !== HIDDEN_VERDICT &&
        (again.verdict[area] !== one ||
          (isStill && one !== UNKNOWN && possible[area] === EITHER) ||
          (!lacking.has(id) && again.possible[area] !== possible[area])),
    );
    if (isOther) unlike.add(id);
  }
  return unlike;
}
