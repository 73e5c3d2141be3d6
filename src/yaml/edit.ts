import { isDeepStrictEqual } from 'node:util';
import {
  type Alias,
  isCollection,
  isMap,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { keyOf, yamlOptions } from './source.ts';

/** A value as YAML that may stand in a block and between brackets alike. */
export function yamlText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${yamlText(inner)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  const isPlain =
    typeof value !== 'string' || /^(?!(?:true|false|null)$)\p{L}[\p{L}\p{N}_ -]*(?<! )$/iu.test(value);
  return isPlain ? String(value) : JSON.stringify(value);
}

/**
 * A YAML text with another value at a path, the rest of it letter for letter, comments and order among it. What cannot
 * be done in place is written anew by the YAML library, which keeps comments and order.
 *
 * @param text without a slip, as `parseYaml` read it
 * @param path keys of blocks as they are written, and places in lists from 0
 * @param value YAML on one line, see `yamlText`; undefined takes the key away
 */
export function edited(text: string, path: readonly (string | number)[], value: string | undefined): string {
  const whole = withoutAliases(text);
  const document = parse(whole);
  const { block, inner, real, rest } = spotOf(document.contents, path);
  if (value === undefined && (rest.length > 0 || !inner)) return text;
  const nested =
    value === undefined
      ? undefined
      : rest.reduceRight<string>((deeper, key) => `{ ${key}: ${deeper} }`, value);
  const inPlace =
    nested === undefined
      ? withoutKey(whole, block, String(path.at(-1)))
      : inner
        ? replaced(whole, inner, nested)
        : withPair(whole, block, `${path[real.length - 1]}: ${nested}`);
  if (nested === undefined) document.deleteIn(real);
  else document.setIn(real, parse(nested).contents);
  const isRight = inPlace !== undefined && isDeepStrictEqual(parse(inPlace).toJS(), document.toJS());
  return isRight ? inPlace : document.toString({ lineWidth: 0 });
}

// the library takes lines that end as on old Macs for one
const parse = (text: string) => parseDocument(text.replace(/\r(?!\n)/g, '\n'), yamlOptions);

/** What an alias stands for, written out: a value that is changed is changed in one place. */
function withoutAliases(text: string): string {
  const document = parse(text);
  const found: { alias: Alias; value: string }[] = [];
  visit(document, {
    Alias: (_, alias) => {
      found.push({ alias, value: yamlText(alias.resolve(document)!.toJS(document)) });
    },
  });
  return found.reduceRight((whole, { alias, value }) => replaced(whole, alias, value), text);
}

/** Where a path leads: the deepest block on it that is there, and what stands in it where the path goes on. */
interface Spot {
  block: Node | null;
  inner: Node | null | undefined;
  /** the path from the top into the block, with keys as the library has them: `01` is the number 1 */
  real: unknown[];
  /** what of the path is not there */
  rest: readonly (string | number)[];
}

function spotOf(contents: Node | null, path: readonly (string | number)[]): Spot {
  let block = contents;
  const real: unknown[] = [];
  for (const [depth, key] of path.entries()) {
    const pair = isMap<Scalar, Node | null>(block) ? pairOf(block, String(key)) : undefined;
    const inner = isSeq<Node>(block) ? block.items[Number(key)] : pair?.value;
    real.push(pair ? pair.key.value : key);
    if (depth === path.length - 1 || !isCollection(inner))
      return { block, inner, real, rest: path.slice(depth + 1) };
    block = inner;
  }
  return { block, inner: undefined, real, rest: [] };
}

type Block = YAMLMap<Scalar, Node | null>;

function pairOf(block: Block, key: string): Block['items'][number] | undefined {
  return block.items.find((one) => keyOf(one.key) === key);
}

/** The text with a pair at the end of a block. */
function withPair(text: string, block: Node | null, pair: string): string | undefined {
  if (!isMap<Scalar, Node | null>(block)) return undefined;
  const last = block.items.at(-1);
  if (!last) return replaced(text, block, `{ ${pair} }`);
  const end = endOf(text, last.value ?? last.key);
  if (block.flow) return spliced(text, end, end, `, ${pair}`);
  const [first] = block.items[0].key.range!;
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first).replace(/[^ ]/g, ' ');
  const lineEnd = end + text.slice(end).search(/\r?\n|$/);
  return spliced(text, lineEnd, lineEnd, `${text.includes('\r\n') ? '\r\n' : '\n'}${indent}${pair}`);
}

/** The text without a pair of a block; undefined where more than the lines or the brackets' part would go with it. */
function withoutKey(text: string, block: Node | null, key: string): string | undefined {
  const pair = isMap<Scalar, Node | null>(block) ? pairOf(block, key) : undefined;
  if (!isMap<Scalar, Node | null>(block) || !pair) return undefined;
  if (block.items.length === 1) return replaced(text, block, '{}');
  const at = block.items.indexOf(pair);
  const [start] = pair.key.range!;
  const end = endOf(text, pair.value ?? pair.key);
  if (block.flow && at === 0) return spliced(text, start, block.items[1].key.range![0], '');
  if (block.flow) {
    const before = block.items[at - 1];
    return spliced(text, endOf(text, before.value ?? before.key), end, '');
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  const lineEnd = text.indexOf('\n', end);
  return spliced(text, lineStart, lineEnd < 0 ? text.length : lineEnd + 1, '');
}

/** Where a value ends, without the lines and blanks after it. */
function endOf(text: string, { range }: Node): number {
  const [start, end] = range!;
  return start + text.slice(start, end).trimEnd().length;
}

/** The text with something else for a value; what is empty stands right after its key. */
function replaced(text: string, node: Node, by: string): string {
  const [start] = node.range!;
  const end = endOf(text, node);
  return spliced(text, start, end, start === end ? ` ${by}` : by);
}

function spliced(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
