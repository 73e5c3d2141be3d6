import { areasOf } from '../../record/facts/order.ts';
import { exclusionTitle } from '../area-texts.ts';
import { hasNames } from '../describe/text.ts';
import { formatCount } from '../numbers.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, sentences } from './text.ts';

/** The areas that were not assessed and are not designated by list, each with why. Nothing where there are none. */
export function* renderExcluded(view: View): Generator<string> {
  const { report, language, words, say } = view;
  const { areas } = report;
  const excluded = areasOf(areas, 'excluded');
  if (excluded.length === 0) return;
  const named = hasNames(report);
  yield heading(2, words.excludedAreas);
  yield sentences(say['order-by-id']({}));
  yield tableHead([
    { head: words.id },
    ...(named ? [{ head: words.name }] : []),
    { head: words.residents, numeric: true },
    { head: words.exclusion },
  ]);
  for (const area of excluded) {
    yield tableRow([
      areas.ids[area],
      ...(named ? [areas.names[area]] : []),
      formatCount(areas.population[area], language),
      exclusionTitle(area, view),
    ]);
  }
  yield '\n';
}
