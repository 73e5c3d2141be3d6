import { checkMethod } from '../criteria/check.ts';
import { methodSchema, type WrittenMethod } from '../criteria/schema/method.ts';
import { ErrorList } from '../errors.ts';
import { type Finding, isTold, type MessageCode, type Messages, type Place } from '../messages/finding.ts';
import { reportIssues } from '../yaml/issues.ts';
import type { YamlSource } from '../yaml/source.ts';
import { isAreaBy } from './fields.ts';
import { methodOf, REPORT_VERSION } from './report.ts';
import { type AreaJson, areaSchema, type ReportJson, reportSchema } from './schema.ts';

type Path = readonly PropertyKey[];
export type Head = Omit<ReportJson, 'areas'>;

/**
 * Holds a record against its schema, the method in it against that of methods, and the names in it that are of no area
 * against what they name. A part of its own, with the other parsers: it takes their library of schemas.
 *
 * @param record as it was parsed, of a version that is known; `areas` may be empty
 * @returns what the names in its areas are held against
 * @throws InputError where it is no record
 */
export function checkRecord(record: ReportJson, file: string): RecordNames {
  const errors = new ErrorList();
  // the numbers of outlines are many, and all of one kind
  const outlines = isList(record.outlines) ? record.outlines.map(withoutPolygons) : record.outlines;
  const { success, error } = reportSchema.safeParse({ ...record, outlines, version: REPORT_VERSION });
  if (!success) reportIssues(error.issues, reportSchema, sourceOf(record, file, []), errors);
  else checkDefinition(record.method.definition, file, errors);
  errors.throwIfAny();
  const names = new RecordNames(file, record);
  names.checkHead();
  names.errors.throwIfAny();
  return names;
}

const fieldSchemas: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
  areaSchema.shape;

/** Whether a value is an area as the schema has it; its names are for `RecordNames`. */
export function isArea(value: unknown): value is AreaJson {
  return isAreaBy(value, (key, one) => fieldSchemas[key].safeParse(one).success);
}

function checkDefinition(definition: unknown, file: string, errors: ErrorList): void {
  const source = sourceOf(definition, file, ['method', 'definition']);
  const { success, error, data } = methodSchema.safeParse(definition);
  if (!success) {
    reportIssues(error.issues, methodSchema, source, errors);
    return;
  }
  checkFilledIn(data, definition, [], source, errors);
  if (errors.count > 0) return;
  // what more a method is asked today, one of an earlier version may not have been asked
  const found = new ErrorList();
  checkMethod(definition as WrittenMethod, source, found);
  for (const { code, params, place } of found.findings)
    if (alwaysRefused.has(code)) errors.add(code, params as never, place);
}

/** Keys that came after the first version of the record: who reads on does without them. */
const SINCE: ReadonlySet<string> = new Set(['missing.distributions']);

/** A record has its method as it was read, with what is left to defaults filled in: those who read it on take that as given. */
function checkFilledIn(
  filled: unknown,
  given: unknown,
  path: Path,
  source: YamlSource,
  errors: ErrorList,
): void {
  if (typeof filled !== 'object' || filled === null || typeof given !== 'object' || given === null) return;
  for (const [key, value] of Object.entries(filled)) {
    const at = [...path, key];
    if (value === undefined || SINCE.has(at.join('.'))) continue;
    if (!Object.hasOwn(given, key)) errors.add('method-key-missing', { key }, source.placeOf(at));
    else checkFilledIn(value, (given as Record<string, unknown>)[key], at, source, errors);
  }
}

/** What no version has taken: such a method cannot be computed. */
const alwaysRefused: ReadonlySet<MessageCode> = new Set<MessageCode>([
  'method-name-unknown',
  'method-cycle',
  'method-not-measured-in-rule',
  'method-threshold-needed',
  'method-reference-needed',
  'method-lengths-differ',
  'method-ladder-needs-of',
]);

/** A value of a record; where it stands is told by its field. */
function sourceOf(value: unknown, file: string, base: Path): YamlSource {
  const placeOf = (path: Path) => fieldPlace(file, [...base, ...path]);
  return { value, placeOf, placeOfKey: (path, key) => placeOf([...path, key]), takenFor: () => undefined };
}

/** The place of a field: `areas[3].criteria.doemte.value`. */
function fieldPlace(file: string, path: Path): Place {
  const field = path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    const name = String(key);
    if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return `${before}[${JSON.stringify(name)}]`;
    return before === '' ? name : `${before}.${name}`;
  }, '');
  return { file, field };
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** An outline without its polygons, where these are lists of rings, and rings lists of whole numbers. */
function withoutPolygons(outline: unknown): unknown {
  if (typeof outline !== 'object' || outline === null || !('polygons' in outline)) return outline;
  const { polygons } = outline;
  const isRing = (ring: unknown) => isList(ring) && ring.every(Number.isSafeInteger);
  const isWhole = isList(polygons) && polygons.every((rings) => isList(rings) && rings.every(isRing));
  return isWhole ? { ...outline, polygons: [] } : outline;
}

/** Names, each with its place among them, and the field of the record that lists them. */
interface Listed {
  field: string;
  places: ReadonlyMap<string, number>;
}

function listed(field: string, names: readonly string[]): Listed {
  return { field, places: new Map(names.map((name, place) => [name, place])) };
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/**
 * Holds the names in a record against what they name: what stands outside of its areas, its areas while they are read, and
 * what is said of areas elsewhere. Each is asked once what is asked before it holds.
 */
export class RecordNames {
  readonly errors = new ErrorList();

  readonly file: string;
  readonly head: Head;
  /** what an area's names are held against */
  readonly listed: Record<
    'criteria' | 'indicators' | 'classes' | 'exclusions' | 'groups' | 'boligomraader',
    Listed
  >;
  readonly labels: ReadonlyMap<string, Listed>;

  constructor(file: string, head: Head) {
    this.file = file;
    this.head = head;
    const { criteria, indicators, classes, account, byomraader, boligomraader } = head;
    const measured = criteria.filter(({ notMeasured }) => notMeasured === null);
    this.listed = {
      criteria: listed('criteria', idsOf(measured)),
      indicators: listed('indicators', idsOf(indicators)),
      classes: listed('classes', idsOf(classes)),
      exclusions: listed('account.exclusions', idsOf(account.exclusions)),
      groups: listed('byomraader.groups', idsOf(byomraader?.groups ?? [])),
      boligomraader: listed('boligomraader', idsOf(boligomraader)),
    };
    this.labels = new Map(classes.map(({ id, classes: of }, k) => [id, listed(`classes[${k}]`, idsOf(of))]));
  }

  /** All but what names an area. */
  checkHead(): void {
    const { criteria, indicators, classes, account, boligomraader, byomraader, notices, method } = this.head;
    const definition = methodOf(this.head);
    const defined = (block: 'criteria' | 'indicators' | 'classes' | 'exclude'): Listed =>
      listed(`method.definition.${block}`, Object.keys(definition[block]));
    this.#same(['criteria'], criteria, defined('criteria'));
    this.#same(['indicators'], indicators, defined('indicators'));
    this.#same(['classes'], classes, defined('classes'));
    this.#same(['account', 'exclusions'], account.exclusions, defined('exclude'));
    for (const [k, { path }] of method.parameters.entries()) {
      const [, block, of] = /^(criteria|indicators|classes|exclude)\.(.+)$/s.exec(path) ?? [];
      if (block === undefined) continue;
      const owners = defined(block as Parameters<typeof defined>[0]);
      const owner = block === 'criteria' ? of.replace(/\.(reference|threshold)$/, '') : of;
      if (!owners.places.has(of)) this.place(owner, owners, 'method', 'parameters', k, 'path');
    }
    // what is asked below leads by these names
    if (this.errors.count > 0) return;
    for (const [k, { id, classes: labels }] of classes.entries()) {
      const steps = definition.classes[id].steps.map((step) => step.class);
      this.#same(['classes', k, 'classes'], labels, listed(`method.definition.classes.${id}`, steps));
    }
    for (const [k, { id, notMeasured }] of criteria.entries())
      if ((notMeasured === null) !== (definition.criteria[id]['not-measured'] === undefined))
        this.add('record-unlike-method', { name: 'not-measured' }, 'criteria', k, 'notMeasured');
    this.#once(['boligomraader'], boligomraader);
    const groups = byomraader?.groups ?? [];
    this.#once(['byomraader', 'groups'], groups);
    for (const [k, group] of groups.entries()) {
      const path = ['byomraader', 'groups', k];
      this.#same([...path, 'criteria'], group.criteria, this.listed.criteria);
      this.all(group.boligomraader, this.listed.boligomraader, ...path, 'boligomraader');
    }
    for (const [k, notice] of notices.entries())
      if (!isTold(notice as Finding)) this.add('record-notice', {}, 'notices', k);
  }

  /** What names areas outside of the areas. */
  checkAreaIds(ids: readonly string[]): void {
    for (let area = 1; area < ids.length; area++) {
      const [before, name] = [ids[area - 1], ids[area]];
      if (before === name) this.add('record-name-twice', { name }, 'areas', area, 'id');
      else if (before > name) this.add('record-areas-order', { name, before }, 'areas', area, 'id');
    }
    // names are looked for where each has its one place
    if (this.errors.count > 0) return;
    const { boligomraader, byomraader } = this.head;
    if (boligomraader.length === 0 && byomraader === null) return;
    const areas = listed('areas', ids);
    for (const [k, { links }] of boligomraader.entries())
      for (const [n, { area }] of links.entries())
        this.place(area, areas, 'boligomraader', k, 'links', n, 'area');
    if (byomraader === null) return;
    const { groups, enclosed, isolated, neighbours } = byomraader;
    for (const [k, group] of groups.entries()) {
      this.all(group.areas, areas, 'byomraader', 'groups', k, 'areas');
      this.all(group.undetermined, areas, 'byomraader', 'groups', k, 'undetermined');
    }
    for (const [k, { area }] of enclosed.entries())
      this.place(area, areas, 'byomraader', 'enclosed', k, 'area');
    this.all(isolated, areas, 'byomraader', 'isolated');
    this.all(neighbours.unknown, areas, 'byomraader', 'neighbours', 'unknown');
  }

  /** The place of a name among those that it may be; -1 where it is none of them, which is an error. */
  place(name: string, { field, places }: Listed, ...path: Path): number {
    const place = places.get(name) ?? -1;
    if (place < 0) this.add('record-name-unknown', { name, list: field }, ...path);
    return place;
  }

  /** That all of a list's names are there. */
  all(names: readonly string[], of: Listed, ...path: Path): void {
    for (const [k, name] of names.entries()) this.place(name, of, ...path, k);
  }

  /** That a block of an area has each of the names as a key, and no other. */
  keys(block: object, of: Listed, ...path: Path): void {
    const keys = Object.keys(block);
    if (keys.length === of.places.size && keys.every((key) => of.places.has(key))) return;
    this.#same(
      path,
      keys.map((id) => ({ id })),
      of,
    );
  }

  /** That a count is not beyond what can be counted. */
  atMost(most: number, found: number, ...path: Path): void {
    if (found > most) this.add('method-value', { found: String(found), expected: `<= ${most}` }, ...path);
  }

  add<Code extends MessageCode>(code: Code, params: Messages[Code], ...path: Path): void {
    this.errors.add(code, params, fieldPlace(this.file, path));
  }

  #once(path: Path, items: readonly { id: string }[]): void {
    const met = new Set<string>();
    for (const [k, { id }] of items.entries())
      if (met.size === met.add(id).size) this.add('record-name-twice', { name: id }, ...path, k, 'id');
  }

  /** That a list has each of the names once, and no other. */
  #same(path: Path, items: readonly { id: string }[], of: Listed): void {
    const before = this.errors.count;
    this.#once(path, items);
    for (const [k, { id }] of items.entries()) this.place(id, of, ...path, k, 'id');
    // what stands for another name says enough
    if (this.errors.count > before) return;
    const ids = new Set(idsOf(items));
    for (const name of of.places.keys())
      if (!ids.has(name)) this.add('record-name-missing', { name, list: of.field }, ...path);
  }
}
