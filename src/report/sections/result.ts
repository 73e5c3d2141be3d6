import {
  type Block,
  link,
  paragraph,
  type Row,
  section,
  sentences,
  separated,
  type Table,
} from '../../document/document.ts';
import { byomraadeMessages } from '../../messages/byomraader-report.ts';
import { decisionMessages } from '../../messages/decisions.ts';
import { frontMessages } from '../../messages/front.ts';
import { illustrationMessages } from '../../messages/illustration.ts';
import { whyWithout } from '../../record/facts/hidden.ts';
import type { Tally } from '../../record/report.ts';
import { formatCount } from '../../text/numbers.ts';
import {
  alternativesText,
  boligomraaderText,
  criteriaOpenText,
  decidingText,
  decisionsText,
  undeterminedText,
} from '../answer-texts.ts';
import { designatedResidents, hasPopulation, residentsNumber } from '../residents.ts';
import { sinceTexts } from '../since-texts.ts';
import type { View } from '../view.ts';
import { areaNames, type Part, withId } from './part.ts';

/** The answer first: how many areas and residents are designated, and by what; a table that adds up. */
export const result: Part = {
  id: 'resultat',
  title: ({ words }) => words.result,
  *blocks(view) {
    const { report, language, say } = view;
    const { summary, account } = report;
    yield paragraph(
      say.answer({ designated: summary.designated.areas, areas: account.input.areas }),
      'answer',
    );
    yield* sentences(designatedResidents(view, true));
    yield* sentences(view.isIllustration && illustrationMessages[language].explained({}));
    yield* sentences(undeterminedText(view), decidingText(view));
    yield* sentences(alternativesText(view));
    yield outcomes(view);
    yield* beside(view);
  },
};

/** What has to be known beside the outcomes. */
function* beside(view: View): Generator<Block> {
  yield* sentences(decisionsText(view));
  yield* sentences(criteriaOpenText(view));
  yield* sentences(boligomraaderText(view));
  yield* sentences(populationNote(view));
}

/** What the page tells of the answer below its first screen: the outcomes in figures, and what changed. */
export const answer: Part = {
  ...result,
  *blocks(view) {
    yield section(frontMessages[view.language].numbers({}), [outcomes(view), ...beside(view)], 'udfald');
    if (view.report.previous) yield section(changes.title(view), changes.blocks(view), changes.id);
  },
};

/** The table of outcomes: its lines add up. */
export function outcomes(view: View): Table {
  const { report, language, words, say } = view;
  const { summary, account } = report;
  const withResidents = hasPopulation(report);
  const row = (label: string, tally: Tally, kind?: Row['kind']): Row => ({
    cells: [
      label,
      formatCount(tally.areas, language),
      ...(withResidents ? [residentsNumber(tally, view)] : []),
    ],
    kind,
  });
  const some = (label: string, tally: Tally | undefined) =>
    tally && tally.areas > 0 ? [row(label, tally, 'part')] : [];
  const ofDecisions = decisionMessages[language];
  const enclosed = byomraadeMessages[language]['by-enclosure']({});
  return {
    kind: 'table',
    label: say['outcome-table']({}),
    columns: [
      { head: words.answer },
      { head: words.areas, numeric: true },
      ...(withResidents ? [{ head: words.residents, numeric: true }] : []),
    ],
    rows: [
      row(words.designated, summary.designated, 'sum'),
      row(words.byCriteriaOnly, summary.byCriteria, 'part'),
      row(words.byListOnly, summary.byStateList, 'part'),
      row(words.byBoth, summary.byBoth, 'part'),
      ...some(enclosed, summary.byEnclosure),
      ...some(ofDecisions['by-keeping']({}), summary.byKeeping),
      ...some(ofDecisions['by-decision']({}), summary.byDecision),
      row(words.undetermined, summary.undetermined),
      row(words.notDesignated, summary.notDesignated),
      ...some(ofDecisions['of-these-decided']({}), summary.decidedOut),
      row(words.excluded, summary.excluded),
      row(words.total, account.input, 'sum'),
    ],
  };
}

function populationNote(view: View): string | undefined {
  const { report, say } = view;
  const count = report.account.input.withoutPopulation;
  if (!hasPopulation(report)) return say['residents-unknown']({});
  return count > 0 ? say['residents-without']({ count, why: whyWithout([view.report]) }) : undefined;
}

/** What changed since the round before: who came in, went out, and what makes the two hard to compare. */
export const changes: Part = {
  id: 'aendringer',
  title: ({ report, say }) => say['changes-heading']({ year: report.previous!.year }),
  present: ({ report }) => Boolean(report.previous),
  *blocks(view) {
    const { notes, sentences: told, table, names, why } = sinceTexts(view)!;
    for (const note of notes) yield paragraph(note, 'note');
    if (!table) return;
    yield* sentences(...told);
    yield {
      kind: 'table',
      label: view.say['changes-table']({}),
      columns: table.heads.map((head, k) => ({ head, numeric: k > 0 })),
      rows: table.rows,
    };
    if (hasPopulation(view.report)) yield paragraph(view.say['changes-residents']({}), 'quiet');
    const nameOf = areaNames(view);
    // with links to those that are there
    const terms = names.map(({ group, areas, left }) => ({
      term: group,
      text: separated([
        ...areas.map(({ id, gone }) => (gone === undefined ? nameOf(id) : withId(gone, gone, id))),
        ...(left > 0 ? [link(view.say.more({ count: left }), '#omraader')] : []),
      ]),
    }));
    if (terms.length > 0) yield { kind: 'terms', terms };
    if (why !== undefined) yield paragraph(why, 'quiet');
  },
};
