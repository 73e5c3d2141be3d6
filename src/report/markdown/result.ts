import { byomraadeReportMessages } from '../../messages/byomraader-report.ts';
import { illustrationMessages } from '../../messages/illustration.ts';
import type { Report } from '../../record/report.ts';
import { boligomraaderText, criteriaOpenText, undeterminedText } from '../answer-texts.ts';
import { formatCount } from '../numbers.ts';
import { designatedResidents, hasPopulation, residentsNumber } from '../residents.ts';
import type { View } from '../view.ts';
import { boldRow, tableHead, tableRow } from './table.ts';
import { heading, paragraph, plain, sentences } from './text.ts';

type Tally = Report['account']['input'];

/** The answer: how many areas and residents are designated, and why; a table that adds up. */
export function* renderResult(view: View): Generator<string> {
  const { report, words, say } = view;
  const { summary, account } = report;
  const designated = summary.designated.areas;
  yield heading(2, words.result);
  const answer = say.answer({ designated, areas: account.input.areas });
  const residents = designatedResidents(view, true);
  yield paragraph(`**${plain(answer)}**${residents === undefined ? '' : ` ${plain(residents)}`}`);
  if (view.isIllustration) yield sentences(illustrationMessages[view.language].explained({}));
  yield sentences(undeterminedText(view));
  yield* table(view);
  yield sentences(criteriaOpenText(view));
  yield sentences(boligomraaderText(view));
  yield sentences(populationNote(view));
}

function* table(view: View): Generator<string> {
  const { report, language, words } = view;
  const { summary, account } = report;
  const row = (label: string, tally: Tally) => [
    label,
    formatCount(tally.areas, language),
    residentsNumber(tally, view),
  ];
  yield tableHead([
    { head: '' },
    { head: words.areas, numeric: true },
    { head: words.residents, numeric: true },
  ]);
  yield boldRow(row(words.designated, summary.designated));
  yield tableRow(row(`– ${words.byCriteriaOnly}`, summary.byCriteria));
  yield tableRow(row(`– ${words.byListOnly}`, summary.byStateList));
  yield tableRow(row(`– ${words.byBoth}`, summary.byBoth));
  if (summary.byEnclosure.areas > 0) {
    const label = byomraadeReportMessages[language]['by-enclosure']({});
    yield tableRow(row(`– ${label}`, summary.byEnclosure));
  }
  yield tableRow(row(words.undetermined, summary.undetermined));
  yield tableRow(row(words.notDesignated, summary.notDesignated));
  yield tableRow(row(words.excluded, summary.excluded));
  yield boldRow(row(words.total, account.input));
  yield '\n';
}

function populationNote({ report, say }: View): string | undefined {
  const count = report.account.input.withoutPopulation;
  if (!hasPopulation(report)) return say['residents-unknown']({});
  return count > 0 ? say['residents-without']({ count }) : undefined;
}
