import {
  type Block,
  type Document,
  paragraph,
  section,
  sentences,
  type Table,
} from '../document/document.ts';
import { byomraadeMessages } from '../messages/byomraader-report.ts';
import { shortList } from '../messages/sentences.ts';
import { listsAreWhole } from '../record/facts/listed.ts';
import type { Report } from '../record/report.ts';
import { formatCount } from '../text/numbers.ts';
import { capitalized, type Language, listed, localized } from '../text/words.ts';
import {
  alternativesText,
  answerRangeText,
  criteriaOpenText,
  decidingText,
  decisionsText,
} from './answer-texts.ts';
import { assumptions } from './assumptions.ts';
import { audienceOf } from './audience.ts';
import { openRange } from './byomraade-texts.ts';
import { hiddenAmongUnknown } from './criteria-texts.ts';
import { placeAndYear } from './describe/text.ts';
import { designatedResidents } from './residents.ts';
import { outcomes } from './sections/result.ts';
import { sinceTexts } from './since-texts.ts';
import { type View, viewOf } from './view.ts';

const MOST_CRITERIA = 9;
const MOST_UNMEASURED = 4;

/** The report in short, for a screen: about thirty lines. */
export function summaryDocument(report: Report, language: Language): Document {
  const view = viewOf(report, language);
  return {
    language,
    title: localized(report.method.title, language),
    place: placeAndYear(report),
    audience: view.isPublic ? audienceOf(report, language) : undefined,
    lead: blocksOf(view),
    sections: [],
  };
}

function* blocksOf(view: View): Generator<Block> {
  const { report, say } = view;
  const { summary, account } = report;
  const answer = say.answer({ designated: summary.designated.areas, areas: account.input.areas });
  const residents = designatedResidents(view, false);
  yield paragraph(residents === undefined ? answer : `${answer} ${residents}`, 'answer');
  yield* sentences(answerRangeText(view), decidingText(view));
  yield* sentences(alternativesText(view));
  yield outcomes(view);
  yield* accounted(view);
  yield* since(view);
  yield* criteria(view);
  yield* assumed(view);
}

/** Where all areas went, and what stands on the lists. */
function* accounted(view: View): Generator<Block> {
  const { report, language, words, say } = view;
  const { account, byomraader } = report;
  const areas = {
    input: account.input.areas,
    assessed: account.assessed.areas,
    excluded: account.excluded.areas,
  };
  yield paragraph(`${words.areas}: ${say['account-areas'](areas)}`, 'quiet');
  yield* sentences(decisionsText(view));
  const open = criteriaOpenText(view);
  if (open !== undefined) yield paragraph(open, 'note');
  if (report.stateLists !== null) {
    const whole = listsAreWhole(report);
    yield paragraph(say['boligomraader-short']({ count: report.boligomraader.length, whole }));
  }
  if (byomraader) {
    const formed = { count: byomraader.groups.length, range: openRange(report) };
    yield paragraph(capitalized(byomraadeMessages[language].summary(formed)));
  }
}

/** What changed since the round before, where its record was given. */
function* since(view: View): Generator<Block> {
  const told = sinceTexts(view);
  if (!told) return;
  yield section(told.heading, [
    ...told.notes.map((note) => paragraph(note, 'note')),
    ...told.sentences.map((text) => paragraph(text)),
  ]);
}

function* criteria(view: View): Generator<Block> {
  const { report, language, words, say } = view;
  const measured = report.criteria.filter(({ notMeasured }) => notMeasured === null);
  const shown = measured.slice(0, MOST_CRITERIA);
  const table: Table = {
    kind: 'table',
    columns: [
      { head: words.criterion, flexible: true },
      ...[words.met, words.notMet, words.unknown].map((head) => ({ head, numeric: true })),
    ],
    rows: shown.map(({ title, met, notMet, unknown }) => ({
      cells: [
        localized(title, language),
        ...[met, notMet, unknown].map((count) => formatCount(count, language)),
      ],
    })),
  };
  yield table;
  const names = report.criteria
    .filter(({ notMeasured }) => notMeasured !== null)
    .map(({ title }) => localized(title, language));
  yield* sentences(hiddenAmongUnknown(view));
  const more = measured.length - shown.length;
  if (more > 0) yield paragraph(say['more-criteria']({ count: more }));
  if (names.length > 0)
    yield paragraph(say['not-measured']({ criteria: shortList(names, MOST_UNMEASURED) }), 'quiet');
}

function* assumed(view: View): Generator<Block> {
  const { count, of, items } = assumptions(view);
  const kinds = listed([...new Set(items.map(({ label }) => label.toLowerCase()))], view.language);
  const text = view.say['assumption-count-short']({ count, of, kinds });
  yield paragraph(text, count > 0 ? 'note' : undefined);
}
