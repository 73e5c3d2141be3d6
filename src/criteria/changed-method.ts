import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { ErrorList, InputError } from '../messages/errors.ts';
import type { Finding, Place } from '../messages/finding.ts';
import { valueAt } from '../values/value-at.ts';
import { edited, yamlText } from '../yaml/edit.ts';
import { keysAt } from '../yaml/issues.ts';
import { parseYaml } from '../yaml/source.ts';
import { bareKey } from './alternatives.ts';
import { effectiveMethod } from './effective.ts';
import type { LoadedMethod } from './load.ts';
import { checkedMethod } from './method-parser.ts';
import { parametersOf } from './parameters.ts';
import { methodSchema, type WrittenMethod } from './schema/method.ts';

/** Something that a method is tried with: a path of its file, and what stands there instead; blank takes it away. */
export interface Setting {
  path: string;
  value: string;
}

type Path = (string | number)[];

/** A setting with its path taken apart, and its value as YAML. */
interface Change {
  setting: Setting;
  path: Path;
  /** undefined takes the path away */
  text: string | undefined;
}

/** What a block says of itself: where it comes from is no longer so where something else is tried. */
const provenance = ['basis', 'source', 'note', 'alternatives'];

/**
 * A method with other parameters, as a method file with those in their places: its text is what is computed by, and can
 * be saved. Each changed block is an assumption. What is a criterion's by inheritance becomes its own, with the rest of
 * the block as it was; of keys that exclude each other, such as `times` and `value`, the one that is set stays. An
 * alternative that is tried changes places with what the method says, and one that is none any more goes. A value for a whole block is that of its one key.
 *
 * @throws InputError for a path that leads nowhere, and whatever a method file with these values would be refused for
 */
export async function changedMethod(base: LoadedMethod, settings: readonly Setting[]): Promise<LoadedMethod> {
  const errors = new ErrorList();
  let text = base.file.bytes.toString('utf8').normalize('NFC');
  const tree = parseYaml(text, base.file.path, errors)!.value;
  const changes = settings.map((setting) => changeOf(setting, tree, errors));
  for (const [k, { setting, path }] of changes.entries())
    if (changes.slice(0, k).some((other) => String(other.path) === String(path)))
      errors.add('method-key-duplicate', { key: path.join('.') }, settingPlace(setting));
  errors.throwIfAny();
  for (const change of changes) text = withChange(text, change, tree);
  const place = (part: readonly PropertyKey[]) => placeOf(part, changes, base);
  const check = () => checkedMethod(text, base.file.path, place);
  let checked = await check();
  for (const mend of [withoutRivals, withOtherAlternatives]) {
    const { findings } = checked.errors;
    const mended = mend(text, { changes, findings, place, tree, method: base.method.written });
    if (mended === text) continue;
    text = mended;
    checked = await check();
  }
  const { method, errors: found } = checked;
  if (!method) throw new InputError(found.findings, found.count, found.causes);
  const bytes = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { ...base.file, bytes, sha256, size: bytes.length, encoding: 'utf-8' as const };
  return { method: effectiveMethod(method), file, builtIn: false };
}

/** What stands in a method at a path, by whatever it inherits it; undefined where nothing does. */
export function valueIn({ method, file }: LoadedMethod, path: string): unknown {
  const errors = new ErrorList();
  const tree = parseYaml(file.bytes.toString('utf8').normalize('NFC'), file.path, errors)!.value;
  return valueAt(method, changeOf({ path, value: '' }, tree, errors).path);
}

/** How a setting is named where something is wrong with it. */
export function settingPlace({ path }: Setting): Place {
  return { file: `--set ${path}` };
}

function changeOf(setting: Setting, tree: unknown, errors: ErrorList): Change {
  const path: Path = [];
  let rest = setting.path.normalize('NFC');
  while (rest !== '') {
    const known = keysIn(tree, path);
    const key = known.filter((one) => rest === one || rest.startsWith(`${one}.`)).sort(byLength)[0];
    if (key === undefined) {
      const [unknown] = rest.split('.');
      const suggestion = errors.suggestion(unknown, known) ?? errors.suggestion(rest, known);
      errors.add('method-key-unknown', { key: unknown, suggestion, allowed: known }, settingPlace(setting));
      break;
    }
    path.push(Array.isArray(valueAt(tree, path)) ? Number(key) - 1 : key);
    rest = rest.slice(key.length + 1);
  }
  const text = setting.value === '' ? undefined : valueText(setting, errors);
  const block = valueAt(tree, path) ?? inheritedBy(path, tree);
  const isBare = text !== undefined && !/^[[{]/.test(text) && typeof block === 'object' && block !== null;
  const key = isBare ? bareKey(path.map(String), block as Record<string, unknown>) : undefined;
  return { setting, path: key === undefined ? path : [...path, key], text };
}

const byLength = (a: string, b: string): number => b.length - a.length;

/** What may stand in a block: its keys by the schema and those that it has; the places of a list, from 1. */
function keysIn(tree: unknown, path: Path): string[] {
  const block = valueAt(tree, path);
  if (Array.isArray(block)) return block.map((_, place) => String(place + 1));
  const own = typeof block === 'object' && block !== null ? Object.keys(block) : [];
  return [...new Set([...own, ...keysAt(methodSchema, path)])];
}

/** The value as YAML. A number or a word stays as it is written. */
function valueText(setting: Setting, errors: ErrorList): string {
  const { value } = setting;
  if (/^[\w.+-]+$/.test(value)) return value;
  const inValue = new ErrorList();
  const source = parseYaml(value.normalize('NFC'), '', inValue);
  errors.addAll(inValue, () => settingPlace(setting));
  return source ? yamlText(source.value) : '';
}

function withChange(text: string, { path, text: value }: Change, tree: unknown): string {
  let changed = text;
  const block = path.slice(0, -1);
  const inherited = inheritedBy(block, tree);
  if (inherited !== undefined && value !== undefined) {
    const rest = Object.entries(inherited).filter(([key]) => !provenance.includes(key));
    changed = edited(changed, block, yamlText(Object.fromEntries(rest)));
  }
  changed = edited(changed, path, value);
  return wording.has(String(path.at(-1))) ? changed : asAssumption(changed, path, value === undefined);
}

/** The block of the method that a criterion without one of its own goes by; undefined where there is none such. */
function inheritedBy(block: Path, tree: unknown): object | undefined {
  const [head, , part, ...rest] = block;
  if (head !== 'criteria' || (part !== 'threshold' && part !== 'reference') || rest.length > 0)
    return undefined;
  return valueAt(tree, block) === undefined
    ? ((valueAt(tree, [part]) as object | undefined) ?? {})
    : undefined;
}

/** What says nothing of how it is computed. */
const wording = new Set(['title', 'description', ...provenance]);

/** The nearest block around the path that says where it comes from now says that it is assumed. */
function asAssumption(text: string, path: Path, isGone: boolean): string {
  const tree = parseYaml(text, '', new ErrorList())!.value;
  for (let length = path.length - (isGone ? 1 : 0); length > 0; length--) {
    const block = path.slice(0, length);
    const found = valueAt(tree, block);
    if (typeof found !== 'object' || found === null || !keysAt(methodSchema, block).includes('basis'))
      continue;
    const { basis = 'assumption' } = found as { basis?: string };
    const vouched = basis === 'assumption' ? [] : ['source', 'note'].filter((key) => key in found);
    const bare = vouched.reduce((changed, key) => edited(changed, [...block, key], undefined), text);
    return edited(bare, [...block, 'basis'], 'assumption');
  }
  return text;
}

/** What is known when a changed text is mended. */
interface Mending {
  changes: readonly Change[];
  findings: readonly Finding[];
  place: (part: Path) => Place;
  /** as it was */
  tree: unknown;
  method: WrittenMethod;
}

/** Takes out the keys beside one that is set which exclude it, and which nobody set; alternatives were theirs. */
function withoutRivals(text: string, { changes, findings, place }: Mending): string {
  return changes.reduce((mended, { path, text: value }) => {
    const [block, key] = [path.slice(0, -1), String(path.at(-1))];
    const isSet = (one: string) => changes.some((other) => String(other.path) === String([...block, one]));
    const rivals = findings.flatMap((item) => {
      if (item.code !== 'method-one-of' || !isDeepStrictEqual(item.place, place(block))) return [];
      const { found } = item.params;
      return found.includes(key) ? found.filter((one) => !isSet(one)) : [];
    });
    if (value === undefined || rivals.length === 0) return mended;
    return [...rivals, 'alternatives'].reduce((so, one) => edited(so, [...block, one], undefined), mended);
  }, text);
}

/**
 * Takes out the alternatives that are none any more beside what is set. One that is the same as what is tried changes
 * places with what the method said.
 */
function withOtherAlternatives(text: string, { changes, findings, place, tree, method }: Mending): string {
  let mended = text;
  for (const { at, block } of parametersOf(method)) {
    const list = [...at, 'alternatives'];
    const written = valueAt(tree, list);
    if (block.alternatives === undefined || !Array.isArray(written)) continue;
    const wrongAt = (k: number) => {
      const { file, field } = place([...list, k]);
      return findings.find(
        ({ place: found }) =>
          found?.file === file && (found?.field === field || found?.field?.startsWith(`${field}.`)),
      );
    };
    const kept = written.flatMap((one: unknown, k) => {
      const wrong = wrongAt(k);
      if (!wrong) return [one];
      const change = changes.find(({ path }) => String(path.slice(0, -1)) === String(at));
      const before = change && valueAt(tree, change.path);
      if (wrong.code !== 'method-alternative' || before === undefined) return [];
      return [typeof one === 'object' ? { [String(change!.path.at(-1))]: before } : before];
    });
    if (!isDeepStrictEqual(kept, written))
      mended = edited(mended, list, kept.length === 0 ? undefined : yamlText(kept));
  }
  return mended;
}

/** A part of the method by the setting that it is of, or in which it stands; else by its own path. */
function placeOf(part: readonly PropertyKey[], changes: readonly Change[], { file }: LoadedMethod): Place {
  const isWithin = (inner: readonly PropertyKey[], outer: readonly PropertyKey[]) =>
    outer.every((key, depth) => String(key) === String(inner[depth]));
  const field = part.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  const change =
    changes.find(({ path }) => isWithin(part, path)) ?? changes.find(({ path }) => isWithin(path, part));
  if (!change || part.length === 0) return { file: file.path, field };
  const place = settingPlace(change.setting);
  return field === change.setting.path ? place : { ...place, field };
}
