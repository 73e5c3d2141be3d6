import { classCounts, openClassesText } from '../class-texts.ts';
import { localized } from '../describe.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, paragraph } from './text.ts';

/** How many areas each class holds, ladder by ladder. Nothing where the method has no ladders. */
export function* renderClasses(view: View): Generator<string> {
  const { report, language, words } = view;
  if (report.classes.length === 0) return;
  yield heading(2, words.classes);
  for (const [ladder, { title }] of report.classes.entries()) {
    yield heading(3, localized(title, language));
    yield tableHead([{ head: words.class }, { head: words.areas, numeric: true }]);
    for (const row of classCounts(ladder, view)) yield tableRow(row);
    yield '\n';
    const open = openClassesText(ladder, view);
    if (open !== undefined) yield paragraph(open);
  }
}
