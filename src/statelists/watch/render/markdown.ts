import { checkWords } from '../../../messages/check.ts';
import type { Language } from '../../../messages/sentences.ts';
import { capitalized } from '../../../report/describe/text.ts';
import { tableHead, tableRow } from '../../../report/markdown/table.ts';
import { heading, plain, sentences } from '../../../report/markdown/text.ts';
import { formatValue } from '../../../report/numbers.ts';
import { categoryTitle } from '../../check/render/words.ts';
import { unbroken } from '../../law/describe.ts';
import type { WatchedCategory, WatchReport } from '../report.ts';
import {
  changeText,
  decisiveText,
  explanations,
  riskReason,
  riskText,
  standingText,
  type WatchView,
  watchPreamble,
  watchView,
  yearsText,
} from './words.ts';

/** A watch as Markdown: the number, then a table a list with every boligområde in order. */
export function renderWatchMarkdown(report: WatchReport, language: Language): Generator<string> {
  return piecesOf(report, language);
}

function* piecesOf(report: WatchReport, language: Language): Generator<string> {
  const view = watchView(report, language);
  const { say } = view;
  const risk = riskText(view);
  yield heading(1, say.title({ year: report.year }));
  yield sentences(...watchPreamble(view));
  const { on, areas } = report.risk;
  for (const [title, all] of [[risk.on, on] as const, [risk.answer, areas] as const]) {
    yield heading(2, title);
    for (const one of all) yield `- ${plain(placeOf(one))}: ${plain(riskReason(one, view))}\n`;
    yield all.length > 0 ? '\n' : '';
  }
  yield sentences(risk.rule);
  yield sentences(...explanations(view));
  for (const category of report.categories) yield* categoryTable(category, view);
  const words = checkWords[language];
  for (const { file, role } of report.inputs) {
    yield `- ${role === 'values' ? words.figures : words.list}: ${plain(file.name)}, SHA-256 ${file.sha256}\n`;
  }
}

function* categoryTable({ id, ranked, years }: WatchedCategory, view: WatchView): Generator<string> {
  const { report, language, words, say } = view;
  const { paragraph } = report.period.categories[id]!;
  yield heading(2, capitalized(`${categoryTitle(report.period, id, language)}, ${unbroken(paragraph)}`));
  const name = { head: checkWords[language].boligomraade };
  if (years) {
    if (years.length === 0) {
      yield sentences(say['none-in-years']({}));
      return;
    }
    yield tableHead([name, { head: words.standing }]);
    for (const one of years) yield tableRow([placeOf(one), yearsText(one, view)]);
    yield '\n';
    return;
  }
  yield tableHead([
    { head: words.rank, numeric: true },
    name,
    { head: words.standing },
    { head: words.distance, numeric: true },
    { head: words.hangsOn },
    { head: words.extrapolated },
  ]);
  const inOrder = ranked!.filter(({ rank }) => rank !== undefined);
  for (const one of inOrder) {
    const { decisive, distance } = one.nearness;
    yield tableRow([
      String(one.rank),
      placeOf(one),
      standingText(one, view),
      Number.isFinite(distance)
        ? formatValue(100 * distance, 'pct', 1, language)
        : checkWords[language].unknown,
      decisive.map((test) => decisiveText(test, view)).join('. '),
      changeText(one, view) || '–',
    ]);
  }
  yield '\n';
  const shutOut = ranked!.filter(({ rank }) => rank === undefined).map(({ area }) => area.name);
  if (shutOut.length > 0) yield sentences(say['shut-out']({ names: shutOut.join(', ') }));
}

function placeOf({ area }: { area: { name: string; municipality: string } }): string {
  return `${area.name}, ${area.municipality}`;
}
