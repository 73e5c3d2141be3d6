import { localized } from '../describe.ts';
import { formatCount } from '../numbers.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading } from './text.ts';

/** How many areas each class holds, ladder by ladder. Nothing where the method has no ladders. */
export function* renderClasses({ report, language, words }: View): Generator<string> {
  if (report.classes.length === 0) return;
  yield heading(2, words.classes);
  for (const { title, classes, unclassified } of report.classes) {
    yield heading(3, localized(title, language));
    yield tableHead([{ head: words.class }, { head: words.areas, numeric: true }]);
    for (const one of classes)
      yield tableRow([localized(one.title, language), formatCount(one.areas, language)]);
    if (unclassified > 0) yield tableRow([words.unclassified, formatCount(unclassified, language)]);
    yield '\n';
  }
}
