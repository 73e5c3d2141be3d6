import { describeInput } from '../describe.ts';
import { measures, toldParameters, toldSources } from '../method-texts.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, link, plain, sentences } from './text.ts';

/** The method in sentences, each parameter with its basis and source. */
export function* renderMethod(view: View): Generator<string> {
  const { method, language, words, say } = view;
  yield heading(2, words.howItWasDone);
  const valid = method.valid && say['valid-for']({ from: method.valid.from, to: method.valid.to });
  yield sentences(valid, ...describeInput(method, language));
  for (const { label, basis, text } of toldParameters(view))
    yield `- **${plain(label)}** (${basis}). ${plain(text)}\n`;
  yield '\n';
  yield* renderMeasures('criteria', view);
  yield* renderMeasures('indicators', view);
  yield* renderSources(view);
}

/** How the criteria or the indicators are computed, each with its basis, source and note. */
function* renderMeasures(kind: 'criteria' | 'indicators', view: View): Generator<string> {
  const { heads, rows } = measures(kind, view);
  if (rows.length === 0) return;
  yield tableHead(heads.map((head) => ({ head })));
  for (const row of rows) yield tableRow(row);
  yield '\n';
}

function* renderSources(view: View): Generator<string> {
  const sources = toldSources(view);
  if (sources.length === 0) return;
  yield heading(3, view.words.sources);
  for (const { about, url, remark } of sources) {
    const parts = [plain(about)];
    if (url !== undefined) parts.push(link(url));
    if (remark !== undefined) parts.push(plain(remark));
    yield `- ${parts.join(' ')}\n`;
  }
  yield '\n';
}
