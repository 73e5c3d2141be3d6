import { inputError } from '../../messages/errors.ts';
import { type Container, targetPart } from './container.ts';
import { type Attributes, isTrue, readXml, type XmlHandler } from './xml.ts';

/** A sheet of a workbook, before its cells are read. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  /** its file in the container */
  part: string;
}

/** What a workbook says of itself. */
export interface Workbook {
  /** the sheets that have cells, in their order */
  sheets: SheetPart[];
  /** whether days are counted from 1904 and not from 1900 */
  date1904: boolean;
  /** whether formulas are to be computed when the file is opened, since what is stored may not be their value */
  computesOnOpening: boolean;
  /** the parts that cells refer to, where the file has them */
  sharedStrings: string | undefined;
  styles: string | undefined;
}

interface Relation {
  type: string;
  /** the part that it leads to */
  part: string;
}

/** Bytes of the texts that sheets share: they are kept, unlike the sheets themselves. */
const SHARED = 100_000_000;

/**
 * Reads which sheets there are (ECMA-376 part 1, sections 18.2.19 and 18.2.20), and tells what is no XLSX file: other
 * spreadsheets, which are not read, and archives that are none.
 *
 * @throws InputError when it is none, or damaged
 */
export async function readWorkbook(container: Container): Promise<Workbook> {
  const part = await workbookPart(container);
  const place = { file: container.path };
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = await readRelations(container, `${folder}_rels/${part.slice(folder.length)}.rels`, part);
  const sheets: SheetPart[] = [];
  let root = '';
  let date1904 = false;
  let computesOnOpening = false;
  await readXml(container, part, {
    open(name, attributes, path) {
      if (path.length === 1) root = name;
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (name === 'calcPr') computesOnOpening = isTrue(attributes.fullCalcOnLoad);
      if (name === 'sheet' && path.at(-2) === 'sheets') {
        const relation = relations.get(relationId(attributes));
        if (!relation) throw inputError('spreadsheet-damaged', {}, place);
        const hidden = (attributes.state ?? 'visible') !== 'visible';
        // sheets of charts and of old macros have no cells
        if (relation.type.endsWith('/worksheet')) {
          sheets.push({ name: attributes.name ?? '', hidden, part: relation.part });
        }
      }
      return false;
    },
  });
  if (root !== 'workbook') throw inputError('file-is-no-spreadsheet', { kind: 'office' }, place);
  const related = (type: string, usual: string) => {
    const found = [...relations.values()].find((relation) => relation.type.endsWith(type))?.part ?? usual;
    return container.has(found) ? found : undefined;
  };
  const sharedStrings = related('/sharedStrings', `${folder}sharedStrings.xml`);
  const styles = related('/styles', `${folder}styles.xml`);
  return { sheets, date1904, computesOnOpening, sharedStrings, styles };
}

/** Where the workbook lies in the container: nearly always in `xl/workbook.xml`. */
async function workbookPart({ path, ...container }: Container): Promise<string> {
  const { has } = container;
  const relations = await readRelations({ path, ...container }, '_rels/.rels', '');
  const related = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part;
  const part = related !== undefined && has(related) ? related : 'xl/workbook.xml';
  const other = /\.bin$/i.test(part) || has('xl/workbook.bin') ? 'XLSB' : otherSpreadsheet(has);
  const place = { file: path };
  if (other !== undefined) throw inputError('spreadsheet-kind-not-read', { kind: other }, place);
  const kind = kindOfZip(has, part);
  if (kind !== undefined) throw inputError('file-is-no-spreadsheet', { kind }, place);
  return part;
}

function otherSpreadsheet(has: (part: string) => boolean): string | undefined {
  if (has('Index/Document.iwa') || has('Index.zip')) return 'Numbers';
  return has('content.xml') && has('META-INF/manifest.xml') ? 'ODS' : undefined;
}

function kindOfZip(has: (part: string) => boolean, part: string): 'word' | 'powerpoint' | 'zip' | undefined {
  if (has('word/document.xml')) return 'word';
  if (has('ppt/presentation.xml')) return 'powerpoint';
  return has(part) ? undefined : 'zip';
}

/** The relations of a part by their ids; none where the container says nothing of them. */
async function readRelations(
  container: Container,
  part: string,
  from: string,
): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!container.has(part)) return relations;
  await readXml(container, part, {
    open(name, { Id, Target, Type, TargetMode }) {
      if (name === 'Relationship' && TargetMode !== 'External') {
        const relation = { type: Type ?? '', part: targetPart(from, Target ?? '') };
        relations.set(Id ?? '', relation);
      }
      return false;
    },
  });
  return relations;
}

/** The id has a namespace of its own, under any prefix. */
function relationId(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

/** The texts that cells refer to by their position (ECMA-376 part 1, section 18.4.9). */
export async function readSharedStrings(container: Container, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  const runs = new Runs();
  const handler: XmlHandler = {
    open(name, attributes, path) {
      runs.open(name, attributes);
      return isStringText(name, path);
    },
    close(name, more, path) {
      if (isStringText(name, path)) text += runs.shown(more);
      else if (name === 'si') {
        strings.push(unescaped(text));
        text = '';
      }
    },
  };
  await readXml(container, part, handler, SHARED);
  return strings;
}

/** Whether an element holds text of a string, be it one run of several; how it is pronounced is no part of it. */
export function isStringText(name: string, path: readonly string[]): boolean {
  return name === 't' && !path.includes('rPh');
}

/** The digits and brackets of a raised run, as a mark of a note is: 1234 with a raised 1 is no 12341. */
const raised: Record<string, string> = { '(': '⁽', ')': '⁾' };
for (const [digit, sign] of [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()) raised[digit] = sign;

/** The runs of a string, each of which may be raised (ECMA-376 part 1, section 18.4.14). */
export class Runs {
  #isRaised = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'r') this.#isRaised = false;
    else if (name === 'vertAlign') this.#isRaised = attributes.val === 'superscript';
  }

  /** The text of a run as a sheet shows it. */
  shown(text: string): string {
    return this.#isRaised ? text.replace(/[\d()]/g, (sign) => raised[sign]) : text;
  }
}

/** What XML cannot hold stands as `_x000D_` (ECMA-376 part 1, section 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
