import { TextDecoder } from 'node:util';
import type { SaxesParser, SaxesTagNS } from 'saxes';
import { inputError } from '../../errors.ts';
import type { Container } from './container.ts';

/** The attributes of a tag by their names as written. */
export type Attributes = SaxesTagNS['attributes'];

/** What is done with the elements of a part, in their order. */
export interface XmlHandler {
  /**
   * @param path names of the elements around it, outermost first, and its own
   * @returns whether its text is wanted
   */
  open(name: string, attributes: Attributes, path: readonly string[]): boolean;
  /** @param text '' where it was not asked for */
  close?(name: string, text: string, path: readonly string[]): void;
  /** that nothing more is wanted */
  done?: boolean;
}

/** Elements inside each other: workbooks have a dozen. */
const NESTED = 256;
/** Bytes between two tags, or in one: no cell, formula or name is near it. */
const APART = 4_000_000;
/** Elements of one part: two for each cell of the largest sheets that are read. */
const ELEMENTS = 16_000_000;

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
  const fail = (reason: 'syntax' | 'doctype' | 'encoding' | 'size') =>
    inputError('spreadsheet-xml-invalid', { part, reason }, { file: container.path });
  saxes ??= import('saxes');
  const { SaxesParser } = await saxes;
  class StrictParser extends SaxesParser<{ xmlns: true; position: false }> {
    override fail(): never {
      throw fail('syntax');
    }
  }
  const parser = new StrictParser({ xmlns: true, position: false });
  const events = listen(parser, handler);
  parser.on('doctype', () => {
    throw fail('doctype');
  });

  let decoder: TextDecoder | undefined;
  const decoded = (piece?: Uint8Array): string => {
    try {
      return decoder!.decode(piece, { stream: piece !== undefined });
    } catch {
      throw fail('encoding');
    }
  };
  let seen = 0;
  let idle = 0;
  for await (const piece of container.bytes(part, most)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoded(piece));
    if (handler.done) return;
    const { encoding } = parser.xmlDecl;
    if (encoding !== undefined && !encodings.test(encoding)) throw fail('encoding');
    idle = events.elements > seen ? 0 : idle + piece.length;
    seen = events.elements;
    if (idle > APART || events.depth > NESTED || seen > ELEMENTS) throw fail('size');
  }
  if (decoder) parser.write(decoded());
  parser.close();
}

/** By the byte order mark, or by the zeros beside the first letter, which is always `<` or a blank. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff || second === 0) return 'utf-16le';
  return first === 0xfe || first === 0 ? 'utf-16be' : 'utf-8';
}

/** Has the handler told of what the parser finds. */
function listen(parser: SaxesParser<{ xmlns: true; position: false }>, handler: XmlHandler) {
  const events = { depth: 0, elements: 0 };
  const path: string[] = [];
  /** whether one of the alternatives was taken, of those that are open */
  const taken: boolean[] = [];
  /** depth of the element that is passed over with all in it; 0: none is */
  let passedOver = 0;
  let wanted = false;
  let text = '';
  const onText = (more: string) => {
    if (wanted) text += more;
  };
  // few handlers, set once: V8 would take an object that is given more of them for a dictionary, four times slower
  parser.on('text', onText);
  parser.on('cdata', onText);

  const enters = ({ local, attributes }: SaxesTagNS): boolean => {
    if (local === 'AlternateContent') return taken.push(false) > 0;
    if (taken.length === 0 || taken[taken.length - 1]) return false;
    const needed = attributes.Requires?.value.trim().split(/\s+/) ?? [];
    const namespaces = needed.map((prefix) => parser.resolve(prefix) ?? 'unknown');
    const takes =
      local === 'Fallback' || namespaces.every((uri) => ours.has(uri) || uri.startsWith(understood));
    taken[taken.length - 1] = takes;
    return takes;
  };
  parser.on('opentag', (tag) => {
    events.elements++;
    events.depth++;
    if (passedOver > 0 || handler.done) return;
    if (ours.has(tag.uri)) {
      path.push(tag.local);
      wanted = handler.open(tag.local, tag.attributes, path);
      text = '';
    } else if (tag.uri !== compatibility || !enters(tag)) passedOver = events.depth;
  });
  parser.on('closetag', (tag) => {
    const depth = events.depth--;
    if (passedOver > 0) {
      if (passedOver === depth) passedOver = 0;
      return;
    }
    if (handler.done) return;
    if (ours.has(tag.uri)) {
      handler.close?.(tag.local, text, path);
      wanted = false;
      text = '';
      path.pop();
    } else if (tag.local === 'AlternateContent') taken.pop();
  });
  return events;
}

/** Whether an attribute says yes. */
export function isTrue(attribute: Attributes[string] | undefined): boolean {
  const value = attribute?.value;
  return value === '1' || value === 'true' || value === 'on';
}
