import type { ErrorList } from '../messages/errors.ts';
import type { MessageCode, Messages } from '../messages/finding.ts';
import type { YamlSource } from '../yaml/source.ts';
import type { Measure } from './measure.ts';
import { rangeOf, wholeOf } from './measures/columns.ts';
import { kindWithin, sharedOptions } from './measures/registry.ts';
import { operandsOf, operandsWithin } from './operands.ts';
import { outputColumns } from './output-columns.ts';
import { isPooled } from './pooled.ts';
import type { Indicator, WrittenCriterion, WrittenMethod } from './schema/method.ts';
import type { Reference } from './schema/reference.ts';
import type { Rule } from './schema/rule.ts';
import { boundsOf, isOn, numbersAround } from './worlds.ts';

type Path = (string | number)[];
type Places = Pick<YamlSource, 'placeOf' | 'placeOfKey'>;

/** What the schema cannot see: names that lead nowhere, rings, references without weights, rules never reached. */
export function checkMethod(method: WrittenMethod, source: Places, errors: ErrorList): void {
  new Checker(method, source, errors).run();
}

/** The ids of the criteria that are measured, in the method's order. */
export function measuredCriteria(method: WrittenMethod): string[] {
  return Object.keys(method.criteria).filter((id) => method.criteria[id]['not-measured'] === undefined);
}

/** The rules that stand in a rule. */
export function rulesIn(rule: Rule): Rule[] {
  if (typeof rule === 'string') return [];
  const { of = [], all = [], any = [], not, 'consecutive-years': years } = rule;
  return [...of, ...all, ...any, ...(not === undefined ? [] : [not]), ...(years ? [years.of] : [])];
}

class Checker {
  /** the names of blocks, listed once: thousands may be asked for in vain */
  readonly #names = new WeakMap<object, string[]>();
  readonly method: WrittenMethod;
  readonly source: Places;
  readonly errors: ErrorList;

  constructor(method: WrittenMethod, source: Places, errors: ErrorList) {
    this.method = method;
    this.source = source;
    this.errors = errors;
  }

  add<Code extends MessageCode>(code: Code, params: Messages[Code], path: Path): void {
    this.errors.add(code, params, this.source.placeOf(path));
  }

  run(): void {
    const { method } = this;
    const { decimal, thousands } = method.input;
    if (thousands !== undefined && thousands === decimal) {
      this.add('method-thousands-is-decimal', { sign: decimal }, ['input', 'thousands']);
    }
    if (method.input.form === 'long' && method.input.value === undefined) {
      this.add('method-long-needs-value', {}, ['input']);
    }
    for (const [id, indicator] of Object.entries(method.indicators)) {
      this.measure(indicator, ['indicators', id]);
      this.chance(indicator, ['indicators', id]);
      this.sourceName(indicator.source, ['indicators', id, 'source']);
    }
    for (const [id, criterion] of Object.entries(method.criteria)) this.criterion(id, criterion);
    for (const [id, ladder] of Object.entries(method.classes)) this.ladder(id, ladder);
    for (const [id, exclusion] of Object.entries(method.exclude)) {
      this.sourceName(exclusion.source, ['exclude', id, 'source']);
      if (exclusion['population-below'] !== undefined) this.needsPopulation(`exclude.${id}`, ['exclude', id]);
    }
    for (const block of [
      'chance',
      'reference',
      'threshold',
      'missing',
      'designate',
      'kept-for',
      'state-lists',
    ] as const) {
      this.sourceName(method[block]?.source, [block, 'source']);
    }
    this.sourceName(method['state-lists'].link.source, ['state-lists', 'link', 'source']);
    this.publish();
    if (method['kept-for'] && method.purpose === 'illustration')
      this.add('kept-of-illustration', {}, ['kept-for']);
    if (method.ranking && method.purpose === 'illustration')
      this.add('ranking-of-illustration', {}, ['ranking']);
    this.rule(method.designate, ['designate']);
    this.rings();
    this.columns();
  }

  /** Ids become columns of what is written: no two may be called alike, nor as one that is always there. */
  columns(): void {
    const { classes, indicators } = this.method;
    const columns = outputColumns({
      byomraader: true,
      decisions: true,
      stability: true,
      hidden: true,
      ranked: true,
      classes: Object.keys(classes),
      criteria: measuredCriteria(this.method),
      indicators: Object.keys(indicators),
    });
    const taken = new Map(columns.filter(({ of }) => !of).map((column) => [column.name, column]));
    for (const column of columns) {
      const { name, of } = column;
      if (!of) continue;
      const other = taken.get(name);
      if (other) {
        const params = { owner: of.join('.'), column: name, other: other.of?.join('.') };
        this.errors.add('method-column-taken', params, this.source.placeOfKey([of[0]], of[1]));
      } else taken.set(name, column);
    }
  }

  criterion(id: string, criterion: WrittenCriterion): void {
    const path = ['criteria', id];
    const { method } = this;
    this.name('goal', criterion.goal, method.goals, [...path, 'goal']);
    this.sourceName(criterion.source, [...path, 'source']);
    this.chance(criterion, path);
    if (criterion['not-measured'] !== undefined) return;
    this.name('indicator', criterion.indicator, method.indicators, [...path, 'indicator']);
    this.measure(criterion, path);
    const measured: Measure = criterion.indicator
      ? (method.indicators[criterion.indicator] ?? {})
      : criterion;
    if (measured.unknown !== undefined) {
      for (const key of ['threshold', 'reference'] as const)
        if (criterion[key])
          this.errors.add(
            'method-key-only-with',
            { key, condition: 'indicator, ratio, column, …' },
            this.source.placeOf([...path, key]),
          );
      return;
    }
    const reference = criterion.reference ?? method.reference;
    const threshold = criterion.threshold ?? method.threshold;
    const owner = `criteria.${id}`;
    if (!threshold) {
      if (!measured.flag) this.add('method-threshold-needed', { owner }, path);
      return;
    }
    const relative = threshold.times !== undefined || threshold.plus !== undefined;
    if (relative && !reference) this.add('method-reference-needed', { owner }, path);
    if (!criterion.threshold && criterion.worse === 'lower' && (threshold.times ?? 0) > 1) {
      this.add('method-inherited-direction', { owner, times: threshold.times! }, path);
    }
    if (reference)
      this.weights(
        reference,
        measured,
        owner,
        [...path, ...(criterion.reference ? ['reference'] : [])],
        relative,
      );
  }

  /** Chance and surveys are of a share, where it is measured. */
  chance(block: Indicator | WrittenCriterion, path: Path): void {
    const { unit, chance, survey } = block;
    const place = (key: string) => this.source.placeOf([...path, key]);
    const isShare = wholeOf(unit) !== undefined && (block.ratio ?? block.column) !== undefined;
    if (survey && chance === 'none') {
      this.errors.add('method-survey-without-chance', {}, place('chance'));
      return;
    }
    const key = survey ? 'survey' : chance === 'binomial' ? 'chance' : undefined;
    if (key && !isShare)
      this.errors.add('method-chance-without-share', { owner: path.join('.'), key }, place(key));
  }

  /** A pooled reference needs something to weight by. */
  weights(reference: Reference, measured: Measure, owner: string, path: Path, relative: boolean): void {
    if (!isPooled(reference.of)) return;
    if (reference.weights === 'population') this.needsPopulation(owner, path);
    if ((reference.weights ?? 'denominator') === 'denominator' && !measured.ratio && relative) {
      this.errors.add('method-weights-needed', { owner }, this.source.placeOf(path));
    }
  }

  /** What is sensitive is a criterion or an indicator, and no smaller counts of it are shown than of others. */
  publish(): void {
    const { criteria, indicators, publish } = this.method;
    if (!publish) return;
    const { 'smallest-count': least, sensitive, source } = publish;
    this.sourceName(source, ['publish', 'source']);
    for (const [id, own] of Object.entries(sensitive)) {
      const path: Path = ['publish', 'sensitive', id];
      const isKnown = this.name('criterion', id, { ...indicators, ...criteria }, path);
      if (isKnown && own < least) this.add('publish-sensitive-smaller', { name: id, own, least }, path);
    }
  }

  ladder(id: string, ladder: WrittenMethod['classes'][string]): void {
    const path: Path = ['classes', id];
    this.name('indicator', ladder.of, this.method.indicators, [...path, 'of']);
    this.sourceName(ladder.source, [...path, 'source']);
    this.unreachable(id, ladder);
    ladder.steps.forEach((step, k) => {
      const bound = step.above ?? step.from ?? step.below ?? step.to;
      if (bound !== undefined && ladder.of === undefined) {
        this.add('method-ladder-needs-of', { owner: `classes.${id}` }, [...path, 'steps', k]);
      }
      if (step.when === undefined) return;
      this.rule(step.when, [...path, 'steps', k, 'when']);
      const bounds = (['above', 'from', 'below', 'to'] as const).filter((key) => step[key] !== undefined);
      if (bounds.length > 0) {
        const found = ['when', ...bounds];
        this.add('method-one-of', { keys: found, found }, [...path, 'steps', k]);
      }
    });
  }

  /** Steps that no value and no rule can lead to: the steps before them take it all, or their bounds leave nothing. */
  unreachable(id: string, { of, steps }: WrittenMethod['classes'][string]): void {
    const indicator = of === undefined ? undefined : this.method.indicators[of];
    const [low, high] = (indicator && rangeOf(indicator, indicator.unit)) ?? anywhere;
    const cuts = steps.flatMap(boundsOf).filter((cut) => low <= cut && cut <= high);
    const values = numbersAround(low, high, cuts);
    for (const [k, step] of steps.entries()) {
      const before = steps.slice(0, k);
      const takesAll = before.find(
        (one) => one.when === undefined && values.every((value) => isOn(one, value)),
      );
      const asked = JSON.stringify(step.when);
      const isAgain = step.when !== undefined && before.some(({ when }) => JSON.stringify(when) === asked);
      const left = (value: number) => !before.some((one) => one.when === undefined && isOn(one, value));
      const isEmpty = step.when === undefined && !values.some((value) => isOn(step, value) && left(value));
      if (!takesAll && !isAgain && !isEmpty) continue;
      this.add('method-step-unreachable', { owner: `classes.${id}`, name: step.class }, [
        'classes',
        id,
        'steps',
        k,
      ]);
    }
  }

  measure(measure: Measure, path: Path): void {
    const owner = path.join('.');
    for (const operand of operandsOf(measure)) {
      if (typeof operand === 'string') {
        this.name('indicator', operand, this.method.indicators, path);
      } else {
        this.measure(operand, path);
      }
    }
    const { of, weights, reference, criteria = [] } = sharedOptions(measure);
    if (weights === 'population') this.needsPopulation(owner, path);
    else if (Array.isArray(weights) && Array.isArray(of)) {
      if (of.length !== weights.length) {
        this.add('method-lengths-differ', { owner, operands: of.length, weights: weights.length }, path);
      } else if (
        kindWithin(measure)?.kind.dividesByWeights &&
        weights.reduce((sum, weight) => sum + weight, 0) === 0
      ) {
        this.add('method-weights-zero', { owner }, path);
      }
    }
    if (reference && of !== undefined && !Array.isArray(of)) {
      if (reference.alternatives) this.add('method-alternative', { owner, fault: 'inside' }, path);
      const compared = typeof of === 'string' ? (this.method.indicators[of] ?? {}) : of;
      this.weights(reference, compared, owner, path, true);
    }
    for (const criterion of criteria) this.measuredCriterion(criterion, path);
  }

  rule(rule: Rule, path: Path): void {
    if (typeof rule === 'string') {
      this.measuredCriterion(rule, path);
      return;
    }
    if (rule.criterion !== undefined) this.measuredCriterion(rule.criterion, [...path, 'criterion']);
    for (const key of ['of', 'all', 'any'] as const) {
      for (const [k, inner] of (rule[key] ?? []).entries()) this.rule(inner, [...path, key, k]);
    }
    if (rule.not !== undefined) this.rule(rule.not, [...path, 'not']);
    if (rule['consecutive-years'])
      this.rule(rule['consecutive-years'].of, [...path, 'consecutive-years', 'of']);
    if (rule.class) {
      const { classes } = this.method;
      if (this.name('class', rule.class.of, classes, [...path, 'class', 'of'])) {
        const steps = Object.fromEntries(classes[rule.class.of].steps.map((step) => [step.class, step]));
        for (const name of rule.class.is) this.name('step', name, steps, [...path, 'class', 'is']);
      }
    }
    if (rule['at-least'] !== undefined) {
      const of = rule.of?.length ?? measuredCriteria(this.method).length;
      if (rule['at-least'] > of) {
        this.add('method-at-least-too-many', { atLeast: rule['at-least'], of }, [...path, 'at-least']);
      }
    }
  }

  measuredCriterion(name: string, path: Path): void {
    this.name('criterion', name, this.method.criteria, path);
    if (this.method.criteria[name]?.['not-measured'] !== undefined) {
      this.add('method-not-measured-in-rule', { name }, path);
    }
  }

  /** Whether a name is left out or leads to a block, be it one that every object knows, such as `constructor`. */
  name(
    kind: 'indicator' | 'criterion' | 'class' | 'goal' | 'source' | 'step',
    name: string | undefined,
    blocks: object,
    path: Path,
  ): boolean {
    if (name === undefined || Object.hasOwn(blocks, name)) return true;
    const known = this.#names.get(blocks) ?? Object.keys(blocks);
    this.#names.set(blocks, known);
    this.add(
      'method-name-unknown',
      { kind, name, suggestion: this.errors.suggestion(name, known), known },
      path,
    );
    return false;
  }

  sourceName(name: string | undefined, path: Path): void {
    this.name('source', name, this.method.sources, path);
  }

  needsPopulation(owner: string, path: Path): void {
    if (this.method.areas.population === undefined) {
      this.add('method-needs-population', { owner }, path);
    }
  }

  /** Indicators, criteria and ladders that depend on themselves. */
  rings(): void {
    const { method } = this;
    const finished = new Set<string>();
    const visit = (node: string, trail: string[]): void => {
      const start = trail.indexOf(node);
      if (start >= 0) {
        this.errors.add(
          'method-cycle',
          { path: [...trail.slice(start), node] },
          this.source.placeOf([node.slice(0, node.indexOf('.')), node.slice(node.indexOf('.') + 1)]),
        );
        return;
      }
      if (finished.has(node)) return;
      for (const next of dependencies(method, node)) visit(next, [...trail, node]);
      finished.add(node);
    };
    for (const id of Object.keys(method.indicators)) visit(`indicators.${id}`, []);
    for (const id of measuredCriteria(method)) visit(`criteria.${id}`, []);
    for (const id of Object.keys(method.classes)) visit(`classes.${id}`, []);
  }
}

const anywhere = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** What a block is computed from, as "indicators.ID", "criteria.ID" and "classes.ID". */
function dependencies(method: WrittenMethod, node: string): string[] {
  const dot = node.indexOf('.');
  const id = node.slice(dot + 1);
  if (node.startsWith('classes.')) {
    const steps = method.classes[id]?.steps ?? [];
    return steps
      .flatMap(({ when }) => (when === undefined ? [] : laddersOf(when)))
      .map((ladder) => `classes.${ladder}`);
  }
  const measure: Measure | undefined = node.startsWith('criteria.')
    ? method.criteria[id]
    : method.indicators[id];
  if (!measure) return [];
  const found: string[] = [];
  const collect = (of: Measure): void => {
    for (const operand of operandsOf(of)) {
      if (typeof operand === 'string') found.push(`indicators.${operand}`);
      else collect(operand);
    }
    found.push(...criteriaAsked(method, of).map((criterion) => `criteria.${criterion}`));
  };
  collect(measure);
  const { indicator } = measure as WrittenCriterion;
  if (indicator !== undefined) found.push(`indicators.${indicator}`);
  return found;
}

/** The class ladders that a rule asks about, wherever in it they stand. */
function laddersOf(rule: Rule): string[] {
  const own = typeof rule === 'object' && rule.class ? [rule.class.of] : [];
  return [...own, ...rulesIn(rule).flatMap(laddersOf)];
}

/** The criteria whose verdicts or distances a measure is computed from. */
export function criteriaAsked(method: WrittenMethod, measure: Measure): string[] {
  return [...(measure['count-met']?.criteria ?? []), ...distanceIndexCriteria(method, measure)];
}

/** The criteria that a distance index is taken over: those named, or all measured ones that hold no such index. */
export function distanceIndexCriteria(method: WrittenMethod, measure: Measure): string[] {
  const options = measure['distance-index'];
  if (!options) return [];
  return (
    options.criteria ??
    measuredCriteria(method).filter((id) => !holdsDistanceIndex(method, method.criteria[id]))
  );
}

function holdsDistanceIndex({ indicators }: WrittenMethod, criterion: WrittenCriterion): boolean {
  return operandsWithin(criterion.indicator ?? criterion, indicators).some((operand) => {
    const measure: Measure | undefined = typeof operand === 'string' ? indicators[operand] : operand;
    return measure?.['distance-index'] !== undefined;
  });
}
