import { TextDecoder } from 'node:util';
import type { SaxesParser, SaxesTagPlain } from 'saxes';
import { inputError } from '../../messages/errors.ts';
import { present } from '../../values/present.ts';
import type { Container } from './container.ts';

/** The attributes of a tag by their names as written. */
export type Attributes = SaxesTagPlain['attributes'];

/** What is done with the elements of a part, in their order. */
export interface XmlHandler {
  /**
   * @param path names of the elements around it, outermost first, and its own
   * @returns whether its text is wanted
   */
  open(name: string, attributes: Attributes, path: readonly string[]): boolean;
  /** @param text '' where it was not asked for */
  close?(name: string, text: string, path: readonly string[]): void;
  /** takes out of a piece of the text what it has no use for, before it is parsed */
  thin?(piece: string): string;
  /** that nothing more is wanted */
  done?: boolean;
}

/** Elements inside each other: workbooks have a dozen. */
const NESTED = 256;
/** Bytes between two tags, or in one: no cell, formula or name is near it. */
const APART = 4_000_000;
/** Attributes of one element: a dozen is many. */
const ATTRIBUTES = 1_000;
/** Elements of one part: two for each cell of the largest sheets that are read. */
const ELEMENTS = 12_000_000;

/** The format's own elements, in the two spellings that it has; some programs leave the namespace out. */
const ours = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Extensions that the spreadsheet program itself reads. */
const understood = 'http://schemas.microsoft.com/office/';
const encodings = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii)$/i;

/** The parser, loaded once: a workbook has several parts. */
let saxes: Promise<typeof import('saxes')> | undefined;

/**
 * Reads the XML of a part strictly, as a stream. Elements of other namespaces are passed over with all that is in
 * them; of alternatives (ECMA-376 part 3, section 7.5) the first one is read that the spreadsheet program reads.
 *
 * @throws InputError when it is no well-formed XML in UTF-8 or UTF-16, has a document type, or is beyond all measure
 */
export async function readXml(
  container: Container,
  part: string,
  handler: XmlHandler,
  most?: number,
): Promise<void> {
  const fail = (reason: 'syntax' | 'doctype' | 'encoding' | 'size' | 'depth') =>
    inputError('spreadsheet-xml-invalid', { part, reason }, { file: container.path });
  saxes ??= import('saxes');
  const { SaxesParser } = await saxes;
  class StrictParser extends SaxesParser<{ xmlns: false; position: false }> {
    override fail(): never {
      throw fail('syntax');
    }
  }
  const parser = new StrictParser({ xmlns: false, position: false });
  const events = listen(parser, handler, () => {
    throw fail('size');
  });
  parser.on('doctype', () => {
    throw fail('doctype');
  });

  let decoder: TextDecoder | undefined;
  const decoded = (piece?: Uint8Array): string => {
    try {
      return present(decoder).decode(piece, { stream: piece !== undefined });
    } catch {
      throw fail('encoding');
    }
  };
  let seen = 0;
  let idle = 0;
  for await (const piece of container.bytes(part, most)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    const text = decoded(piece);
    const kept = handler.thin?.(text) ?? text;
    parser.write(kept);
    if (handler.done) return;
    const { encoding } = parser.xmlDecl;
    if (encoding !== undefined && !encodings.test(encoding)) throw fail('encoding');
    idle = events.elements > seen || kept.length < text.length ? 0 : idle + piece.length;
    seen = events.elements;
    if (events.depth > NESTED) throw fail('depth');
    if (idle > APART || seen > ELEMENTS) throw fail('size');
  }
  if (decoder) parser.write(decoded());
  parser.close();
}

/** By the byte order mark, or by the zeros beside the first letter, which is always `<` or a blank. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff || second === 0) return 'utf-16le';
  return first === 0xfe || first === 0 ? 'utf-16be' : 'utf-8';
}

/** What the name of an element means where it stands. */
interface Meaning {
  local: string;
  of: 'ours' | 'compatibility' | 'others';
}

/**
 * Has the handler told of what the parser finds. Namespaces are resolved here: the parser would make an object of
 * each attribute, which takes half as long again.
 */
function listen(
  parser: SaxesParser<{ xmlns: false; position: false }>,
  handler: XmlHandler,
  refuseSize: () => never,
) {
  const events = { depth: 0, elements: 0 };
  const path: string[] = [];
  /** by prefix, for each depth that declares some; what names mean changes with them */
  const scopes: { depth: number; namespaces: Map<string, string> }[] = [];
  let meanings = new Map<string, Meaning>();
  /** whether one of the alternatives was taken, of those that are open */
  const taken: boolean[] = [];
  /** depth of the element that is passed over with all in it; 0: none is */
  let passedOver = 0;
  let wanted = false;
  let text = '';
  const onText = (more: string) => {
    if (wanted) text += more;
  };

  const uriOf = (prefix: string) =>
    scopes.findLast(({ namespaces }) => namespaces.has(prefix))?.namespaces.get(prefix);
  const meaningOf = (name: string): Meaning => {
    let meaning = meanings.get(name);
    if (!meaning) {
      const colon = name.indexOf(':');
      const uri = uriOf(name.slice(0, Math.max(0, colon))) ?? '';
      if (colon > 0 && uri === '') parser.fail('prefix without namespace');
      const of = ours.has(uri) ? 'ours' : uri === compatibility ? 'compatibility' : 'others';
      meaning = { local: name.slice(colon + 1), of };
      meanings.set(name, meaning);
    }
    return meaning;
  };
  const enters = (local: string, { Requires = '' }: Attributes): boolean => {
    if (local === 'AlternateContent') return taken.push(false) > 0;
    if (taken.length === 0 || taken[taken.length - 1]) return false;
    const namespaces = Requires.trim()
      .split(/\s+/)
      .map((prefix) => uriOf(prefix) ?? 'unknown');
    const takes =
      local === 'Fallback' || namespaces.every((uri) => ours.has(uri) || uri.startsWith(understood));
    taken[taken.length - 1] = takes;
    return takes;
  };
  /** what the tag that is being read declares: nearly no tag but the first does */
  let declared: Map<string, string> | undefined;
  let attributes = 0;
  parser.on('attribute', ({ name, value }) => {
    if (++attributes > ATTRIBUTES) refuseSize();
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) return;
    declared ??= new Map();
    declared.set(name.slice(6), value.trim());
  });
  // few handlers, set once: V8 would take an object that is given more of them for a dictionary, four times slower
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('opentag', ({ name, attributes: given }) => {
    attributes = 0;
    events.elements++;
    events.depth++;
    if (declared) {
      scopes.push({ depth: events.depth, namespaces: declared });
      declared = undefined;
      meanings = new Map();
    }
    if (passedOver > 0 || handler.done) return;
    const { local, of } = meaningOf(name);
    if (of === 'ours') {
      path.push(local);
      wanted = handler.open(local, given, path);
      text = '';
    } else if (of === 'others' || !enters(local, given)) passedOver = events.depth;
  });
  parser.on('closetag', ({ name }) => {
    const depth = events.depth--;
    if (passedOver === depth) passedOver = 0;
    else if (passedOver === 0 && !handler.done) {
      const { local, of } = meaningOf(name);
      if (of === 'ours') {
        handler.close?.(local, text, path);
        wanted = false;
        text = '';
        path.pop();
      } else if (local === 'AlternateContent') taken.pop();
    }
    if (scopes.length > 0 && scopes[scopes.length - 1].depth === depth) {
      scopes.pop();
      meanings = new Map();
    }
  });
  return events;
}

/** Whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
