import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { ErrorList } from '../errors.ts';
import type { Place } from '../messages/finding.ts';

/** A YAML text that knows where each of its values stands. */
export interface YamlSource {
  value: unknown;
  /** the place of the value at `path`, or of its nearest enclosing block */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** the place of the key `key` in the block at `path` */
  placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
}

/**
 * Parses YAML; a duplicate key and every other slip of syntax is added to the errors, with its line and column, and
 * there is then no source.
 */
export function parseYaml(text: string, file: string, errors: ErrorList): YamlSource | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const { code, message, pos } of document.errors) {
    if (code === 'DUPLICATE_KEY') {
      errors.add('method-key-duplicate', { key: keyAt(text, pos[0]) }, at(pos[0]));
      continue;
    }
    errors.add('yaml-syntax', { code, reason: message.replace(/\.?\s*$/, '') }, at(pos[0]));
    // what follows an unclosed bracket or quote is an echo of it
    break;
  }
  if (document.errors.length > 0) return undefined;

  const nodeAt = (path: readonly PropertyKey[]): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (node && typeof node === 'object' && 'range' in node) return node as Node;
    }
    return undefined;
  };
  const placeOf = (path: readonly PropertyKey[]): Place => at(nodeAt(path)?.range?.[0] ?? 0);
  const placeOfKey = (path: readonly PropertyKey[], key: string): Place => {
    const block = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isMap(block)) {
      for (const pair of block.items) {
        const node = pair.key as Node & { value?: unknown };
        if (String(node.value) === key) return at(node.range?.[0] ?? 0);
      }
    }
    return placeOf(path);
  };
  return { value: document.toJS(), placeOf, placeOfKey };
}

/** The key that starts at an offset, without its quotes. */
function keyAt(text: string, offset: number): string {
  return /^["']?([^"':\n]*)/.exec(text.slice(offset))?.[1].trim() ?? '';
}
