import { joinEnclosed } from '../byomraader/form.ts';
import type { Method } from '../criteria/effective.ts';
import { canonical } from '../criteria/normal.ts';
import { DESIGNATED, outcomeOf, UNDETERMINED } from '../criteria/outcome.ts';
import { compileRule } from '../criteria/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER, MET, UNKNOWN } from '../criteria/verdict.ts';
import type { Contradiction } from '../messages/verify.ts';
import type { StandIn } from '../publish/stand-in.ts';
import { type AreaTable, type CriterionColumns, HIDDEN_VERDICT, outcomes } from '../record/area-table.ts';
import { tallyOf } from '../record/facts/changes.ts';
import { isHidden } from '../record/facts/hidden.ts';
import { recordedFacts } from '../record/facts/rule.ts';
import { methodOf, type Report } from '../record/report.ts';
import { type Restored, restored } from '../record/restored.ts';
import { areaTexts } from '../record/write.ts';
import { areaAccount, summary } from '../screening/account.ts';
import { areaTable, criteriaOpen } from '../screening/area-table.ts';
import { type Assessment, Assessor } from '../screening/assess.ts';
import { groupFigures } from '../screening/byomraader.ts';
import { sidesOf } from '../screening/compare.ts';
import { classInfo, criterionInfo, indicatorInfo } from '../screening/criterion-info.ts';
import { countsIn, standing } from '../screening/decisions.ts';
import { listedIn } from '../screening/listed-in.ts';
import { methodInfo } from '../screening/parameters.ts';
import type { Listed } from '../statelists/listed/listed.ts';
import { byCodeUnit } from '../text/order.ts';
import { present } from '../values/present.ts';
import { isBlock } from '../values/value-at.ts';
import { version } from '../version.ts';

/** What came of computing a record again from itself. */
export interface Recount {
  contradictions: Contradiction[];
  /** fields of the method whose numbers were taken as they are recorded */
  taken: string[];
  /** areas of which was not recounted what missing figures leave open */
  open: number;
  /** whether the rule asks earlier years, so that its answers were not recounted */
  asksYears: boolean;
}

/**
 * Computes a record again from what it holds itself, with what computes a screening: figures from counts, references and
 * limits from figures, verdicts, classes, counts and ranks from these, outcomes from the rule and the lists, and every sum
 * from the areas. Numbers are the same to the last bit, since a record has them unrounded.
 *
 * @param written the record's areas as they stand in the file; left out: as the report has them
 */
export function recount(report: Report, written: Iterable<string> = areaTexts(report)): Recount {
  return new Recounter(report).recount(written);
}

/** A city whose figures are taken where a record does not have all of its own. */
export type City = Pick<StandIn, 'restored' | 'assessment' | 'unlike' | 'lacking'>;

/**
 * Computes the facts of a public record again by a city that could be the one screened: verdicts, counts of criteria,
 * outcomes, reasons and what the lists say. Its figures are computed by publishing it again.
 */
export function recountFacts(report: Report, written: Iterable<string>, city: City): Recount {
  return new Recounter(report, city).recount(written);
}

class Recounter {
  readonly #method: Method;
  readonly #restored: Restored;
  readonly #listed: Listed | undefined;
  readonly #assessment: Assessment;
  readonly #positions: Map<string, number>;
  readonly #found: Contradiction[] = [];

  readonly report: Report;
  readonly #city: City | undefined;

  constructor(report: Report, city?: City) {
    this.report = report;
    this.#city = city;
    this.#method = methodOf(report);
    this.#restored = city?.restored ?? restored(report);
    this.#listed = listedIn(report);
    const { method, table } = this.#restored;
    const listed = this.#designates ? this.#listed?.byArea.keys() : [];
    this.#assessment =
      city?.assessment ??
      present(new Assessor(method, new Map([[report.year, table]]), new Set(listed)).year(report.year));
    this.#positions = new Map(report.areas.ids.map((id, position) => [id, position]));
  }

  recount(written: Iterable<string>): Recount {
    const { report } = this;
    const open = this.#openAreas();
    const again = this.#areas(open);
    this.#found.push(...areaDifferences(written, { ...report, areas: again }));
    this.#head();
    this.#byomraader();
    this.#previous();
    this.#standing();
    const { taken, asksYears } = this.#restored;
    return { contradictions: this.#found, taken, open: open.size, asksYears };
  }

  get #designates(): boolean {
    return this.#method['state-lists'].link.effect === 'designate';
  }

  get #population(): Float64Array | undefined {
    return this.#method.areas.population === undefined ? undefined : this.report.areas.population;
  }

  /** The areas of which it is not in the record what missing figures could do; all, where the rule asks other years. */
  #openAreas(): Set<number> {
    const { loose, asksYears } = this.#restored;
    const { areas } = this.report;
    const { evaluator } = this.#assessment;
    const criteria = areas.criteria
      .filter(({ id }) => this.#isLoose(id))
      .map((said) => ({ ...said, again: evaluator.criterion(said.id).possible }));
    const indicators = areas.indicators.filter(({ id }) => loose.indicators.has(id));
    const open = new Set<number>();
    for (let area = 0; area < areas.size; area++) {
      if (areas.exclusion[area] >= 0) continue;
      const isOpen =
        asksYears ||
        this.#isHidden(area) ||
        criteria.some(
          ({ verdict, possible, again }) =>
            possible[area] !== certainly[verdict[area]] || possible[area] !== again[area],
        ) ||
        indicators.some(
          ({ id, values }) =>
            Number.isNaN(values[area]) || areas.indicatorRanges.get(id)?.(area) !== undefined,
        );
      if (isOpen) open.add(area);
    }
    return open;
  }

  /** Whether a public record does not show what an area's answer follows from: a verdict, or a figure with a class. */
  #isHidden(area: number): boolean {
    const { criteria, indicators, classes, indicatorRanges } = this.report.areas;
    // how far missing figures could move it may follow from hidden counts
    const isUntold = (id: string) =>
      this.#city &&
      indicatorRanges
        .get(id)?.(area)
        ?.every((end) => !Number.isFinite(end));
    const { unlike, lacking, assessment } = this.#city ?? {};
    // what a verdict could be follows from among how many missing figures and hidden ones are
    const isOther = (id: string, possible: Uint8Array) =>
      lacking?.has(id) && assessment?.evaluator.criterion(id).possible[area] !== possible[area];
    return (
      criteria.some(
        ({ id, hidden, possible }) =>
          hidden?.[area] === HIDDEN_VERDICT || unlike?.has(id) || isOther(id, possible),
      ) ||
      (classes.length > 0 && indicators.some((one) => isHidden(one, area) || isUntold(one.id)))
    );
  }

  #isLoose(criterion: string): boolean {
    const { loose } = this.#restored;
    const { indicator } = this.#method.criteria[criterion];
    return loose.criteria.has(criterion) || (indicator !== undefined && loose.indicators.has(indicator));
  }

  /** The areas as computed again; what of open areas is not in the record, as it is recorded. */
  #areas(open: ReadonlySet<number>): AreaTable {
    const { report } = this;
    const { areas: said, byomraader } = report;
    const beside = standing(said.size, said.decided, said.kept);
    const { method } = this.#restored;
    const { regions } = this.report.areas;
    const again = {
      ...areaTable(method, this.#assessment, this.#listed, this.#designates, beside),
      regions,
    };
    // it follows from draws, which `recomputed` repeats
    again.stability = said.stability;
    const { rule } = this.#assessment;
    const answers = this.#checkedAnswers(open);
    for (const [area, answer] of answers) {
      rule[area] = answer;
      const byList = this.#designates && again.byStateList.has(area);
      again.outcome[area] = outcomeOf(answer, byList, again.exclusion[area] >= 0, beside.of[area]);
      again.byCriteria[area] = Number(answer === CAN_HOLD);
      again.least[area] = said.least[area];
      again.most[area] = said.most[area];
    }
    if (byomraader && this.#method.byomraader.enclosed === 'join')
      again.joined = joinEnclosed(
        again.outcome,
        byomraader.enclosed.map(({ area, certain }) => ({
          area: present(this.#positions.get(area)),
          certain,
        })),
        said.decided,
      );
    // counted by no version before there was a field for it
    const tellsOpen = report.summary.criteriaOpen !== undefined;
    again.criteriaOpen = tellsOpen ? criteriaOpen(again, rule) : said.criteriaOpen;
    for (const [k, group] of (byomraader?.groups ?? []).entries())
      for (const id of group.areas) again.byomraade[present(this.#positions.get(id))] = k;
    again.criteria = again.criteria.map((criterion, k) => {
      if (!this.#isLoose(criterion.id)) return criterion;
      const { limitRange, valueRange, possible } = said.criteria[k];
      const mixed = criterion.possible.map((one, area) => (open.has(area) ? possible[area] : one));
      return { ...criterion, limitRange, valueRange, possible: mixed };
    });
    again.classes = again.classes.map((ladder, k) => {
      const { of, couldBe } = said.classes[k];
      return {
        ...ladder,
        of: ladder.of.map((one, area) => (open.has(area) ? of[area] : one)),
        couldBe: (area) => (open.has(area) ? couldBe(area) : ladder.couldBe(area)),
      };
    });
    const { indicators } = this.#restored.loose;
    again.indicatorRanges = new Map(
      [...new Set([...again.indicatorRanges.keys(), ...said.indicatorRanges.keys()])].flatMap((id) => {
        const range = (indicators.has(id) ? said : again).indicatorRanges.get(id);
        return range ? [[id, range]] : [];
      }),
    );
    return this.#city ? this.#published(again, this.#city) : again;
  }

  /** The areas of a public record with their facts as computed again; verdicts that cannot be are as they are recorded. */
  #published(again: AreaTable, { unlike, lacking }: City): AreaTable {
    const { areas: said } = this.report;
    const { population, populationHidden, index, indexOver, rank, indicators, indicatorRanges, classes } =
      said;
    const criteria = said.criteria.map((columns, k) => {
      if (unlike.has(columns.id)) return columns;
      const { verdict, possible } = again.criteria[k];
      const told = (recorded: Uint8Array, computed: Uint8Array) =>
        computed.map((one, area) => (columns.hidden?.[area] === HIDDEN_VERDICT ? recorded[area] : one));
      return {
        ...columns,
        verdict: told(columns.verdict, verdict),
        possible: lacking.has(columns.id) ? columns.possible : told(columns.possible, possible),
      };
    });
    const counted = (area: number, isOne: (columns: CriterionColumns) => boolean, recorded: Uint8Array) =>
      said.exclusion[area] < 0 && this.#isHidden(area) ? criteria.filter(isOne).length : recorded[area];
    return {
      ...again,
      ...{
        population,
        populationHidden,
        index,
        indexOver,
        rank,
        indicators,
        indicatorRanges,
        classes,
        criteria,
      },
      met: again.met.map((_, area) => counted(area, ({ verdict }) => verdict[area] === MET, again.met)),
      unknown: again.unknown.map((_, area) =>
        counted(area, ({ verdict }) => verdict[area] === UNKNOWN, again.unknown),
      ),
    };
  }

  /**
   * What the rule answers of open areas, as it is recorded: it must be among what follows from the verdicts, each taken by
   * itself.
   */
  #checkedAnswers(open: ReadonlySet<number>): Map<number, number> {
    const { report } = this;
    const { areas, byomraader } = report;
    const enclosed = new Set(byomraader?.enclosed.map(({ area }) => this.#positions.get(area)));
    const method = this.#method;
    const rule = compileRule(method.designate, { method, facts: recordedFacts(report, method) });
    const answers = new Map<number, number>();
    for (const area of open) {
      const answer = answerSaid(areas, area);
      answers.set(area, answer);
      if (enclosed.has(area)) continue;
      const possible = rule(area);
      if ((answer & ~possible) !== 0)
        this.#add(
          'outcome',
          outcomes[areas.outcome[area]],
          outcomes[outcomeOf(possible, false, false, 0)],
          areas.ids[area],
        );
    }
    return answers;
  }

  #head(): void {
    const { report } = this;
    const { areas } = report;
    const method = this.#method;
    const sides = sidesOf(areas, this.#assessment.exclusions.assessed);
    const { by, ids } = { by: areas.exclusion, ids: areas.exclusions };
    const criteria = Object.entries(this.#restored.method.criteria).map(([id, criterion]) => {
      const info = criterionInfo(id, criterion, this.#assessment, areas, sides);
      return this.#isLoose(id) ? { ...info, missingReference: undefined } : info;
    });
    const { criteriaOpen: open, ...counts } = summary(areas, this.#population, this.#listed);
    const rows = report.inputs.map((input) => (input.role === 'statistics' ? (input.rows ?? 0) : 0));
    const account = {
      year: report.year,
      rowsRead: rows.reduce((sum, one) => sum + one, 0),
      ...areaAccount(method, { by, ids }, this.#population),
    };
    this.#differences(report.account, account, 'account');
    this.#differences(
      report.summary,
      report.summary.criteriaOpen ? { ...counts, criteriaOpen: open } : counts,
      'summary',
    );
    if (!this.#city) this.#differences(report.criteria, criteria, 'criteria');
    this.#differences(report.indicators, indicatorInfo(method), 'indicators');
    this.#differences(report.classes, classInfo(method, areas), 'classes');
    const used = { lists: report.stateLists !== null, byomraader: report.byomraader !== null };
    // what another version tells of a method may be more, or less
    if (report.engine.version === version)
      this.#differences(report.method, methodInfo(method, report.method.builtIn, used), 'method');
    if (this.#restored.taken.length === 0 && !this.#city)
      this.#differences(report.iteration, this.#assessment.iteration ?? null, 'iteration');
    if (report.stateLists) this.#stateLists(report.stateLists);
  }

  #stateLists(said: NonNullable<Report['stateLists']>): void {
    const { link } = this.#method['state-lists'];
    const on = this.report.boligomraader.flatMap(({ lists }) => lists);
    const gives = {
      minimumShare: link['minimum-share'],
      effect: link.effect,
      used: said.used.map(({ list }) => ({ entries: on.filter((one) => one.list === list).length })),
    };
    this.#differences(said, gives, 'stateLists');
    const boligomraader = this.report.boligomraader.map(({ lists, links }) => ({
      lists: lists.map(({ list }) => ({ year: said.used.find((one) => one.list === list)?.year })),
      links: links.map(({ share }) => ({ counts: share >= link['minimum-share'] })),
    }));
    this.#differences(this.report.boligomraader, boligomraader, 'boligomraader');
  }

  #byomraader(): void {
    const { byomraader: said, areas, boligomraader } = this.report;
    if (!said) return;
    const positionsOf = (ids: readonly string[]) => ids.map((id) => present(this.#positions.get(id)));
    const listed = new Map(boligomraader.map(({ id }, position) => [id, position]));
    const groups = said.groups.map((group) =>
      groupFigures(
        {
          areas: positionsOf(group.areas).sort((a, b) => a - b),
          boligomraader: group.boligomraader.map((id) => present(listed.get(id))),
        },
        areas,
        this.#assessment,
        this.#listed?.boligomraader ?? [],
      ),
    );
    if (!this.#city) this.#differences(said.groups, groups, 'byomraader.groups');
    // by residents, most first
    const sorted = said.groups.map(({ residents }) => residents).sort((a, b) => b - a);
    this.#differences(
      said.groups,
      sorted.map((residents) => ({ residents })),
      'byomraader.groups',
    );
    const alone = said.groups.flatMap(({ areas: ids }) => (ids.length === 1 ? ids : [])).sort(byCodeUnit);
    this.#differences([...said.isolated].sort(byCodeUnit), alone, 'byomraader.isolated');
    const grouped = said.groups.flatMap((group) => group.areas).sort(byCodeUnit);
    const designated = areas.ids.filter((_, area) => areas.outcome[area] === DESIGNATED);
    this.#differences(grouped, designated, 'byomraader.groups.areas');
    const within = said.groups.flatMap((group) => group.boligomraader).sort(byCodeUnit);
    this.#differences(within, [...listed.keys()].sort(byCodeUnit), 'byomraader.groups.boligomraader');
    for (const [k, { undetermined }] of said.groups.entries())
      this.#outcomes(undetermined, `byomraader.groups[${k}].undetermined`, (one) => one === UNDETERMINED);
    const joined = said.enclosed.map(({ area }) => ({
      joined: areas.joined.has(present(this.#positions.get(area))),
    }));
    this.#differences(said.enclosed, joined, 'byomraader.enclosed');
  }

  /** The changes, as far as they are of this round; those of the earlier one are held against its record. */
  #previous(): void {
    const { report } = this;
    const { previous: said, areas } = report;
    if (!said) return;
    const { stayed, cameIn, wentOut, appeared, vanished } = said;
    const before = [stayed.old, wentOut.old, vanished.designated];
    this.#outcomes(cameIn.areas, 'previous.cameIn.areas', (one) => one === DESIGNATED);
    this.#outcomes(wentOut.areas, 'previous.wentOut.areas', (one) => one !== DESIGNATED);
    this.#outcomes(appeared.areas, 'previous.appeared.areas', () => true);
    const at = (ids: readonly string[]) =>
      ids.flatMap((id) => this.#positions.get(id) ?? []).sort((a, b) => a - b);
    const isDesignated = (area: number) => areas.outcome[area] === DESIGNATED;
    const all = Array.from(areas.ids.keys()).filter(isDesignated);
    const came = new Set(at([...cameIn.areas, ...appeared.areas]));
    // what it names was not held against the areas
    const nowOpen = wentOut.areas.filter(
      (id) => areas.outcome[this.#positions.get(id) ?? -1] === UNDETERMINED,
    );
    const gives = {
      stayed: {
        old: { areas: stayed.new.areas },
        new: tallyOf(report, said.comparable ? all.filter((area) => !came.has(area)) : []),
      },
      cameIn: { old: { areas: cameIn.areas.length }, new: tallyOf(report, at(cameIn.areas)) },
      wentOut: {
        old: { areas: wentOut.areas.length },
        new: tallyOf(report, at(wentOut.areas)),
        nowUndetermined: nowOpen,
        undetermined: { areas: nowOpen.length },
      },
      appeared: {
        designated: tallyOf(report, said.comparable ? at(appeared.areas).filter(isDesignated) : all),
      },
      // what is not whole numbers of residents was added up in the order of the earlier round's areas
      designated: {
        areas: sumOf(said.designated.areas, ...before.map(({ areas }) => areas)),
        residents: sumOf(said.designated.residents, ...before.map(({ residents }) => residents)),
        withoutPopulation: sumOf(
          said.designated.withoutPopulation,
          ...before.map(({ withoutPopulation }) => withoutPopulation),
        ),
      },
      vanished: { areas: vanished.areas.filter(({ id }) => !this.#positions.has(id)) },
    };
    this.#differences(said, gives, 'previous');
    for (const id of cameIn.wereUndetermined)
      if (!cameIn.areas.includes(id)) this.#add('previous.cameIn.wereUndetermined', id, undefined);
  }

  /** That what is decided counts in the year, and that what is kept was designated before, and for no longer than it may. */
  #standing(): void {
    const { report } = this;
    const { ids, decided, kept } = report.areas;
    for (const [area, decision] of decided) {
      const { from, until } = decision;
      if (!countsIn(decision, report.year))
        this.#add('reasons.decision', { from, until }, undefined, ids[area]);
    }
    const { previous, year } = report;
    const rounds = (previous && this.#method['kept-for']?.rounds) ?? 0;
    const came = new Set([previous?.cameIn, previous?.appeared].flatMap((some) => some?.areas ?? []));
    for (const [area, { round, since }] of kept)
      if (round > rounds || since >= year || came.has(ids[area]))
        this.#add('reasons.kept', { round, since }, undefined, ids[area]);
  }

  /** That areas, by their ids, have an outcome. */
  #outcomes(ids: readonly string[], field: string, isOne: (outcome: number) => boolean): void {
    const { outcome } = this.report.areas;
    for (const id of ids) {
      const area = this.#positions.get(id);
      if (area === undefined || !isOne(outcome[area])) this.#add(field, id, undefined, id);
    }
  }

  #differences(said: unknown, gives: unknown, field: string): void {
    this.#found.push(...differences(said, gives, field));
  }

  #add(field: string, said: unknown, gives: unknown, area?: string): void {
    this.#found.push(contradiction(field, said, gives, area));
  }
}

export function contradiction(field: string, said: unknown, gives: unknown, area?: string): Contradiction {
  return { area, field, said: JSON.stringify(said), gives: JSON.stringify(gives) };
}

/** What areas, as they stand in a record, say otherwise than computed again. */
export function* areaDifferences(written: Iterable<string>, again: Report): Generator<Contradiction> {
  const all = areaTexts(again)[Symbol.iterator]();
  let area = 0;
  for (const text of written) {
    const gives = present<string>(all.next().value);
    if (bare(text) !== bare(gives))
      yield* differences(JSON.parse(bare(text)), JSON.parse(bare(gives)), '', again.areas.ids[area]);
    area++;
  }
}

/**
 * Every field of what is given that is said otherwise.
 *
 * @param isAll whether it is told, too, what is said and not given: so it is of an area
 */
export function* differences(
  said: unknown,
  gives: unknown,
  field: string,
  area?: string,
  isAll = area !== undefined,
): Generator<Contradiction> {
  if (isList(said) && isList(gives) && said.length === gives.length) {
    for (const [k, one] of gives.entries()) yield* differences(said[k], one, `${field}[${k}]`, area, isAll);
  } else if (isBlock(said) && isBlock(gives)) {
    const within = (key: string) => (field === '' ? key : `${field}.${key}`);
    const known = Object.keys(gives).filter((key) => isAll || gives[key] !== undefined);
    for (const key of new Set([...known, ...(isAll ? Object.keys(said) : [])]))
      yield* differences(said[key], gives[key], within(key), area, isAll);
  } else if (canonical(said) !== canonical(gives)) yield contradiction(field, said, gives, area);
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** A sum as it is said, where that is what it gives but for the order of adding. */
function sumOf(said: number, ...parts: number[]): number {
  const sum = parts.reduce((total, one) => total + one, 0);
  return Math.abs(sum - said) <= 1e-9 * sum ? said : sum;
}

/** What could be of a criterion, by its verdict, where nothing is open. */
const certainly = [CAN_FAIL, CAN_HOLD];

/** What the record says that the rule answers: a list or its neighbours may designate an area, whatever that is. */
function answerSaid({ byCriteria, criteriaOpen: open, outcome }: AreaTable, area: number): number {
  if (byCriteria[area] === 1) return CAN_HOLD;
  return outcome[area] === UNDETERMINED || open.has(area) ? EITHER : CAN_FAIL;
}

/** An area without what stands before and behind it in its line. */
function bare(line: string): string {
  return line.slice(line.indexOf('{'), line.lastIndexOf('}') + 1);
}
