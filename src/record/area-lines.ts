import type { Reader } from '../criteria/reference.ts';
import type { Asked } from '../criteria/rule-parts.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../criteria/verdict.ts';
import { LineScanner } from './line-scanner.ts';
import { OpenReader } from './open-reader.ts';
import {
  type AreaTable,
  type CriterionColumns,
  type IndicatorColumns,
  outcomes,
  recordedEnds,
  recordedLimits,
  verdictNames,
} from './report.ts';
import type { AreaJson, ReportJson } from './schema.ts';

/**
 * Reads the areas of a record straight from its bytes, written as `json-areas.ts` writes them, without making an object of
 * each: half of the time, and a quarter of the memory, that reading them as JSON takes. References and limits are turned
 * into numbers when they are asked for.
 *
 * @param start where the first area begins, behind `"areas": [` and its line end
 * @param head in which every name leads somewhere
 * @returns undefined where the bytes stand in another way, or a value is not as the schema has it: they are then to be read as
 * JSON, which tells
 */
export function readAreaLines(
  bytes: Buffer,
  start: number,
  { criteria, indicators, classes, account, boligomraader, byomraader }: Omit<ReportJson, 'areas'>,
  asked: Asked,
): AreaTable | undefined {
  const size = account.input.areas;
  const scan = new LineScanner(bytes, start);
  const exclusions = account.exclusions.map(({ id }) => id);
  const groups = new Map(byomraader?.groups.map(({ id }, k) => [id, k]));
  const measured = criteria.filter(({ notMeasured }) => notMeasured === null);
  const most = measured.length;
  // no columns are made for areas that the file has no room for
  if (size * (SHORTEST_AREA + most * SHORTEST_CELL) > bytes.length) return undefined;
  const known = new Set(boligomraader.map(({ id }) => id));
  const areKnown = (ids: string[]) => ids.every((id) => known.has(id));
  const cells = measured.map((criterion) => new CellReader(criterion, size, scan));
  const numbers = indicators.map(({ id }) => new IndicatorReader(id, size, scan));
  const ladders = classes.map((ladder) => ({
    id: ladder.id,
    key: keyOf(ladder.id),
    labels: ladder.classes.map(({ id }) => id),
    of: new Int16Array(size),
  }));
  const open = new OpenReader();
  const byStateList = new Map<number, string[]>();
  const joined = new Set<number>();
  const criteriaOpen = new Set<number>();
  const marks = new Map<number, string[]>();
  const table: AreaTable = {
    size,
    ids: new Array<string>(size),
    names: new Array<string>(size),
    population: new Float64Array(size),
    outcome: new Uint8Array(size),
    exclusion: new Int16Array(size).fill(-1),
    exclusions,
    byCriteria: new Uint8Array(size),
    byStateList,
    joined,
    criteriaOpen,
    byomraade: new Int32Array(size).fill(-1),
    marks,
    met: new Uint8Array(size),
    unknown: new Uint8Array(size),
    least: new Uint8Array(size),
    most: new Uint8Array(size),
    index: new Float64Array(size),
    indexOver: new Uint8Array(size),
    rank: new Int32Array(size),
    criteria: [],
    indicators: numbers.map((indicator) => indicator.columns),
    indicatorRanges: open.ranges,
    classes: ladders.map(({ id, labels, of }) => open.classColumns(id, labels, of)),
    ruleCriteria: asked.criteria,
    ruleClasses: asked.classes,
  };

  for (let area = 0; area < size; area++) {
    scan.skip(literals.id);
    table.ids[area] = scan.text();
    scan.skip(literals.name);
    table.names[area] = scan.text();
    scan.skip(literals.population);
    table.population[area] = scan.amount();
    scan.skip(literals.outcome);
    table.outcome[area] = scan.oneOf(outcomeTexts);
    scan.skip(literals.exclusion);
    const exclusion = scan.textOrNull();
    if (exclusion !== null) {
      table.exclusion[area] = exclusions.indexOf(exclusion);
      if (table.exclusion[area] < 0) return undefined;
    }
    scan.skip(literals.reasons);
    for (const reason of scan.list<unknown>(literals.marks)) {
      if (!isReason(reason) || (reason.kind === 'state-list' && !areKnown(reason.boligomraader)))
        return undefined;
      if (reason.kind === 'criteria') table.byCriteria[area] = 1;
      else if (reason.kind === 'state-list') byStateList.set(area, reason.boligomraader);
      else joined.add(area);
      if (reason.kind !== 'criteria' && reason.byCriteria === 'open') criteriaOpen.add(area);
    }
    const marked = scan.list<unknown>(literals.byomraade);
    if (!isTexts(marked) || !areKnown(marked)) return undefined;
    if (marked.length > 0) marks.set(area, marked);
    const byomraade = scan.textOrNull();
    if (byomraade !== null) {
      const group = groups.get(byomraade);
      if (group === undefined) return undefined;
      table.byomraade[area] = group;
    }
    scan.skip(literals.met);
    table.met[area] = scan.count(most);
    scan.skip(literals.unknown);
    table.unknown[area] = scan.count(most);
    scan.skip(literals.of);
    scan.count(most);
    scan.skip(literals.least);
    table.least[area] = scan.count(most);
    scan.skip(literals.most);
    table.most[area] = scan.count(most);
    scan.skip(literals.index);
    table.index[area] = scan.number();
    scan.skip(literals.indexOver);
    table.indexOver[area] = scan.count(most);
    scan.skip(literals.rank);
    // an area without a rank has 0
    table.rank[area] = scan.countOrNone(size);
    scan.skip(literals.criteria);
    for (const [k, cell] of cells.entries()) {
      if (k > 0) scan.skip(literals.comma);
      cell.read(area);
    }
    scan.skip(literals.indicators);
    for (const [k, indicator] of numbers.entries()) {
      if (k > 0) scan.skip(literals.comma);
      indicator.read(area);
    }
    if (scan.isAt(literals.indicatorParts)) {
      scan.skip(literals.indicatorParts);
      let isFirst = true;
      for (const indicator of numbers) if (indicator.readParts(area, isFirst)) isFirst = false;
    }
    scan.skip(literals.classes);
    for (const [k, { key, labels, of }] of ladders.entries()) {
      if (k > 0) scan.skip(literals.comma);
      scan.skip(key);
      const label = scan.textOrNull();
      of[area] = label === null ? -1 : labels.indexOf(label);
      if (label !== null && of[area] < 0) return undefined;
    }
    if (scan.isAt(literals.open)) {
      scan.skip(literals.open);
      const list = scan.list<unknown>(area + 1 < size ? literals.openEnd : literals.openLast);
      if (!list.every((one) => isOpen(one, ladders, numbers))) return undefined;
      open.add(area, list as NonNullable<AreaJson['couldBe']>);
    } else scan.skip(area + 1 < size ? literals.end : literals.last);
    if (scan.isLost) return undefined;
  }
  table.criteria = cells.map((cell) => cell.columns());
  return table;
}

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((text) => typeof text === 'string');
}

function hasOnly(value: unknown, ...keys: string[]): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.keys(value).every((key) => keys.includes(key));
}

/** Whether a value is a reason as the schema has it. */
function isReason(value: unknown): value is AreaJson['reasons'][number] {
  if (!hasOnly(value, 'kind', 'criteria', 'classes', 'boligomraader', 'byCriteria')) return false;
  const { kind, criteria, classes, boligomraader, byCriteria } = value;
  const given = Object.keys(value).length - Number(byCriteria !== undefined);
  const isOpenOrNot = byCriteria === undefined || byCriteria === 'open';
  if (kind === 'state-list') return given === 2 && isTexts(boligomraader) && isOpenOrNot;
  if (kind === 'enclosed') return given === 1 && isOpenOrNot;
  const isClass = (one: unknown) =>
    hasOnly(one, 'ladder', 'class') && typeof one.ladder === 'string' && typeof one.class === 'string';
  return (
    kind === 'criteria' &&
    given === 3 &&
    isTexts(criteria) &&
    Array.isArray(classes) &&
    classes.every(isClass)
  );
}

/** Whether a value is what missing cells leave open, as the schema has it, of a ladder or an indicator that there is. */
function isOpen(
  value: unknown,
  ladders: readonly { id: string; labels: string[] }[],
  indicators: readonly { columns: { id: string } }[],
): boolean {
  if (hasOnly(value, 'class', 'is')) {
    const { class: id, is } = value;
    const labels: unknown[] | undefined = ladders.find((ladder) => ladder.id === id)?.labels;
    return Array.isArray(is) && is.every((one) => one === null || labels?.includes(one));
  }
  if (!hasOnly(value, 'indicator', 'range')) return false;
  const { indicator, range } = value;
  const isEnd = (end: unknown) => end === null || Number.isFinite(end);
  const isThere = indicators.some(({ columns }) => columns.id === indicator);
  return isThere && Array.isArray(range) && range.length === 2 && range.every(isEnd);
}

/** Less than the bytes that an area and a cell take at the least, by what stands between their values. */
const SHORTEST_AREA = 150;
const SHORTEST_CELL = 70;

/** What stands between the things to be read, byte for byte. */
const literals = {
  id: Buffer.from(' {"id":'),
  name: Buffer.from(',"name":'),
  population: Buffer.from(',"population":'),
  outcome: Buffer.from(',"outcome":'),
  exclusion: Buffer.from(',"exclusion":'),
  reasons: Buffer.from(',"reasons":'),
  marks: Buffer.from(',"marks":'),
  byomraade: Buffer.from(',"byomraade":'),
  met: Buffer.from(',"criteriaMet":{"met":'),
  unknown: Buffer.from(',"unknown":'),
  of: Buffer.from(',"of":'),
  least: Buffer.from(',"least":'),
  most: Buffer.from(',"most":'),
  index: Buffer.from('},"index":'),
  indexOver: Buffer.from(',"indexOver":'),
  rank: Buffer.from(',"rank":'),
  criteria: Buffer.from(',"criteria":{'),
  indicators: Buffer.from('},"indicators":{'),
  indicatorParts: Buffer.from('},"indicatorParts":{'),
  classes: Buffer.from('},"classes":{'),
  comma: Buffer.from(','),
  end: Buffer.from('}},\n'),
  last: Buffer.from('}}\n],\n'),
  open: Buffer.from('},"couldBe":'),
  openEnd: Buffer.from('},\n'),
  openLast: Buffer.from('}\n],\n'),
  value: Buffer.from('{"value":'),
  numerator: Buffer.from(',"numerator":'),
  denominator: Buffer.from(',"denominator":'),
  reference: Buffer.from(',"reference":'),
  limit: Buffer.from(',"limit":'),
  limitRange: Buffer.from(',"limitRange":['),
  valueRange: Buffer.from(',"valueRange":['),
  rangeEnd: Buffer.from(']'),
  partsBegin: Buffer.from('['),
  margin: Buffer.from(',"margin":'),
  verdict: Buffer.from(',"verdict":'),
  couldBe: Buffer.from(',"couldBe":'),
  close: Buffer.from('}'),
};

function keyOf(id: string): Buffer {
  return Buffer.from(`${JSON.stringify(id)}:`);
}

/** Words as they stand in the record, each with its number. */
const numbered = (words: readonly string[]) =>
  words.map((word, k) => [Buffer.from(JSON.stringify(word)), k] as const);
const outcomeTexts = numbered(outcomes);
const verdictTexts = numbered(verdictNames);

/** Reads the numbers of one indicator into columns, and the counts that it is a ratio of. */
class IndicatorReader {
  readonly columns: IndicatorColumns;
  readonly #key: Buffer;

  readonly size: number;
  readonly scan: LineScanner;

  constructor(id: string, size: number, scan: LineScanner) {
    this.size = size;
    this.scan = scan;
    this.#key = keyOf(id);
    this.columns = { id, values: new Float64Array(size), numerator: undefined, denominator: undefined };
  }

  read(area: number): void {
    this.scan.skip(this.#key);
    this.columns.values[area] = this.scan.number();
  }

  /** @returns whether it has counts: the first area tells for all */
  readParts(area: number, isFirst: boolean): boolean {
    const { scan, columns } = this;
    const start = scan.position;
    if (!isFirst) scan.position += literals.comma.length;
    if (area === 0 && scan.isAt(this.#key)) {
      columns.numerator = new Float64Array(this.size);
      columns.denominator = new Float64Array(this.size);
    }
    const { numerator, denominator } = columns;
    if (!numerator || !denominator) {
      scan.position = start;
      return false;
    }
    scan.skip(this.#key);
    scan.skip(literals.partsBegin);
    numerator[area] = scan.amount();
    scan.skip(literals.comma);
    denominator[area] = scan.amount();
    scan.skip(literals.rangeEnd);
    return true;
  }
}

type Ranges = Map<number, { least: number; greatest: number }>;

function rangeReaders(ranges: Ranges): CriterionColumns['limitRange'] {
  if (ranges.size === 0) return undefined;
  const end = (name: 'least' | 'greatest'): Reader => {
    return (area) => ranges.get(area)?.[name] ?? Number.NaN;
  };
  return { least: end('least'), greatest: end('greatest') };
}

/** Reads the cells of one criterion into columns. */
class CellReader {
  readonly #key: Buffer;
  readonly #values: Float64Array;
  #numerator: Float64Array | undefined;
  #denominator: Float64Array | undefined;
  /** where the numbers stand that few runs ask for */
  readonly #reference: Uint32Array;
  readonly #limit: Uint32Array;
  readonly #limitRanges: Ranges = new Map();
  readonly #valueRanges: Ranges = new Map();
  readonly #verdict: Uint8Array;
  readonly #possible: Uint8Array;

  readonly criterion: ReportJson['criteria'][number];
  readonly size: number;
  readonly scan: LineScanner;

  constructor(criterion: ReportJson['criteria'][number], size: number, scan: LineScanner) {
    this.criterion = criterion;
    this.size = size;
    this.scan = scan;
    this.#key = keyOf(criterion.id);
    this.#values = new Float64Array(size);
    this.#reference = new Uint32Array(size);
    this.#limit = new Uint32Array(size);
    this.#verdict = new Uint8Array(size);
    this.#possible = new Uint8Array(size);
  }

  read(area: number): void {
    const { scan } = this;
    scan.skip(this.#key);
    scan.skip(literals.value);
    this.#values[area] = scan.number();
    if (area === 0 && scan.isAt(literals.numerator)) {
      this.#numerator = new Float64Array(this.size);
      this.#denominator = new Float64Array(this.size);
    }
    if (this.#numerator && this.#denominator) {
      scan.skip(literals.numerator);
      this.#numerator[area] = scan.amount();
      scan.skip(literals.denominator);
      this.#denominator[area] = scan.amount();
    }
    scan.skip(literals.reference);
    this.#reference[area] = scan.position;
    scan.passNumber();
    scan.skip(literals.limit);
    this.#limit[area] = scan.position;
    scan.passNumber();
    this.#range(literals.limitRange, this.#limitRanges, area);
    this.#range(literals.valueRange, this.#valueRanges, area);
    scan.skip(literals.margin);
    scan.passNumber();
    scan.skip(literals.verdict);
    this.#verdict[area] = scan.oneOf(verdictTexts);
    scan.skip(literals.couldBe);
    this.#possible[area] = scan.oneOf(answers);
    scan.skip(literals.close);
  }

  /** The two ends of a range, where there is one. */
  #range(literal: Buffer, ranges: Ranges, area: number): void {
    const { scan } = this;
    if (!scan.isAt(literal)) return;
    scan.skip(literal);
    const from = scan.number();
    scan.skip(literals.comma);
    const to = scan.number();
    const [least, greatest] = recordedEnds([known(from), known(to)]);
    ranges.set(area, { least, greatest });
    scan.skip(literals.rangeEnd);
  }

  columns(): CriterionColumns {
    const { id, worse, compared } = this.criterion;
    const limit = this.scan.numbersAt(this.#limit);
    return {
      id,
      worse,
      values: this.#values,
      numerator: this.#numerator,
      denominator: this.#denominator,
      reference: compared ? this.scan.numbersAt(this.#reference) : undefined,
      limit: recordedLimits(limit, this.#verdict, worse),
      limitRange: rangeReaders(this.#limitRanges),
      valueRange: rangeReaders(this.#valueRanges),
      verdict: this.#verdict,
      possible: this.#possible,
    };
  }
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** What a verdict could be, and the bits that stand for it. */
const answers: readonly (readonly [Buffer, number])[] = [
  [Buffer.from('["not-met"]'), CAN_FAIL],
  [Buffer.from('["met"]'), CAN_HOLD],
  [Buffer.from('["met","not-met"]'), EITHER],
  [Buffer.from('[]'), 0],
];
