import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { ErrorList, InputError } from '../messages/errors.ts';
import type { Finding, Place } from '../messages/finding.ts';
import { edited, yamlText } from '../yaml/edit.ts';
import { keysAt, valueAt } from '../yaml/issues.ts';
import { parseYaml } from '../yaml/source.ts';
import { effectiveMethod } from './effective.ts';
import type { LoadedMethod } from './load.ts';
import { checkedMethod } from './method-parser.ts';
import { methodSchema } from './schema/method.ts';

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
const provenance = ['basis', 'source', 'note'];

/**
 * A method with other parameters, as a method file with those in their places: its text is what is computed by, and can
 * be saved. Each changed block is an assumption. What is a criterion's by inheritance becomes its own, with the rest of
 * the block as it was; of keys that exclude each other, such as `times` and `value`, the one that is set stays.
 *
 * @throws InputError for a path that leads nowhere, and whatever a method file with these values would be refused for
 */
export async function changedMethod(base: LoadedMethod, settings: readonly Setting[]): Promise<LoadedMethod> {
  const errors = new ErrorList();
  let text = base.file.bytes.toString('utf8').normalize('NFC');
  const tree = parseYaml(text, base.file.path, errors)!.value;
  const changes = settings.map((setting) => changeOf(setting, tree, errors));
  errors.throwIfAny();
  for (const change of changes) text = withChange(text, change, tree);
  const place = (part: readonly PropertyKey[]) => placeOf(part, changes, base);
  let checked = await checkedMethod(text, base.file.path, place);
  const rivals = changes.flatMap((change) => rivalsOf(change, changes, checked.errors.findings, place));
  if (rivals.length > 0) {
    for (const path of rivals) text = edited(text, path, undefined);
    checked = await checkedMethod(text, base.file.path, place);
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
  return { setting, path, text: setting.value === '' ? undefined : valueText(setting, errors) };
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
  const [head, id, part] = path;
  const isPart = head === 'criteria' && (part === 'threshold' || part === 'reference') && path.length > 3;
  if (isPart && value !== undefined && valueAt(tree, [head, id, part]) === undefined) {
    const inherited = Object.entries((valueAt(tree, [part]) ?? {}) as object);
    const rest = Object.fromEntries(inherited.filter(([key]) => !provenance.includes(key)));
    changed = edited(changed, [head, id, part], yamlText(rest));
  }
  changed = edited(changed, path, value);
  return wording.has(String(path.at(-1))) ? changed : asAssumption(changed, path, value === undefined);
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

/** The keys beside the one that is set which exclude it, and which nobody set. */
function rivalsOf(
  { path, text }: Change,
  changes: readonly Change[],
  findings: readonly Finding[],
  placed: (part: Path) => Place,
): Path[] {
  const [block, key] = [path.slice(0, -1), String(path.at(-1))];
  const isSet = (one: string) => changes.some((other) => String(other.path) === String([...block, one]));
  if (text === undefined) return [];
  return findings.flatMap((item) => {
    if (item.code !== 'method-one-of' || !isDeepStrictEqual(item.place, placed(block))) return [];
    const { found } = item.params;
    return found.includes(key) ? found.filter((one) => !isSet(one)).map((one) => [...block, one]) : [];
  });
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
