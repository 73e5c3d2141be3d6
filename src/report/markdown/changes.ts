import { hasPopulation } from '../residents.ts';
import { sinceTexts } from '../since-texts.ts';
import { pageSentences, type View } from '../view.ts';
import { boldRow, tableHead, tableRow } from './table.ts';
import { heading, plain, sentences } from './text.ts';

/** What changed since the round before. Nothing where no earlier record was given. */
export function* renderChanges(view: View): Generator<string> {
  const since = sinceTexts(view);
  if (!since) return;
  const { report } = view;
  const tell = pageSentences(view);
  yield heading(2, since.heading);
  for (const note of since.notes) yield `> ${plain(note)}\n\n`;
  if (!since.table) return;
  yield sentences(...since.sentences);
  yield tableHead(since.table.heads.map((head, k) => ({ head: k === 0 ? '' : head, numeric: k > 0 })));
  for (const {
    cells: [label, ...numbers],
    kind,
  } of since.table.rows)
    yield kind === 'sum' ? boldRow([label, ...numbers]) : tableRow([`– ${label}`, ...numbers]);
  yield '\n';
  if (hasPopulation(report)) yield sentences(tell['changes-residents']({}));
  const positions = new Map(report.areas.ids.map((id, position) => [id, position]));
  for (const { group, areas, left } of since.names) {
    const shown = areas.map(({ id, gone }) => `${gone ?? report.areas.names[positions.get(id)!]} (${id})`);
    const more = left > 0 ? [tell.more({ count: left })] : [];
    yield `- **${plain(group)}** – ${plain([...shown, ...more].join(', '))}\n`;
  }
  if (since.names.length > 0) yield '\n';
}
