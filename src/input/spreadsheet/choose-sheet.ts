import { inputError } from '../../errors.ts';
import { suggest } from '../../suggest.ts';
import type { Container } from './container.ts';
import type { SheetPart } from './workbook.ts';

/** A value in a cell, an inline text or a formula: what an empty sheet has none of. */
const anyCell = /<(?:\w+:)?v>[^<]|<(?:\w+:)?(?:is|f)[\s>/]/;

/**
 * The sheet asked for by its name; where none is, the only one that a user sees something on.
 *
 * @throws InputError when there is no such sheet, none with anything on it, or several
 */
export function chooseSheet(
  path: string,
  sheets: SheetPart[],
  asked: string | undefined,
  container: Container,
): SheetPart {
  const place = { file: path };
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
  const filled = sheets.filter(({ hidden, part }) => !hidden && anyCell.test(container.text(part)));
  if (filled.length === 1) return filled[0];
  if (filled.length === 0 && !sheets.some(({ hidden }) => hidden)) {
    throw inputError('spreadsheet-empty', {}, place);
  }
  throw inputError('sheet-not-named', { sheets: known, file: path }, place);
}
