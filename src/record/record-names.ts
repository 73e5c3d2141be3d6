import type { Method } from '../criteria/effective.ts';
import { ErrorList } from '../errors.ts';
import { type Finding, isTold, type Place } from '../messages/finding.ts';
import type { AreaJson, ReportJson } from './schema.ts';

type Path = readonly PropertyKey[];
type Head = Omit<ReportJson, 'areas'>;

/** Names by the field of the record that lists them. */
interface Listed {
  field: string;
  names: ReadonlySet<string>;
}

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

/**
 * Holds the names in a record against what they name: what stands outside of its areas, its areas where they are read as
 * JSON, and what is said of areas elsewhere. Each is asked once what is asked before it holds.
 */
export class RecordNames {
  readonly errors = new ErrorList();

  readonly file: string;
  readonly head: Head;

  constructor(file: string, head: Head) {
    this.file = file;
    this.head = head;
  }

  /** All but what names an area. */
  checkHead(): void {
    const { criteria, indicators, classes, account, boligomraader, byomraader, notices } = this.head;
    const definition = this.head.method.definition as unknown as Method;
    const defined = (block: 'criteria' | 'indicators' | 'classes' | 'exclude'): Listed => ({
      field: `method.definition.${block}`,
      names: new Set(Object.keys(definition[block])),
    });
    this.#same(['criteria'], criteria, defined('criteria'));
    this.#same(['indicators'], indicators, defined('indicators'));
    this.#same(['classes'], classes, defined('classes'));
    this.#same(['account', 'exclusions'], account.exclusions, defined('exclude'));
    for (const [k, { path }] of this.head.method.parameters.entries()) {
      const [, block, of] = /^(criteria|indicators|classes|exclude)\.(.+)$/s.exec(path) ?? [];
      if (block === undefined) continue;
      const listed = defined(block as keyof Pick<Method, 'criteria' | 'indicators' | 'classes' | 'exclude'>);
      const owner = of.replace(/\.(reference|threshold)$/, '');
      if (!listed.names.has(of))
        this.#known(['method', 'parameters', k, 'path'], block === 'criteria' ? owner : of, listed);
    }
    // what is asked below leads by these names
    if (this.errors.count > 0) return;
    for (const [k, { id, classes: labels }] of classes.entries()) {
      const names = new Set(definition.classes[id].steps.map((step) => step.class));
      this.#same(['classes', k, 'classes'], labels, { field: `method.definition.classes.${id}`, names });
    }
    for (const [k, { id, notMeasured }] of criteria.entries())
      if ((notMeasured === null) !== (definition.criteria[id]['not-measured'] === undefined))
        this.#add('record-unlike-method', { name: 'not-measured' }, ['criteria', k, 'notMeasured']);
    this.#once(['boligomraader'], boligomraader);
    const groups = byomraader?.groups ?? [];
    this.#once(['byomraader', 'groups'], groups);
    for (const [k, group] of groups.entries()) {
      const path = ['byomraader', 'groups', k];
      this.#same([...path, 'criteria'], group.criteria, this.#measured());
      this.#known([...path, 'boligomraader'], group.boligomraader, this.#boligomraader());
    }
    for (const [k, notice] of notices.entries())
      if (!isTold(notice as Finding)) this.#add('record-notice', {}, ['notices', k]);
  }

  /** The areas of a record that is read as JSON. */
  checkAreas(areas: readonly AreaJson[]): void {
    const { indicators, classes, account, byomraader } = this.head;
    const listed = (field: string, items: readonly { id: string }[]): Listed => ({
      field,
      names: idsOf(items),
    });
    const measured = this.#measured();
    const of = {
      indicators: listed('indicators', indicators),
      classes: listed('classes', classes),
      exclusions: listed('account.exclusions', account.exclusions),
      groups: listed('byomraader.groups', byomraader?.groups ?? []),
      boligomraader: this.#boligomraader(),
    };
    const labels = new Map(classes.map((ladder, k) => [ladder.id, listed(`classes[${k}]`, ladder.classes)]));
    for (const [k, area] of areas.entries()) {
      const path = ['areas', k];
      const keys = (block: 'criteria' | 'indicators' | 'classes', other: Listed) =>
        this.#same(
          [...path, block],
          Object.keys(area[block]).map((id) => ({ id })),
          other,
        );
      keys('criteria', measured);
      keys('indicators', of.indicators);
      keys('classes', of.classes);
      for (const [id, label] of Object.entries(area.classes))
        if (label !== null && labels.has(id)) this.#known([...path, 'classes', id], label, labels.get(id)!);
      if (area.exclusion !== null) this.#known([...path, 'exclusion'], area.exclusion, of.exclusions);
      if (area.byomraade !== null) this.#known([...path, 'byomraade'], area.byomraade, of.groups);
      this.#known([...path, 'marks'], area.marks, of.boligomraader);
      for (const count of ['met', 'unknown', 'least', 'most'] as const)
        if (area.criteriaMet[count] > measured.names.size)
          this.#add(
            'method-value',
            { found: String(area.criteriaMet[count]), expected: `<= ${measured.names.size}` },
            [...path, 'criteriaMet', count],
          );
      // more than once in the same way, or in a way that is none, is for the recount to tell
      for (const [n, reason] of area.reasons.entries())
        if (reason.kind === 'state-list')
          this.#known([...path, 'reasons', n, 'boligomraader'], reason.boligomraader, of.boligomraader);
      for (const [n, open] of (area.couldBe ?? []).entries()) {
        const at = [...path, 'couldBe', n];
        if ('indicator' in open) this.#known([...at, 'indicator'], open.indicator, of.indicators);
        else {
          this.#known([...at, 'class'], open.class, of.classes);
          const is = open.is.filter((label) => label !== null);
          if (labels.has(open.class)) this.#known([...at, 'is'], is, labels.get(open.class)!);
        }
      }
    }
  }

  /** What names areas outside of the areas. */
  checkAreaIds(ids: readonly string[]): void {
    const { boligomraader, byomraader } = this.head;
    if (boligomraader.length === 0 && byomraader === null) return;
    const areas: Listed = { field: 'areas', names: new Set(ids) };
    for (const [k, { links }] of boligomraader.entries())
      for (const [n, { area }] of links.entries())
        this.#known(['boligomraader', k, 'links', n, 'area'], area, areas);
    if (byomraader === null) return;
    const { groups, enclosed, isolated, neighbours } = byomraader;
    for (const [k, group] of groups.entries()) {
      this.#known(['byomraader', 'groups', k, 'areas'], group.areas, areas);
      this.#known(['byomraader', 'groups', k, 'undetermined'], group.undetermined, areas);
    }
    for (const [k, { area }] of enclosed.entries())
      this.#known(['byomraader', 'enclosed', k, 'area'], area, areas);
    this.#known(['byomraader', 'isolated'], isolated, areas);
    this.#known(['byomraader', 'neighbours', 'unknown'], neighbours.unknown, areas);
  }

  #measured(): Listed {
    const { criteria } = this.head;
    return { field: 'criteria', names: idsOf(criteria.filter(({ notMeasured }) => notMeasured === null)) };
  }

  #boligomraader(): Listed {
    return { field: 'boligomraader', names: idsOf(this.head.boligomraader) };
  }

  /** That what is named is there. */
  #known(path: Path, named: string | readonly string[], { field, names }: Listed): void {
    if (typeof named === 'string') {
      if (!names.has(named)) this.#add('record-name-unknown', { name: named, list: field }, path);
      return;
    }
    for (const [k, name] of named.entries()) this.#known([...path, k], name, { field, names });
  }

  #once(path: Path, items: readonly { id: string }[]): void {
    const met = new Set<string>();
    for (const [k, { id }] of items.entries())
      if (met.size === met.add(id).size) this.#add('record-name-twice', { name: id }, [...path, k, 'id']);
  }

  /** That a list has each of the names once, and no other. */
  #same(path: Path, items: readonly { id: string }[], of: Listed): void {
    const before = this.errors.count;
    this.#once(path, items);
    for (const [k, { id }] of items.entries()) this.#known([...path, k, 'id'], id, of);
    // what stands for another name says enough
    if (this.errors.count > before) return;
    const ids = idsOf(items);
    for (const name of of.names)
      if (!ids.has(name)) this.#add('record-name-missing', { name, list: of.field }, path);
  }

  #add<Code extends Parameters<ErrorList['add']>[0]>(
    code: Code,
    params: Parameters<typeof this.errors.add<Code>>[1],
    path: Path,
  ): void {
    this.errors.add(code, params, fieldPlace(this.file, path));
  }
}

function idsOf(items: readonly { id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}
