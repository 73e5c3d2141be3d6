import { choicesOf } from '../criteria/choices.ts';
import { regionColumns } from '../criteria/columns.ts';
import type { Method } from '../criteria/effective.ts';
import { ErrorList } from '../messages/errors.ts';
import { type Finding, isTold, type MessageCode, type Messages, type Place } from '../messages/finding.ts';
import { present } from '../values/present.ts';
import type { Listed } from './area-table.ts';
import { methodOf } from './report.ts';
import type { ReportJson } from './schema.ts';

function listed(field: string, names: readonly string[]): Listed {
  return { field, places: new Map(names.map((name, place) => [name, place])) };
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** The place of a field: `areas[3].criteria.doemte.value`. */
export function fieldPlace(file: string, path: Path): Place {
  const field = path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    const name = String(key);
    if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return `${before}[${JSON.stringify(name)}]`;
    return before === '' ? name : `${before}.${name}`;
  }, '');
  return { file, field };
}

export type Path = readonly PropertyKey[];

export type Head = Omit<ReportJson, 'areas'>;

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
    'criteria' | 'indicators' | 'classes' | 'exclusions' | 'groups' | 'boligomraader' | 'regions',
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
      regions: listed('method.definition', regionColumns(methodOf(head))),
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
    this.#alternatives(definition);
    this.#stability(definition);
    for (const [k, notice] of notices.entries())
      if (!isTold(notice as Finding)) this.add('record-notice', {}, 'notices', k);
  }

  /** What is told of alternatives names parameters of the method, and of them options that there are. */
  #alternatives(definition: Method): void {
    const { alternatives } = this.head;
    if (!alternatives) return;
    const choices = choicesOf(definition);
    const parameters = listed(
      'method.definition',
      choices.map(({ path }) => path),
    );
    const check = (name: string, option: number, ...path: Path) => {
      const place = this.place(name, parameters, 'alternatives', ...path);
      if (place >= 0) this.atMost(choices[place].options.length - 1, option, 'alternatives', ...path);
    };
    for (const [k, { path, option }] of alternatives.single.entries()) check(path, option, 'single', k);
    for (const [k, { options }] of alternatives.pairs?.cells.entries() ?? [])
      for (const [n, option] of options.entries())
        check(present(alternatives.pairs).paths[n], option, 'pairs', 'cells', k, 'options', n);
  }

  /** What is told of stability names the method's choices and criteria. */
  #stability(definition: Method): void {
    const { stability } = this.head;
    if (!stability) return;
    const { assumptions, withoutCriterion } = stability;
    const paths = choicesOf(definition).map(({ path }) => path);
    const known = listed('method.definition', [...paths, 'chance', 'missing']);
    this.#once(['stability', 'assumptions'], assumptions);
    for (const [k, { id }] of assumptions.entries())
      this.place(id, known, 'stability', 'assumptions', k, 'id');
    for (const [k, { id }] of withoutCriterion.entries())
      this.place(id, this.listed.criteria, 'stability', 'withoutCriterion', k, 'id');
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
    const { boligomraader, byomraader, alternatives, stability } = this.head;
    if (boligomraader.length === 0 && byomraader === null && !alternatives && !stability) return;
    const areas = listed('areas', ids);
    for (const [path, { cameIn, wentOut }] of variantsIn(alternatives)) {
      this.all(cameIn, areas, 'alternatives', ...path, 'cameIn');
      this.all(wentOut, areas, 'alternatives', ...path, 'wentOut');
    }
    for (const [k, { cameIn, wentOut }] of stability?.withoutCriterion.entries() ?? []) {
      this.all(cameIn, areas, 'stability', 'withoutCriterion', k, 'cameIn');
      this.all(wentOut, areas, 'stability', 'withoutCriterion', k, 'wentOut');
    }
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

/** Each way of choosing otherwise that a record tells of, with where it does. */
function variantsIn(alternatives: Head['alternatives']): [Path, { cameIn: string[]; wentOut: string[] }][] {
  if (!alternatives) return [];
  const { single, pairs } = alternatives;
  return [
    ...single.map((one, k): [Path, typeof one] => [['single', k], one]),
    ...(pairs?.cells ?? []).map((one, k): [Path, typeof one] => [['pairs', 'cells', k], one]),
  ];
}
