import { type Block, type Cell, paragraph, type Table } from '../../document/document.ts';
import { answerWords, decisionMessages, decisionWords, spanInWords } from '../../messages/decisions.ts';
import { answerByCriteria } from '../../record/area-table.ts';
import { inOrder } from '../../record/facts/order.ts';
import { dayInWords } from '../../text/day.ts';
import type { View } from '../view.ts';
import { areaNames, type Part } from './part.ts';

/** What stands beside the criteria, area by area: the decisions that count, and the areas kept from earlier rounds. */
export const decisions: Part = {
  id: 'beslutninger',
  title: ({ language }) => decisionMessages[language].heading({}),
  present: ({ report: { areas } }) => areas.decided.size + areas.kept.size > 0,
  *blocks(view) {
    const { decided, kept } = view.report.areas;
    yield paragraph(decisionMessages[view.language].explained({}));
    if (decided.size > 0) yield* decisionTable(view);
    if (kept.size > 0) yield* keptTable(view);
  },
};

function* decisionTable(view: View): Generator<Block> {
  const { report, language } = view;
  const { decided } = report.areas;
  const words = decisionWords[language];
  const heads = [words.decision, words.answer, words.author, words.date, words.counts, words.justification];
  yield areaTable(words.label, heads, inOrder(report, [...decided.keys()]), view, (area) => {
    const one = decided.get(area)!;
    const { decision, author, date, justification } = one;
    return [
      words[decision],
      answer(area, view),
      author,
      dayInWords(date, language),
      spanInWords[language](one) || '–',
      justification,
    ];
  });
}

function* keptTable(view: View): Generator<Block> {
  const { report, method, language } = view;
  const { kept } = report.areas;
  const words = decisionWords[language];
  const rounds = method['kept-for']?.rounds;
  yield areaTable(
    words.keptLabel,
    [words.keeping, words.answer, words.since],
    inOrder(report, [...kept.keys()]),
    view,
    (area) => {
      const { round, since } = kept.get(area)!;
      return [
        decisionMessages[language]['reason-kept']({ round, rounds }),
        answer(area, view),
        String(since),
      ];
    },
  );
}

function answer(area: number, { report, language }: View): string {
  return answerWords[language][answerByCriteria(report.areas, area)];
}

function areaTable(
  label: string,
  heads: readonly string[],
  areas: readonly number[],
  view: View,
  cells: (area: number) => Cell[],
): Table {
  const nameOf = areaNames(view);
  const { ids } = view.report.areas;
  return {
    kind: 'table',
    label,
    columns: [decisionWords[view.language].area, ...heads].map((head) => ({ head })),
    rows: areas.map((area) => ({ cells: [nameOf(ids[area]), ...cells(area)] })),
  };
}
