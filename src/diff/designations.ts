import type { Method } from '../criteria/effective.ts';
import { boundsOn } from '../criteria/limits.ts';
import { canonical, isMeasured, normalMethod, withoutBasis } from '../criteria/normal.ts';
import { DESIGNATED, outcomeOf, STANDS_IN, STANDS_OUT } from '../criteria/outcome.ts';
import { type AreaRule, compileRule } from '../criteria/rule.ts';
import { asksOtherYears, hangsOn } from '../criteria/rule-parts.ts';
import type { LocalizedText } from '../criteria/schema/text.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../criteria/verdict.ts';
import type { Decision } from '../messages/decisions.ts';
import { type AreaTable, answerByCriteria, type Kept, outcomes, overruledBy } from '../record/area-table.ts';
import { recordedFacts } from '../record/facts/rule.ts';
import { methodOf, type Report } from '../record/report.ts';
import { type Explanation, explain } from './exchange.ts';
import type { Untold } from './limits.ts';
import { type ListCause, listCause } from './lists.ts';
import type { Pairs } from './pairs.ts';

/**
 * What a designation rests on: the verdicts of the criteria, the classes that indicators give, the rule that asks for
 * both, the lists and their links, whether the area is excluded, whether designated areas enclose it, whether it is kept
 * from an earlier round, what was decided. Where the rule asks about other years, which a
 * record does not hold, verdicts, classes and rule are one part; where an area is assessed in one record only, verdicts and rule
 * come and go with the exclusion.
 */
export type AreaPart =
  | 'criteria'
  | 'classes'
  | 'criteria-and-classes'
  | 'rule'
  | 'criteria-and-rule'
  | 'lists'
  | 'exclusion'
  | 'enclosure'
  | BesidePart;
/** What stands beside criteria and lists. */
type BesidePart = 'keeping' | 'decision';

export type Outcome = (typeof outcomes)[number];
export type ReasonKind = 'criteria' | 'state-list' | 'enclosed' | 'kept' | 'decision';

/** An area's designation in one record. */
export interface Designation {
  outcome: Outcome;
  reasons: ReasonKind[];
  /** designated otherwise, while missing figures leave open whether the criteria designate it too */
  criteriaOpen: boolean;
  population: number | null;
  /** a public record does not show it */
  populationHidden?: true;
  /** criteria known to be met, unknown, and met at the least and at the most, whatever is missing */
  met: number;
  unknown: number;
  least: number;
  most: number;
}

/** An area in both records whose outcome or reasons changed. */
export interface AreaChange {
  id: string;
  name: string;
  change: 'came-in' | 'went-out' | 'reason' | 'outcome';
  old: Designation;
  new: Designation;
  why: Explanation<AreaPart>;
  /** that some combination could not be answered from the records, so that a part may be missing above */
  untold: Untold | null;
  /** the classes that the rule asks for and that are other ones, each with the indicator that moved it */
  classes: ClassChange[];
  /** boligområder that designate the area in one record only */
  boligomraader: { id: string; name: string; change: 'came' | 'went'; because: ListCause }[];
  /** the decisions that count, and that it is kept from an earlier round; null: none does, it is not */
  decision: { old: Decision | null; new: Decision | null };
  kept: { old: Kept | null; new: Kept | null };
  /** the entry of `exclude` that keeps it out, by its title; null: it is assessed */
  exclusion: { old: LocalizedText | null; new: LocalizedText | null };
  /** the same in plain words, in the order of `causes` */
  causes: AreaCause[];
}

/**
 * Why an area's answer is another one, as plainly as it can be said: its own figures, those of the rest of the city, figures
 * that are or were missing, the rule, a state list, its neighbours, an earlier round, a decision; or what cannot be told.
 */
export const causes = [
  'own',
  'city',
  'missing',
  'rule',
  'list',
  'neighbours',
  'kept',
  'decision',
  'untold',
] as const;
export type Cause = (typeof causes)[number];

/** A cause, and the criteria through which it came about; none where it was not through criteria. */
export interface AreaCause {
  cause: Cause;
  criteria: string[];
}

/** A record and the position of an area in it. */
interface At {
  report: Report;
  area: number;
}

/** The areas whose outcome or reasons changed, in the order of ids. */
export function areaChanges(old: Report, now: Report, pairs: Pairs): Omit<AreaChange, 'causes'>[] {
  const explainer = new Explainer(old, now, pairs);
  const changes: Omit<AreaChange, 'causes'>[] = [];
  pairs.same.old.forEach((before, k) => {
    const area = pairs.same.new[k];
    const [was, is] = [old.areas, now.areas];
    const unchanged =
      was.outcome[before] === is.outcome[area] &&
      was.byCriteria[before] === is.byCriteria[area] &&
      !was.byStateList.has(before) &&
      !is.byStateList.has(area) &&
      !was.decided.has(before) &&
      !is.decided.has(area) &&
      was.kept.has(before) === is.kept.has(area) &&
      was.joined.has(before) === is.joined.has(area);
    if (unchanged) return;
    const ends: Ends = [
      { report: old, area: before },
      { report: now, area },
    ];
    const [first, second] = ends.map(reasonsOf);
    if (was.outcome[before] === is.outcome[area] && first === second) return;
    changes.push({
      id: is.ids[area],
      name: is.names[area],
      change: changeOf(outcomes[was.outcome[before]], outcomes[is.outcome[area]]),
      old: designationOf(old, before),
      new: designationOf(now, area),
      ...explainer.why(ends),
      classes: classChanges(old, now, ends),
      boligomraader: boligomraader(ends),
      decision: { old: was.decided.get(before) ?? null, new: is.decided.get(area) ?? null },
      kept: { old: was.kept.get(before) ?? null, new: is.kept.get(area) ?? null },
      exclusion: { old: exclusionOf(ends[0]), new: exclusionOf(ends[1]) },
    });
  });
  return changes;
}

type Ends = [At, At];

function changeOf(old: Outcome, now: Outcome): AreaChange['change'] {
  if (old === now) return 'reason';
  if (now === 'designated') return 'came-in';
  return old === 'designated' ? 'went-out' : 'outcome';
}

export function designationOf(report: Report, area: number): Designation {
  const { areas } = report;
  return {
    outcome: outcomes[areas.outcome[area]],
    reasons: reasonKinds({ report, area }),
    criteriaOpen: areas.criteriaOpen.has(area),
    population: populationOf(report, area),
    ...(areas.populationHidden?.[area] && { populationHidden: true as const }),
    met: areas.met[area],
    unknown: areas.unknown[area],
    least: areas.least[area],
    most: areas.most[area],
  };
}

/** A population as the diff holds it; null is missing. */
function populationOf({ areas }: Report, position: number): number | null {
  const population = areas.population[position];
  return Number.isNaN(population) ? null : population;
}

function reasonKinds({ report: { areas }, area }: At): ReasonKind[] {
  const decision = areas.decided.get(area)?.decision;
  const isDesignated = areas.outcome[area] === DESIGNATED;
  // what the criteria say does not speak for what is decided against them
  if (!isDesignated) return decision === 'out' && !overruledBy(areas, area) ? ['decision'] : [];
  return [
    ...(areas.byCriteria[area] === 1 ? ['criteria' as const] : []),
    ...(areas.byStateList.has(area) ? ['state-list' as const] : []),
    ...(areas.joined.has(area) ? ['enclosed' as const] : []),
    ...(areas.kept.has(area) ? ['kept' as const] : []),
    ...(decision === 'in' ? ['decision' as const] : []),
  ];
}

/** The reasons with the boligområder and the decision, as a text to compare. */
function reasonsOf(at: At): string {
  return [...reasonKinds(at), ...listsOf(at), decisionOf(at)].join('\n');
}

/** A decision as a text to compare: which, of whom, when. */
function decisionOf({ report, area }: At): string {
  const { decision, author, date } = report.areas.decided.get(area) ?? {};
  return [decision, author, date].join('\n');
}

/** What of a decision and an earlier round stands beside the criteria, see `outcomeOf`. */
function standingOf(decided: At, kept: At): number {
  const decision = decided.report.areas.decided.get(decided.area)?.decision;
  if (decision !== undefined) return decision === 'in' ? STANDS_IN : STANDS_OUT;
  return kept.report.areas.kept.has(kept.area) ? STANDS_IN : 0;
}

function listsOf({ report: { areas }, area }: At): string[] {
  return areas.byStateList.get(area) ?? [];
}

function exclusionOf({ report: { areas, account }, area }: At): LocalizedText | null {
  const id = areas.exclusions[areas.exclusion[area]];
  if (id === undefined) return null;
  return account.exclusions.find((one) => one.id === id)?.title ?? id;
}

/** A class that is another one, and the indicator whose value gives it; null: rules alone do. */
export interface ClassChange {
  ladder: string;
  title: LocalizedText;
  old: Step | null;
  new: Step | null;
  indicator: {
    id: string;
    title: LocalizedText;
    unit: string | null;
    decimals: number;
    old: number | null;
    new: number | null;
    /** all bounds of the ladder in both methods */
    bounds: number[];
    /** the new method's bounds that the value went across */
    crossed: number[];
  } | null;
}
interface Step {
  id: string;
  title: LocalizedText;
}

/** The classes of an area assessed both times that a rule asks for and that are other ones. */
function classChanges(old: Report, now: Report, ends: Ends): ClassChange[] {
  if (ends.some(({ report, area }) => report.areas.exclusion[area] >= 0)) return [];
  const methods = [methodOf(old), methodOf(now)];
  const ladders = new Set(methods.flatMap((method) => [...laddersAsked(method)]));
  return [...ladders].flatMap((ladder) => {
    const [before, after] = ends.map((end) => stepOf(end, ladder));
    if (before?.id === after?.id) return [];
    const title = [now, old].flatMap(({ classes }) => classes.filter(({ id }) => id === ladder))[0].title;
    return [{ ladder, title, old: before, new: after, indicator: indicatorOf(ladder, methods, ends) }];
  });
}

function stepOf({ report, area }: At, ladder: string): Step | null {
  const found = report.areas.classes.find(({ id }) => id === ladder);
  const label = found?.labels[found.of[area]];
  const step = report.classes.find(({ id }) => id === ladder)?.classes.find(({ id }) => id === label);
  return step ? { id: step.id, title: step.title } : null;
}

function indicatorOf(ladder: string, methods: readonly Method[], ends: Ends): ClassChange['indicator'] {
  const of = methods[1].classes[ladder]?.of ?? methods[0].classes[ladder]?.of;
  const about = [ends[1], ends[0]].flatMap(({ report }) =>
    report.indicators.filter(({ id }) => id === of),
  )[0];
  if (of === undefined || !about) return null;
  const [was, is] = ends.map(({ report, area }) => {
    const value = report.areas.indicators.find(({ id }) => id === of)?.values[area] ?? Number.NaN;
    return Number.isFinite(value) ? value : null;
  });
  const [before, after] = methods.map((method) => boundsOn(method, of, ladder));
  const crossed = (bound: number) =>
    was !== null && is !== null && was !== is && Math.min(was, is) <= bound && bound <= Math.max(was, is);
  const { id, title, unit, decimals } = about;
  const bounds = [...new Set([...before, ...after])].sort((a, b) => a - b);
  return { id, title, unit, decimals, old: was, new: is, bounds, crossed: after.filter(crossed) };
}

function boligomraader([old, now]: Ends): AreaChange['boligomraader'] {
  const only = (has: At, lacks: At, change: 'came' | 'went') =>
    listsOf(has)
      .filter((id) => !listsOf(lacks).includes(id))
      .map((id) => ({
        id,
        name: has.report.boligomraader.find((one) => one.id === id)?.name ?? id,
        change,
        because: listCause(id, has.report.areas.ids[has.area], has.report, lacks.report),
      }));
  return [...only(now, old, 'came'), ...only(old, now, 'went')];
}

/** From which record each thing is taken: 0 the old one, 1 the new one. */
interface Taken {
  verdicts: number;
  classes: number;
  rule: number;
  exclusion: number;
  lists: number;
  enclosure: number;
}

/** Parts, and what each of them takes along. Bit k of a mask is `parts[k]`. */
interface Layout {
  parts: readonly AreaPart[];
  take: (bit: (k: number) => number) => Taken;
}

const apart: Layout = {
  parts: ['criteria', 'rule', 'lists', 'enclosure'],
  take: (bit) => ({
    ...{ verdicts: bit(0), classes: bit(0), rule: bit(1), exclusion: 1 },
    ...{ lists: bit(2), enclosure: bit(3) },
  }),
};
const classesWithVerdicts: Layout = {
  parts: ['criteria-and-classes', 'rule', 'lists', 'enclosure'],
  take: apart.take,
};
const withClasses: Layout = {
  parts: ['criteria', 'classes', 'rule', 'lists', 'enclosure'],
  take: (bit) => ({
    ...{ verdicts: bit(0), classes: bit(1), rule: bit(2), exclusion: 1 },
    ...{ lists: bit(3), enclosure: bit(4) },
  }),
};
const ruleWithVerdicts: Layout = {
  parts: ['criteria-and-rule', 'lists', 'enclosure'],
  take: (bit) => ({
    ...{ verdicts: bit(0), classes: bit(0), rule: bit(0), exclusion: 1 },
    ...{ lists: bit(1), enclosure: bit(2) },
  }),
};
const allWithExclusion: Layout = {
  parts: ['exclusion', 'lists', 'enclosure'],
  take: (bit) => ({
    ...{ verdicts: bit(0), classes: bit(0), rule: bit(0), exclusion: bit(0) },
    ...{ lists: bit(1), enclosure: bit(2) },
  }),
};

/** Explains the changes of areas by exchanging the parts of their designation. */
class Explainer {
  readonly #isOneRule: boolean;
  readonly #otherYears: boolean;
  /** whether a rule asks for classes that follow from an indicator: a part of their own, for a record has both */
  readonly #asksClasses: boolean;
  readonly #rules = new Map<string, AreaRule>();
  readonly #reports: readonly [Report, Report];
  /** of each record: the position of its areas in the other one, or -1 */
  readonly #positions: readonly [Int32Array, Int32Array];

  constructor(old: Report, now: Report, { same }: Pairs) {
    const methods = [methodOf(old), methodOf(now)];
    this.#reports = [old, now];
    this.#isOneRule = ruleText(methods[0]) === ruleText(methods[1]);
    this.#otherYears = methods.some(asksOtherYears);
    this.#asksClasses = methods.some((method) =>
      [...laddersAsked(method)].some((id) => method.classes[id].of !== undefined),
    );
    const positions = [old, now].map(({ areas }) => new Int32Array(areas.size).fill(-1));
    same.old.forEach((before, k) => {
      positions[0][before] = same.new[k];
      positions[1][same.new[k]] = before;
    });
    this.#positions = [positions[0], positions[1]];
  }

  why(ends: Ends): Pick<AreaChange, 'why' | 'untold'> {
    const excluded = ends.map(({ report, area }) => report.areas.exclusion[area] >= 0);
    const [before, after] = ends.map(({ report, area }) => report.areas.outcome[area]);
    const { parts: within, take } =
      excluded[0] !== excluded[1]
        ? allWithExclusion
        : this.#otherYears && !this.#isOneRule
          ? ruleWithVerdicts
          : !this.#asksClasses
            ? apart
            : this.#otherYears
              ? classesWithVerdicts
              : withClasses;
    const beside: BesidePart[] = [
      ...(ends.some(({ report, area }) => report.areas.kept.has(area)) ? ['keeping' as const] : []),
      ...(decisionOf(ends[0]) === decisionOf(ends[1]) ? [] : ['decision' as const]),
    ];
    const parts = [...within, ...beside];
    let untold: Untold | null = null;
    const why = explain(parts, (mask) => {
      const taken = take((k) => (mask >> k) & 1);
      // what neither has, or both have, is the same from either
      const from = (part: BesidePart) => ends[parts.includes(part) ? (mask >> parts.indexOf(part)) & 1 : 1];
      const [decided, kept] = [from('decision'), from('keeping')];
      const standing = standingOf(decided, kept);
      const out = excluded[taken.exclusion];
      const bits = out ? 0 : this.#rule(taken, ends[taken.verdicts].area);
      const listed = listsOf(ends[taken.lists]);
      const { report, area } = ends[taken.enclosure];
      if (bits === NOT_TOLD && listed.length === 0 && standing === 0) {
        untold = 'other-year';
        return 'not-told';
      }
      const alone = outcomeOf(bits, listed.length > 0, out, standing);
      const enclosed = alone !== DESIGNATED && standing !== STANDS_OUT && report.areas.joined.has(area);
      const outcome = enclosed ? DESIGNATED : alone;
      return before === after
        ? [outcome, bits === CAN_HOLD, enclosed, standing, decisionOf(decided), ...listed].join('\n')
        : String(outcome);
    });
    return { why, untold };
  }

  /** The answer of one record's rule over the verdicts of one and the indicators of one. */
  #rule({ verdicts, classes, rule }: Taken, area: number): number {
    const own = verdicts === classes && (verdicts === rule || this.#isOneRule);
    const told = own ? recordedAnswer(this.#reports[verdicts].areas, area) : NOT_TOLD;
    if (told !== NOT_TOLD || this.#otherYears) return told;
    const key = `${verdicts}${classes}${rule}`;
    const known = this.#rules.get(key);
    if (known) return known(area);
    const [record, other] = [this.#reports[verdicts], this.#reports[1 - verdicts]];
    const positions = this.#positions[verdicts];
    const method = methodOf(this.#reports[rule]);
    const facts = recordedFacts(record, method, {
      report: other,
      position: (one) => positions[one],
      indicators: classes !== verdicts,
    });
    const compiled = compileRule(method.designate, { method, facts });
    this.#rules.set(key, compiled);
    return compiled(area);
  }
}

/** Where a record does not tell the answer of its rule: a list designates the area, whatever the rule says. */
const NOT_TOLD = -1;

/** What the record itself tells of its own rule's answer, or `NOT_TOLD`. */
function recordedAnswer(areas: AreaTable, area: number): number {
  const { outcome, byCriteria, decided, kept } = areas;
  if (byCriteria[area] === 1) return CAN_HOLD;
  if (decided.has(area) || kept.has(area)) {
    const answer = answerByCriteria(areas, area);
    return answer === 'excluded' ? 0 : answer === 'undetermined' ? EITHER : CAN_FAIL;
  }
  const answers = { 'not-designated': CAN_FAIL, designated: NOT_TOLD, undetermined: EITHER, excluded: 0 };
  return answers[outcomes[outcome[area]]];
}

/** A designation rule and what it stands on: the rule itself, the criteria it may count, and the class ladders. */
function ruleText(of: Method): string {
  const method = normalMethod(of);
  const ladders = Object.entries(method.classes).map(([id, { of, steps }]) => [
    id,
    of,
    steps.map(({ title: _, ...step }) => step),
  ]);
  const measured = Object.entries(method.criteria).filter(([, one]) => isMeasured(one));
  return canonical([withoutBasis(method.designate), ladders, measured.map(([id]) => id)]);
}

function laddersAsked(method: Method): ReadonlySet<string> {
  return hangsOn(method.designate, method).ladders;
}
