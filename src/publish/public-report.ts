import { criteriaAsked } from '../criteria/check.ts';
import type { Criterion, Method } from '../criteria/effective.ts';
import { roundDecimal, shift } from '../criteria/measures/round.ts';
import { DESIGNATED } from '../criteria/outcome.ts';
import { isOfOtherYear } from '../criteria/pooled.ts';
import { compileRule } from '../criteria/rule.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import { CAN_FAIL, CAN_HOLD, comparison, EITHER, MET, NOT_MET, UNKNOWN } from '../criteria/verdict.ts';
import { inputError } from '../messages/errors.ts';
import {
  type AreaTable,
  type CriterionColumns,
  HIDDEN_FIGURE,
  HIDDEN_VERDICT,
  outcomes,
} from '../record/area-table.ts';
import { tallyOf } from '../record/facts/changes.ts';
import { recordedFacts } from '../record/facts/rule.ts';
import { isPublic, methodOf, type Report } from '../record/report.ts';
import { areaAccount, summary } from '../screening/account.ts';
import { areaTable } from '../screening/area-table.ts';
import { groupFigures } from '../screening/byomraader.ts';
import { type Sides, sidesOf } from '../screening/compare.ts';
import { classInfo, criterionInfo } from '../screening/criterion-info.ts';
import { standing } from '../screening/decisions.ts';
import { listedIn } from '../screening/listed-in.ts';
import type { Listed } from '../statelists/listed/listed.ts';
import { present } from '../values/present.ts';
import { askedAgain } from './again.ts';
import { shownBeyond } from './beyond.ts';
import { type Blinded, blind, nothing } from './blind.ts';
import {
  COUNT_HIDDEN,
  candidatesOf,
  type DerivedFigure,
  isOfOtherAreas,
  measuresWithin,
  type OutFigures,
  SHOWN,
  truthOf,
  valueOfCount,
} from './counted.ts';
import { type Kept, keptValues } from './kept.ts';
import { compareWithOtherYears } from './other-years.ts';
import {
  type AfterPublished,
  afterPublished,
  hiddenBeside,
  type Out,
  outRecords,
  positionsOf,
  toldOfOtherYears,
} from './published.ts';
import { questionOf } from './questions.ts';
import { SeveralAreas } from './several-areas.ts';
import { listedBy, membersOf, type StandIn, standIn } from './stand-in.ts';

/** A hidden count that the published verdicts leave fewer values than the rule's smallest count has below it. */
export interface Narrowed {
  /** position of the area */
  area: number;
  /** criteria whose verdict is told, and figures without one */
  figures: string[];
  criteria: string[];
  /** how many values it could still have; 0: the verdicts cannot be told apart from what gives them */
  values: number;
}

export interface Published {
  report: Report;
  blinded: Blinded;
  /** records that are out already */
  out: readonly OutFigures[];
  standIn: StandIn;
  /** what the verdicts give away, by area */
  narrowed: Narrowed[];
  /** the same by what is out already, and by the verdicts together with it */
  after: AfterPublished;
  /** positions of areas whose outcome, which is shown, tells of the hidden verdicts */
  byOutcome: number[];
}

/**
 * What may be published of a record. It is computed from the counts that the method's rule shows and from verdicts and
 * outcomes alone: whatever the hidden counts are that give these, the public record is the same to the last byte. A public
 * record gives itself.
 *
 * @param out records that are published already
 * @throws InputError where the method does not say what may be published
 */
export async function publicReport(report: Report, out: readonly Out[] = []): Promise<Published> {
  const method = methodOf(report);
  const rule = method.publish;
  if (!rule) throw inputError('publish-without-rule', { method: method.id });
  const listed = listedBy(report, method);
  const before = outRecords(out);
  const blinded = blind(report, method, rule, before);
  // who knows how many are counted among everywhere knows more than is published
  const known = isPublic(report) ? undefined : blind(report, method, rule, before, 'known');
  const audited = known ?? blinded;
  const told = toldOfOtherYears(report, method, before);
  const hide = (verdicts: Parameters<typeof hideVerdicts>[1]) => {
    const all = known ? [blinded, known] : [blinded];
    for (const one of all) {
      hideVerdicts(one.report.areas, verdicts);
      hideCountsOfMet(one, method);
    }
    compareWithOtherYears(all, report, method, told);
  };
  const { counted } = audited.figures;
  const truth = truthOf(report);
  // what several verdicts on the same persons say is no matter of one of them
  hide(rule.verdict === 'hide' ? hiddenBeside({ year: report.year, counted }, before) : []);
  let city = standIn(blinded, method, listed);
  const kept = known
    ? keptBy(known, city, method, listed)
    : new Map([...city.kept].map(([{ key }, one]) => [key, one]));
  // no verdict is hidden for what classes say: it would say it all the same, and that it is hidden would tell which it is
  const isShown = rule.verdict === 'show';
  const beyond = known && isShown ? shownBeyond(known, method, listed, city, truth) : undefined;
  const narrowed = narrowedIn(blinded, city, known && kept, beyond);
  const after = afterPublished(
    {
      ...{ year: report.year, positions: positionsOf(report), counted, blinded: audited, method, rule, kept },
      members: membersOf(audited.report.areas, method),
      assessment: city.assessment,
      truth,
    },
    before,
  );
  const hasVerdict = ({ criteria }: Pick<Narrowed, 'criteria'>) => criteria.length > 0;
  if (known && rule.verdict === 'hide') addNarrowed(narrowed, eitherNarrows(known, city));
  let next = rule.verdict === 'hide' ? narrowed.filter(hasVerdict) : [];
  // another stand-in may have other limits, by which others are narrowed
  while (next.length > 0) {
    hide(next);
    city = standIn(blinded, method, listed);
    next = narrowedIn(blinded, city, undefined).filter(hasVerdict);
    addNarrowed(narrowed, next);
  }
  const still = known && !isShown ? fewBeyond(known, shownBeyond(known, method, listed, city, truth)) : [];
  const composed = new Composer(blinded, city, method, rule).report();
  const { columns, notices, ...again } = await askedAgain(blinded.report, report, method, city);
  const areas = { ...composed.areas, stability: columns };
  const published = { ...composed, ...again, notices, areas };
  return {
    report: published,
    blinded,
    out: before,
    standIn: city,
    narrowed,
    after,
    byOutcome: [...new Set([...toldByOutcome(published, method), ...still])].sort((a, b) => a - b),
  };
}

/** Areas of which some hidden count keeps too few values beside classes and figures that are computed from others. */
function fewBeyond({ report, figures }: Blinded, beyond: ReadonlyMap<string, Uint16Array>): number[] {
  return [...report.areas.ids.keys()].filter(
    (area) =>
      report.areas.exclusion[area] < 0 &&
      figures.counted.some(
        ({ key, smallest, figures: [{ hidden }] }) =>
          hidden[area] !== SHOWN && (beyond.get(key)?.[area] ?? smallest) < smallest - 1,
      ),
  );
}

/** Adds what is not told already; of what is, the fewest values. */
function addNarrowed(narrowed: Narrowed[], found: readonly Narrowed[]): void {
  for (const one of found) {
    const told = narrowed.find(
      ({ area, figures }) => area === one.area && one.figures.every((id) => figures.includes(id)),
    );
    if (told) told.values = Math.min(told.values, one.values);
    else narrowed.push(one);
  }
}

/** The hidden counts that keep fewer values than there are below the smallest count that is shown. */
function narrowedIn(
  { report, figures }: Blinded,
  { kept }: StandIn,
  known: ReadonlyMap<string, Kept | undefined> | undefined,
  beyond?: ReadonlyMap<string, Uint16Array>,
): Narrowed[] {
  const narrowed: Narrowed[] = [];
  const { members } = membersOf(report.areas, methodOf(report));
  for (const counted of figures.counted) {
    const criteria = counted.figures.flatMap(({ columns }) => ('verdict' in columns ? [columns] : []));
    // where none fit the number that stands for among how few one is, who knows it knows how many there are
    const values = kept.get(counted)?.values;
    for (let area = 0; area < report.areas.size; area++) {
      // those who are excluded have no verdict, but others' speak of those that stay in references
      const isOut = report.areas.exclusion[area] >= 0;
      if (counted.figures[0].hidden[area] === SHOWN || (isOut && members[area] === 0)) continue;
      const alone = values?.[area];
      const rates = known
        ? Math.min(alone ?? Number.POSITIVE_INFINITY, known.get(counted.key)?.values[area] ?? 0)
        : (alone ?? 0);
      const left = Math.min(rates, beyond?.get(counted.key)?.[area] ?? rates);
      if (left >= counted.smallest - 1) continue;
      const told = isOut ? [] : criteria.filter(({ hidden }) => hidden?.[area] !== HIDDEN_VERDICT);
      const others = counted.figures.filter(({ columns }) => isOut || !('verdict' in columns));
      const ids = [...told, ...others.map(({ columns }) => columns)].map(({ id }) => id);
      if (ids.length > 0)
        narrowed.push({ area, figures: ids, criteria: told.map(({ id }) => id), values: left });
    }
  }
  return narrowed;
}

/**
 * The hidden counts of which one of the two verdicts would leave too few values: it is hidden whichever it is, since a verdict
 * that is hidden for being the one would tell that it is.
 */
function eitherNarrows({ report, figures }: Blinded, { assessment }: StandIn): Narrowed[] {
  const found: Narrowed[] = [];
  for (const counted of figures.counted)
    for (const figure of counted.figures) {
      const { columns, hidden: how } = figure;
      if (!('verdict' in columns)) continue;
      const { id } = columns;
      const { limit, worse, strict } = assessment.evaluator.criterion(id);
      const holds = comparison({ worse, strict });
      for (const area of report.areas.ids.keys()) {
        if (how[area] === SHOWN || report.areas.exclusion[area] >= 0 || columns.verdict[area] === UNKNOWN)
          continue;
        const all = candidatesOf(counted, area);
        const met = all.filter((count) => holds(valueOfCount(figure, area, count), limit.at(area))).length;
        const least = Math.min(...[met, all.length - met].filter((values) => values > 0));
        if (least < counted.smallest - 1) found.push({ area, figures: [id], criteria: [id], values: least });
      }
    }
  return found;
}

/** What hidden counts could be, to somebody who knows how many are counted among, by the key of the counts. */
function keptBy(
  known: Blinded,
  { assessment }: StandIn,
  method: Method,
  listed: ReadonlySet<string>,
): Map<string, Kept | undefined> {
  const members = membersOf(known.report.areas, method);
  const asked = known.figures.counted.map((counted) => ({
    counted,
    question: questionOf(counted, known, method, members, assessment, 'known'),
  }));
  // where limits follow from counts otherwise than by their sum, whole cities are asked
  const isHeld = asked.some(({ question }) => question.isHeld);
  const ofCities = isHeld ? standIn(known, method, listed, 'known').kept : undefined;
  return new Map(
    asked.map(({ counted, question }) => [
      counted.key,
      question.isHeld ? ofCities?.get(counted) : keptValues(question),
    ]),
  );
}

/** The areas whose outcome is not all that the rule could answer, were hidden verdicts either. */
function toldByOutcome(report: Report, method: Method): number[] {
  const { areas } = report;
  const rule = compileRule(method.designate, { method, facts: recordedFacts(report, method) });
  const told = new Set<number>();
  for (const { hidden } of areas.criteria)
    for (const [area, how] of hidden?.entries() ?? []) {
      if (how !== HIDDEN_VERDICT) continue;
      const isOpen = outcomes[areas.outcome[area]] === 'undetermined' || areas.criteriaOpen.has(area);
      const said = areas.byCriteria[area] === 1 ? CAN_HOLD : isOpen ? EITHER : CAN_FAIL;
      if ((rule(area) & ~said) !== 0) told.add(area);
    }
  return [...told].sort((a, b) => a - b);
}

/** Hides verdicts, and what they come to in the numbers of criteria met. */
function hideVerdicts(areas: AreaTable, narrowed: readonly Pick<Narrowed, 'area' | 'criteria'>[]): void {
  for (const { area, criteria } of narrowed) {
    // one that is not assessed has none
    if (areas.exclusion[area] >= 0) continue;
    for (const columns of areas.criteria.filter(({ id }) => criteria.includes(id))) {
      const { verdict, possible, hidden } = columns;
      if (hidden?.[area] === HIDDEN_VERDICT) continue;
      if (verdict[area] === MET) areas.met[area]--;
      if (verdict[area] !== UNKNOWN) areas.unknown[area]++;
      if (possible[area] === CAN_HOLD) areas.least[area]--;
      if (possible[area] === CAN_FAIL) areas.most[area]++;
      verdict[area] = UNKNOWN;
      possible[area] = EITHER;
      present(hidden)[area] = HIDDEN_VERDICT;
    }
  }
}

/** Hides how many criteria are met, and what is computed from it, where a verdict among them is hidden. */
function hideCountsOfMet({ report: { areas }, figures }: Blinded, method: Method): void {
  for (const { columns, hidden } of figures.derived) {
    const measures = measuresWithin({ columns }, method);
    const asked = new Set(measures.flatMap((one) => criteriaAsked(method, one)));
    const verdicts = areas.criteria.filter(({ id }) => asked.has(id));
    const isOut = (area: number) => verdicts.some((one) => one.hidden?.[area] === HIDDEN_VERDICT);
    const out = [...areas.ids.keys()].filter(isOut);
    if (out.length === 0) continue;
    columns.hidden ??= new Uint8Array(areas.size);
    for (const area of measures.some(isOfOtherAreas) ? areas.ids.keys() : out) {
      if (Number.isNaN(columns.values[area])) continue;
      hidden[area] = COUNT_HIDDEN;
      columns.values[area] = Number.NaN;
      columns.hidden[area] ||= HIDDEN_FIGURE;
    }
  }
}

/**
 * How the reference "non-designated" was settled. That it was, or went round, shows in the outcomes; in how many rounds follows from
 * the counts, and is that of the stand-in.
 */
function iterationOf({ iteration }: Report, { assessment }: StandIn): Report['iteration'] {
  if (!iteration) return iteration;
  const { rounds = 1, period = 0 } = assessment.iteration ?? {};
  return { rounds, period: iteration.period === 0 ? 0 : Math.max(2, period) };
}

/** What the parts of a public report are made from. */
class Composer {
  readonly #report: Report;
  readonly #blinded: Blinded;
  readonly #city: StandIn;
  readonly #method: Method;
  readonly #rule: PublishRule;
  readonly #listed: Listed | undefined;
  readonly #several: SeveralAreas;
  readonly #areas: AreaTable;

  constructor(blinded: Blinded, city: StandIn, method: Method, rule: PublishRule) {
    this.#report = blinded.report;
    this.#blinded = blinded;
    this.#city = city;
    this.#method = method;
    this.#rule = rule;
    this.#listed = listedIn(blinded.report);
    this.#several = new SeveralAreas(blinded, city, method, rule);
    this.#areas = this.#table();
  }

  report(): Report {
    const report = this.#report;
    const areas = this.#areas;
    const { exclusion: by, exclusions: ids } = areas;
    const population = this.#population;
    const found: Report = {
      schema: 'udpeg/public-report',
      audience: 'public',
      version: report.version,
      engine: report.engine,
      internal: report.internal ?? null,
      year: report.year,
      method: report.method,
      inputs: report.inputs.map(({ sha256: _, bytes: __, ...input }) => input),
      account: { ...report.account, ...areaAccount(this.#method, { by, ids }, population) },
      summary: summary(areas, population, this.#listed),
      criteria: this.#criteria(),
      indicators: report.indicators,
      classes: classInfo(this.#method, areas),
      stateLists: report.stateLists,
      iteration: iterationOf(report, this.#city),
      notices: [],
      boligomraader: report.boligomraader,
      byomraader: report.byomraader && {
        ...report.byomraader,
        groups: this.#groups(report.byomraader.groups),
      },
      ...(report.municipality !== undefined && { municipality: report.municipality }),
      ...(report.plane !== undefined && { plane: report.plane }),
      outlines: report.outlines,
      ...(report.publication && { publication: report.publication }),
      areas,
    };
    if (report.previous) found.previous = previousOf(report.previous, found);
    return found;
  }

  get #population(): Float64Array | undefined {
    return this.#method.areas.population === undefined ? undefined : this.#areas.population;
  }

  /** The areas: the facts, and the stand-in city's lines and derived figures beside them. */
  #table(): AreaTable {
    const { assessment, restored, unlike } = this.#city;
    const { madeUp } = this.#blinded;
    const facts = this.#report.areas;
    const derived = new Map<object, DerivedFigure>(
      this.#blinded.figures.derived.map((one) => [one.columns, one]),
    );
    const isOfPersons = (columns: object) => derived.get(columns)?.isOfPersons === true;
    const designates = this.#method['state-lists'].link.effect === 'designate';
    const beside = standing(facts.size, facts.decided, facts.kept);
    const again = areaTable(restored.method, assessment, this.#listed, designates, beside);
    return {
      ...facts,
      criteria: facts.criteria.map((columns, k): CriterionColumns => {
        const { limitRange, valueRange } = again.criteria[k];
        if (unlike.has(columns.id))
          return madeUp.has(columns.id) ? { ...columns, reference: nothing } : columns;
        return {
          ...columns,
          ...linesOf(columns, this.#method.criteria[columns.id], this.#city, this.#rule),
          limitRange: limitRange && outward(limitRange, this.#rule.decimals),
          valueRange: valueRange && isOfPersons(columns) ? withoutEnds(valueRange) : valueRange,
        };
      }),
      indicatorRanges: new Map(
        [...again.indicatorRanges].map(([id, range]) => {
          const columns = present(facts.indicators.find((one) => one.id === id));
          const isOpen = (area: number) => range(area) && ANYTHING;
          return [id, isOfPersons(columns) ? isOpen : range];
        }),
      ),
    };
  }

  #criteria(): Report['criteria'] {
    const areas = this.#areas;
    const { assessment, restored } = this.#city;
    const sides = sidesOf(areas, assessment.exclusions.assessed);
    return this.#report.criteria.map((said) => {
      const { id, notMeasured, missingReference } = said;
      if (notMeasured !== null) return said;
      const columns = present(areas.criteria.find((one) => one.id === id));
      const { comparison: compared, ...info } = criterionInfo(
        id,
        restored.method.criteria[id],
        assessment,
        areas,
        sides,
      );
      const referenceRange = this.#several.referenceRange(id);
      return {
        ...info,
        ...countsOf(columns, areas),
        missingReference,
        comparison: compared && this.#compared(compared, columns, sides),
        ...(referenceRange && { referenceRange }),
        ...(this.#city.unlike.has(id) && { linesHidden: true as const }),
      };
    });
  }

  #compared({ designated, rest, weights }: Comparison, columns: CriterionColumns, sides: Sides): Comparison {
    const one = this.#several.figure(designated, sides.designated, columns, sides.rest);
    const other = this.#several.figure(rest, sides.rest, columns, sides.designated);
    return {
      designated: one.value,
      rest: other.value,
      weights,
      ...(one.range && { designatedRange: one.range }),
      ...(other.range && { restRange: other.range }),
    };
  }

  #groups(said: Groups): Groups {
    const areas = this.#areas;
    const positions = new Map(areas.ids.map((id, position) => [id, position]));
    const boligomraader = this.#listed?.boligomraader ?? [];
    const listed = new Map(boligomraader.map(({ id }, position) => [id, position]));
    return said.map(({ id, name, named, former, undetermined, ...group }) => {
      const of = group.areas.map((area) => present(positions.get(area)));
      const figures = groupFigures(
        { areas: of, boligomraader: group.boligomraader.map((one) => present(listed.get(one))) },
        areas,
        this.#city.assessment,
        boligomraader,
      );
      const criteria = figures.criteria.map((one, k) => ({
        ...one,
        ...this.#several.figure(one.value, of, areas.criteria[k]),
      }));
      return { id, name, named, former, ...figures, criteria, undetermined };
    });
  }
}

type Comparison = NonNullable<Report['criteria'][number]['comparison']>;
type Groups = NonNullable<Report['byomraader']>['groups'];

/** How many areas meet a criterion, by the verdicts that are published. */
function countsOf({ verdict }: CriterionColumns, { size, exclusion }: AreaTable) {
  const counts = [0, 0, 0];
  for (let area = 0; area < size; area++) if (exclusion[area] < 0) counts[verdict[area]]++;
  return { met: counts[MET], notMet: counts[NOT_MET], unknown: counts[UNKNOWN] };
}

/** Decimals that a line for all areas has at the most, and that of one area. */
const MOST_DECIMALS = 4;
const MOST_OWN_DECIMALS = 12;

/**
 * Reference and limit as they are published: one for all areas that are compared with the same, rounded, with as many
 * decimals as it takes for no shown figure to lie on the other side of its limit.
 */
function linesOf(
  { id, values, verdict, reference, limit }: CriterionColumns,
  criterion: Criterion,
  { assessment }: StandIn,
  { decimals }: PublishRule,
): Pick<CriterionColumns, 'reference' | 'limit'> {
  const { evaluator, exclusions } = assessment;
  const own = evaluator.criterion(id);
  const { reference: against, threshold } = criterion;
  const isRest = against?.of === 'rest-of-city';
  const city = isRest
    ? evaluator.reference(criterion.indicator ?? criterion, { ...against, of: 'city' }).at
    : undefined;
  const isRelative = threshold?.times !== undefined || threshold?.plus !== undefined;
  const { times = 1, plus = 0 } = threshold ?? {};
  const referenceAt = city ?? own.reference?.at;
  const limitAt = city && isRelative ? (area: number) => times * city(area) + plus : own.limit.at;
  const holds = comparison(own);
  const agrees = (area: number, line: number) =>
    Number.isNaN(values[area]) ||
    verdict[area] === UNKNOWN ||
    exclusions.assessed[area] === 0 ||
    holds(values[area], line) === (verdict[area] === MET);
  const isStated = !Number.isNaN(limit(0)) && values.length > 0 && !isRelative;
  const limits = isStated
    ? Float64Array.from(values, (_, area) => limit(area))
    : finest(values.length, decimals, { line: limitAt, own: own.limit.at }, agrees);
  const isGiven = against?.of === 'value' || against?.of === 'column' || isOfOtherYear(against);
  const references =
    referenceAt && !isGiven
      ? Float64Array.from(values, (_, area) =>
          roundDecimal(referenceAt(area), decimals, 'half-away-from-zero'),
        )
      : undefined;
  return { reference: references ? (area) => references[area] : reference, limit: (area) => limits[area] };
}

/**
 * Lines with as few decimals as most areas agree with; an area that agrees with none has the line of its own, with as many
 * as it takes.
 */
function finest(
  size: number,
  decimals: number,
  { line, own }: Record<'line' | 'own', (area: number) => number>,
  agrees: (area: number, line: number) => boolean,
): Float64Array {
  const rounded = (read: (area: number) => number, area: number, places: number) =>
    roundDecimal(read(area), places, 'half-away-from-zero');
  const tried = Array.from({ length: MOST_DECIMALS - decimals + 1 }, (_, more) => {
    const lines = Float64Array.from({ length: size }, (_, area) => rounded(line, area, decimals + more));
    return { lines, against: lines.reduce((count, one, area) => count + Number(!agrees(area, one)), 0) };
  });
  const [{ lines }] = tried.sort((one, other) => one.against - other.against);
  for (let area = 0; area < size; area++) {
    for (let places = decimals; !agrees(area, lines[area]) && places <= MOST_OWN_DECIMALS; places++)
      lines[area] = rounded(own, area, places);
    // one that is a value itself: rounded up it would lie beyond that
    if (!agrees(area, lines[area])) lines[area] = own(area);
  }
  return lines;
}

/** What missing figures could make of one that is computed from hidden counts, too: that they could move it is told, and not how far. */
const ANYTHING = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

function withoutEnds({ least, greatest }: NonNullable<CriterionColumns['valueRange']>) {
  const end = (read: (area: number) => number, at: number) => (area: number) =>
    Number.isNaN(read(area)) ? Number.NaN : at;
  return { least: end(least, ANYTHING[0]), greatest: end(greatest, ANYTHING[1]) };
}

/** A range with its ends rounded away from each other. */
function outward({ least, greatest }: NonNullable<CriterionColumns['limitRange']>, decimals: number) {
  // an end that nothing bounds stays without bound
  const away = (value: number, sign: number) =>
    Number.isFinite(value) ? sign * shift(Math.ceil(shift(sign * value, decimals)), -decimals) : value;
  return {
    least: (area: number) => away(least(area), -1),
    greatest: (area: number) => away(greatest(area), 1),
  };
}

/** What changed since the round before, with the residents that are published. */
function previousOf(
  previous: NonNullable<Report['previous']>,
  report: Report,
): NonNullable<Report['previous']> {
  const { ids, outcome } = report.areas;
  const positions = new Map(ids.map((id, position) => [id, position]));
  const at = (areas: readonly string[]) => areas.map((id) => present(positions.get(id)));
  const { stayed, cameIn, wentOut, appeared } = previous;
  const came = new Set(at([...cameIn.areas, ...appeared.areas]));
  const isDesignated = (area: number) => outcome[area] === DESIGNATED;
  const all = Array.from(ids.keys()).filter(isDesignated);
  const tally = (areas: readonly number[]) => tallyOf(report, areas);
  return {
    ...previous,
    file: { name: previous.file.name },
    stayed: { ...stayed, new: tally(previous.comparable ? all.filter((area) => !came.has(area)) : []) },
    cameIn: { ...cameIn, new: tally(at(cameIn.areas)) },
    wentOut: { ...wentOut, new: tally(at(wentOut.areas)) },
    appeared: {
      ...appeared,
      designated: tally(previous.comparable ? at(appeared.areas).filter(isDesignated) : all),
    },
  };
}
