import type { Container } from './container.ts';
import { isTrue, tags } from './xml.ts';

/** A sheet of a workbook, before its cells are read. */
export interface SheetPart {
  name: string;
  /** position among all sheets, those of charts too */
  index: number;
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
}

/** Reads which sheets there are (ECMA-376 part 1, sections 18.2.19 and 18.2.20). */
export function readWorkbook(container: Container): Workbook {
  const part = workbookPart(container);
  const text = container.text(part);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = new Map<string, { target: string; type: string }>();
  const relationsPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  for (const tag of tags(container.text(relationsPart), 'Relationship')) {
    const target = tag.get('Target') ?? '';
    const whole = target.startsWith('/') ? target.slice(1) : folder + target;
    relations.set(tag.get('Id') ?? '', { target: whole, type: tag.get('Type') ?? '' });
  }
  const sheets = Array.from(tags(text, 'sheet'), (tag, index) => {
    const id = [...tag].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const relation = relations.get(id);
    const hidden = (tag.get('state') ?? 'visible') !== 'visible';
    return { name: tag.get('name') ?? '', index, hidden, relation };
  });
  return {
    sheets: sheets.flatMap(({ relation, ...sheet }) =>
      relation?.type.endsWith('/worksheet') ? [{ ...sheet, part: relation.target }] : [],
    ),
    date1904: [...tags(text, 'workbookPr')].some((tag) => isTrue(tag.get('date1904'))),
    computesOnOpening: [...tags(text, 'calcPr')].some((tag) => isTrue(tag.get('fullCalcOnLoad'))),
  };
}

/** Where the workbook lies in the container: nearly always in `xl/workbook.xml`. */
function workbookPart(container: Container): string {
  const usual = 'xl/workbook.xml';
  if (container.has(usual)) return usual;
  const relations = [...tags(container.text('_rels/.rels'), 'Relationship')];
  const target = relations.find((tag) => tag.get('Type')?.endsWith('/officeDocument'))?.get('Target');
  return (target ?? usual).replace(/^\//, '');
}
