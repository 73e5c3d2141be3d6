import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { ErrorList } from '../messages/errors.ts';
import type { Messages, Place } from '../messages/finding.ts';
import type { YamlFault, YamlMessages } from '../messages/yaml.ts';
import { onceFor } from '../values/once-for.ts';
import { present } from '../values/present.ts';

/** A YAML text that knows where each of its values stands. */
export interface YamlSource {
  /** blocks as objects without a prototype: a key is what the file has, and nothing else */
  value: unknown;
  /** the place of the value at `path`, or of its nearest enclosing block */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** the place of the key `key` in the block at `path` */
  placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
  /** what is written for the value at `path` where YAML took it for something else than a text, such as `0417` */
  takenFor: (path: readonly PropertyKey[]) => string | undefined;
}

/** How the library reads a text, wherever it does. */
export const yamlOptions = {
  // equal keys are found as texts
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
  // whatever version the file says it is of: a later line must not make `no` a false
  schema: 'core',
} as const;

/** Values that aliases may stand for, all together: some thousand are a method that repeats itself, more a bomb. */
const MOST_REPEATED = 10_000;
/** Blocks in blocks. */
const DEEPEST = 100;

/**
 * Parses YAML 1.2; every slip of syntax is added to the errors, with its line and column, and there is then no source.
 *
 * A key is the text that is written: `01` and `1` are two keys, `1` and `"1"` one key twice.
 */
export function parseYaml(written: string, file: string, errors: ErrorList): YamlSource | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  // the parser takes lines that end as on old Macs for one
  const text = written.replace(/\r(?!\n)/g, '\n');
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    for (const { index } of text.slice(0, deep).matchAll(/^/gm)) lines.addNewLine(index);
    errors.add('yaml-syntax', { fault: 'too-deep' }, at(deep));
    return undefined;
  }
  const document = parseDocument(text, { ...yamlOptions, lineCounter: lines });
  const tag = document.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED');
  // what follows an unclosed bracket or quote is an echo of it
  const [first] = [...document.errors, ...(tag ? [tag] : [])];
  if (first) {
    errors.add('yaml-syntax', { fault: faultOf(first, text) }, at(first.pos[0]));
    return undefined;
  }
  const reader = new Reader(errors, at);
  const value = reader.valueOf(document.contents, 0).value;
  if (reader.isFaulty) return undefined;

  const nodeAt = (path: readonly PropertyKey[]): Node | undefined => {
    let node: Node | null | undefined = document.contents;
    for (const key of path) {
      const inner: Node | null | undefined = reader.child(node, key);
      if (!inner) break;
      node = inner;
    }
    return node ?? undefined;
  };
  const placeOf = (path: readonly PropertyKey[]): Place => at(nodeAt(path)?.range?.[0] ?? 0);
  return {
    value,
    placeOf,
    placeOfKey: (path, key) => {
      const block = reader.target(nodeAt(path));
      const pair = isMap(block) ? pairOf(block, key) : undefined;
      return pair ? at((pair.key as Node).range?.[0] ?? 0) : placeOf(path);
    },
    takenFor: (path) => {
      const node = reader.target(nodeAt(path));
      return isScalar(node) && typeof node.value !== 'string' ? node.source || undefined : undefined;
    },
  };
}

/**
 * Where blocks begin to lie too deep in each other, by the brackets and dashes alone: what lies deeper by indentation
 * takes a line for each, and the parser would go through hundreds of thousands of brackets before it could be stopped.
 */
function tooDeepAt(text: string): number | undefined {
  let [offset, brackets, dashes] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '-' || token === '?') dashes++;
    else if (token.endsWith('\n')) dashes = 0;
    if (brackets + dashes > DEEPEST) return offset;
    if (!MARKS.has(token)) offset += token.length;
  }
  return undefined;
}

/** What the lexer adds to the text: that a document, a text or the end of a bracket comes. */
const MARKS = new Set(['\x02', '\x18', '\x1f']);

/** A value with the number of values in it. */
interface Counted {
  value: unknown;
  size: number;
}

/** Turns the nodes of a document into values. */
class Reader {
  readonly #anchored = new Map<string, { node: Node; read: Counted | undefined }>();
  readonly #targets = new Map<Node, Node>();
  #repeated = 0;
  isFaulty = false;

  readonly errors: ErrorList;
  readonly at: (offset: number) => Place;

  constructor(errors: ErrorList, at: (offset: number) => Place) {
    this.errors = errors;
    this.at = at;
  }

  valueOf(node: Node | null, depth: number): Counted {
    // a bomb is told once, and not gone through
    if (node === null || this.#repeated > MOST_REPEATED) return { value: null, size: 1 };
    if (depth > DEEPEST) return this.#fault(node, 'too-deep');
    if (isAlias(node)) return this.#repeatedBy(node.source, node);
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (tag !== undefined) return this.#fault(node, 'tag');
    const anchored: { node: Node; read: Counted | undefined } = { node, read: undefined };
    if (anchor) this.#anchored.set(anchor, anchored);
    anchored.read = this.#contentOf(node, depth);
    return anchored.read;
  }

  #contentOf(node: Node, depth: number): Counted {
    if (isSeq<ParsedNode>(node)) {
      const items = node.items.map((item) => this.valueOf(item, depth + 1));
      return { value: items.map(({ value }) => value), size: sizeOf(items) };
    }
    if (isMap<ParsedNode, ParsedNode | null>(node)) return this.#block(node, depth);
    return { value: isScalar(node) ? node.value : null, size: 1 };
  }

  #block(node: YAMLMap<ParsedNode, ParsedNode | null>, depth: number): Counted {
    const block = Object.create(null) as Record<string, unknown>;
    const items: Counted[] = [];
    for (const [k, { key: keyNode, value }] of node.items.entries()) {
      const item = this.valueOf(value, depth + 1);
      items.push(item);
      const key = keyOf(keyNode);
      const before = node.items[k - 1]?.value;
      const comma = value === null && before ? decimalComma(before, keyNode) : undefined;
      if (comma !== undefined) this.#addError('yaml-decimal-comma', { written: comma }, present(before));
      else if (key === undefined) this.#fault(keyNode, 'key-no-text');
      else if (key === '<<') this.#fault(keyNode, 'merge-key');
      else if (key in Object.prototype) this.#addError('yaml-key-reserved', { key }, keyNode);
      else if (key in block) this.#addError('method-key-duplicate', { key }, keyNode);
      else block[key] = item.value;
    }
    return { value: block, size: sizeOf(items) };
  }

  #repeatedBy(name: string, node: Node): Counted {
    const known = this.#anchored.get(name);
    if (!known) return this.#fault(node, 'alias-unknown');
    if (!known.read) return this.#fault(node, 'alias-in-itself');
    this.#targets.set(node, known.node);
    this.#repeated += known.read.size;
    return this.#repeated > MOST_REPEATED ? this.#fault(node, 'too-many-repeated') : known.read;
  }

  #fault(node: Node, fault: YamlFault): Counted {
    this.#addError('yaml-syntax', { fault }, node);
    return { value: null, size: 1 };
  }

  #addError<Code extends keyof YamlMessages | 'method-key-duplicate'>(
    code: Code,
    params: Messages[Code],
    node: Node,
  ): void {
    this.isFaulty = true;
    this.errors.add(code, params, this.at(node.range?.[0] ?? 0));
  }

  /** The node itself, or the one that it is an alias of. */
  target(node: Node | null | undefined): Node | null | undefined {
    return (node && this.#targets.get(node)) ?? node;
  }

  /** What stands under a key of a block or a place of a list. */
  child(node: Node | null | undefined, key: PropertyKey): Node | null | undefined {
    const block = this.target(node);
    if (isMap(block)) return pairOf(block, String(key))?.value as Node | null | undefined;
    return isSeq(block) ? (block.items[Number(key)] as Node | undefined) : undefined;
  }
}

function sizeOf(items: readonly Counted[]): number {
  return items.reduce((sum, { size }) => sum + size, 1);
}

const pairsOf = onceFor(
  (block: YAMLMap) => new Map(block.items.map((pair) => [keyOf(pair.key as Node), pair])),
);
const pairOf = (block: YAMLMap, key: string) => pairsOf(block).get(key);

/** `20,5` of `{ value: 20,5 }`, where the comma parts the number 20 from a key 5. */
function decimalComma(before: Node, key: Node): string | undefined {
  if (!isScalar(before) || !isScalar(key) || !before.range || !key.range) return undefined;
  const written = `${before.source},${key.source}`;
  return isDecimalComma(written) && before.range[1] + 1 === key.range[0] ? written : undefined;
}

/** Whether a text is a number as Danes write it. */
export function isDecimalComma(text: string): boolean {
  return /^-?\d+(?:\.\d{3})*,\d+$/.test(text);
}

/** A key as it is written; undefined where it is empty, or a block or an alias. */
export function keyOf(node: Node | null): string | undefined {
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' ? node.value : node.source || undefined;
}

/** The slip that an error of the parser is. Some codes of its are of several. */
function faultOf({ code, message }: YAMLError, text: string): YamlFault {
  if (/^<{7} /m.test(text) && /^>{7} /m.test(text)) return 'merge-conflict';
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BAD_INDENT':
      return /end with a/.test(message) ? 'bracket-open' : 'indentation';
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return 'quote-open';
      if (/end with a|flow/i.test(message)) return 'bracket-open';
      return /map value/.test(message) ? 'no-colon' : 'out-of-place';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'colon-in-text';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'no-colon';
    case 'BLOCK_IN_FLOW':
      return 'block-in-brackets';
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return 'sign-first';
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return 'tag';
    case 'BAD_DQ_ESCAPE':
      return 'backslash';
    case 'MULTIPLE_DOCS':
      return 'documents';
    case 'BAD_DIRECTIVE':
      return 'directive';
    case 'RESOURCE_EXHAUSTION':
      return 'too-deep';
    default:
      return 'out-of-place';
  }
}
