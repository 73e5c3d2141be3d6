import { areasByRank } from '../../record/facts/order.ts';
import { untried } from '../../record/facts/untried.ts';
import { criteriaMet } from '../area-texts.ts';
import { hasNames } from '../describe/text.ts';
import { formatCount } from '../numbers.ts';
import { openTexts, takesText } from '../open-texts.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, sentences } from './text.ts';

/** The undetermined areas: what is open, why, and what it would take. Nothing where every area is determined. */
export function* renderUndetermined(view: View): Generator<string> {
  const { report, words, say } = view;
  const undetermined = areasByRank(report, 'undetermined');
  if (undetermined.length === 0) return;
  const named = hasNames(report);
  yield heading(2, words.undeterminedAreas);
  yield sentences(
    say['open-explained']({}),
    say['order-by-rank']({}),
    say['bounds-explained']({ untried: untried(view.report) }),
  );
  yield tableHead([
    { head: words.id },
    ...(named ? [{ head: words.name }] : []),
    { head: words.residents, numeric: true },
    { head: words.criteriaMet },
    { head: words.open },
    { head: words.takes },
  ]);
  for (const area of undetermined) {
    yield tableRow([
      report.areas.ids[area],
      ...(named ? [report.areas.names[area]] : []),
      formatCount(report.areas.population[area], view.language),
      criteriaMet(area, view),
      openTexts(area, view).join(' '),
      takesText(area, view),
    ]);
  }
  yield '\n';
}
