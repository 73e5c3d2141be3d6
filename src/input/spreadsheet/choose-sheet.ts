import { inputError } from '../../errors.ts';
import { suggest } from '../../suggest.ts';
import { blankRemover } from './blanks.ts';
import type { Container } from './container.ts';
import type { SheetPart } from './workbook.ts';
import { readXml, type XmlHandler } from './xml.ts';

/**
 * The sheet asked for by its name; where none is, the only one that a user sees something on.
 *
 * @throws InputError when there is no such sheet, none with anything on it, or several
 */
export async function chooseSheet(
  sheets: SheetPart[],
  asked: string | undefined,
  container: Container,
): Promise<SheetPart> {
  const file = container.path;
  const place = { file };
  const known = sheets.map(({ name, hidden }) => ({ name, hidden }));
  if (asked !== undefined) {
    const wanted = asked.normalize('NFC').trim();
    const found = sheets.find(({ name }) => name.normalize('NFC').trim() === wanted);
    if (found) return found;
    const suggestion = suggest(
      asked,
      sheets.map(({ name }) => name),
    );
    throw inputError('sheet-unknown', { sheet: asked, sheets: known, suggestion }, place);
  }
  const filled: SheetPart[] = [];
  for (const sheet of sheets) {
    if (!sheet.hidden && (await hasContent(container, sheet.part))) filled.push(sheet);
  }
  if (filled.length === 1) return filled[0];
  if (filled.length === 0 && !sheets.some(({ hidden }) => hidden)) {
    throw inputError('spreadsheet-empty', {}, place);
  }
  throw inputError('sheet-not-named', { sheets: known, file }, place);
}

/** Whether a sheet has a value in a cell, an inline text or a formula: what an empty one has none of. */
async function hasContent(container: Container, part: string): Promise<boolean> {
  const inCell = (path: readonly string[]) => path.length === 5 && path[1] === 'sheetData';
  const handler: XmlHandler = {
    done: false,
    thin: blankRemover(),
    open(name, _, path) {
      if (inCell(path) && (name === 'is' || name === 'f')) handler.done = true;
      return inCell(path) && name === 'v';
    },
    close(name, text, path) {
      if (inCell(path) && name === 'v' && text !== '') handler.done = true;
    },
  };
  await readXml(container, part, handler);
  return handler.done === true;
}
