import { distance } from 'fastest-levenshtein';
import { nameKey } from '../text/names.ts';
import { suggest } from '../text/suggest.ts';

/** Names of more slash parts than these are compared in their own order alone: the orders grow as n!. */
const MOST_PARTS = 4;

/** Of shorter names, one letter more or less makes another word. */
const LONG = 7;

/**
 * Whether two different keys (see `nameKey`) are so alike that one may be the other written otherwise: they are the
 * same but for blanks, signs, `ae` for `æ`, doubled letters and the like, or a letter of a long name is lost or has
 * changed places, in whichever order the slash parts stand; or the slash parts of one are all among those of the other.
 * One letter for another makes another name: Parken and Marken are two.
 */
export function areNear(a: string, b: string): boolean {
  if (a === b) return false;
  return isEither(a, b, (one, other) => isSlip(folded(one), folded(other)));
}

/**
 * The pairs of keys that are near, each by its positions, in order. Keys are held against those alone with which they
 * share what near ones share: thousands of names would be millions of pairs.
 */
export function nearPairs(keys: readonly string[]): [number, number][] {
  const bySign = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [k, key] of keys.entries()) {
    const { own, others } = signsOf(key);
    const candidates = new Set(others.flatMap((sign) => bySign.get(sign) ?? []));
    for (const other of candidates) if (areNear(keys[other], key)) pairs.push([other, k]);
    for (const sign of new Set(own)) {
      const known = bySign.get(sign);
      if (known) known.push(k);
      else bySign.set(sign, [k]);
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** What a key is found by, and what others are found by that may be near it. */
function signsOf(key: string): { own: string[]; others: string[] } {
  const own: string[] = [];
  const others: string[] = [];
  const both = (sign: string) => {
    own.push(sign);
    others.push(sign);
  };
  for (const order of ordersOf(key)) {
    const text = folded(order);
    both(`text ${text}`);
    others.push(`shorter ${text}`);
    if (text.length < LONG) continue;
    for (let at = 0; at < text.length; at++) {
      const shorter = text.slice(0, at) + text.slice(at + 1);
      own.push(`shorter ${shorter}`);
      others.push(`text ${shorter}`);
    }
    // letters may have changed places, digits not
    both(`letters ${[...text.replaceAll(/\d/g, '')].sort().join('')} ${text.replaceAll(/\D/g, '')}`);
  }
  const parts = [...new Set(key.split('/'))];
  // of many parts there are too many choices: such keys, which are few, are found by all
  if (parts.length > MOST_PARTS) return { own: [...own, 'many'], others: [...others, 'many', 'any'] };
  own.push(`whole ${parts.join('/')}`, 'any');
  others.push(`some ${parts.join('/')}`, 'many');
  for (const some of choicesOf(parts)) {
    own.push(`some ${some}`);
    others.push(`whole ${some}`);
  }
  return { own, others };
}

/** The parts of a key in all choices of one or more of them. */
function choicesOf(parts: readonly string[]): string[] {
  const choices: string[] = [];
  for (const part of parts) choices.push(part, ...choices.map((some) => `${some}/${part}`));
  return choices;
}

/** Of `names`, the one that `name` is most likely a slip for, if any is near; the earlier among equals. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const byKey = new Map<string, string>();
  for (const candidate of names) {
    const key = nameKey(candidate);
    if (!byKey.has(key)) byKey.set(key, candidate);
  }
  const key = nameKey(name);
  const nearest =
    suggest(key, byKey.keys()) ?? [...byKey.keys()].find((other) => isEither(key, other, mayBeMeant));
  return nearest === undefined ? undefined : byKey.get(nearest);
}

const mayBeMeant = (wanted: string, other: string): boolean => suggest(wanted, [other]) !== undefined;

/** Whether two keys are alike in one way, in whichever order their parts stand, or one has all the parts of the other. */
function isEither(a: string, b: string, alike: (a: string, b: string) => boolean): boolean {
  const inAnyOrder = (one: string, other: string) => ordersOf(other).some((order) => alike(one, order));
  return inAnyOrder(a, b) || inAnyOrder(b, a) || partsWithin(a, b) || partsWithin(b, a);
}

/** A key has its parts sorted, so that a slip in the first letter of one may put them in another order. */
function ordersOf(key: string): string[] {
  const parts = key.split('/');
  return parts.length > MOST_PARTS ? [key] : orders(parts).map((order) => order.join('/'));
}

/** Of every key once: each is held against all others. */
const foldedKeys = new Map<string, string>();

/** What is neither letter nor figure, in the scripts of names: V8 takes milliseconds to compile `[^\p{L}\p{N}]`. */
const punctuation = /[\0-/:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f]/g;

/** A key without what people write otherwise and mean the same by. */
function folded(key: string): string {
  const known = foldedKeys.get(key);
  if (known !== undefined) return known;
  const plain = key
    .replaceAll(/ae|ä/g, 'æ')
    .replaceAll(/oe|ö/g, 'ø')
    .replaceAll(/(?<!\d)0+(?=\d)/g, '')
    .replaceAll(punctuation, '')
    .replaceAll(/(\D)\1/g, '$1');
  foldedKeys.set(key, plain);
  return plain;
}

function isSlip(a: string, b: string): boolean {
  if (a === '' || a === b) return a !== '';
  if (Math.abs(a.length - b.length) > 1) return false;
  const digits = (text: string) => text.replaceAll(/\D/g, '');
  if (Math.min(a.length, b.length) < LONG) return false;
  const edits = distance(a, b);
  // two letters that have changed places are two edits
  if (edits !== (a.length === b.length ? 2 : 1) || digits(a) !== digits(b)) return false;
  return a.length !== b.length || [...a].sort().join('') === [...b].sort().join('');
}

function orders(parts: string[]): string[][] {
  if (parts.length < 2) return [parts];
  return parts.flatMap((first, k) => orders(parts.toSpliced(k, 1)).map((rest) => [first, ...rest]));
}

function partsWithin(some: string, all: string): boolean {
  const parts = new Set(all.split('/'));
  return some !== '' && some.split('/').every((part) => parts.has(part));
}
