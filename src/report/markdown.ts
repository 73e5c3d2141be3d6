import type { Language } from '../messages/sentences.ts';
import type { Report } from '../record/report.ts';
import { placeAndYear } from './describe/text.ts';
import { localized } from './describe.ts';
import { renderAccount } from './markdown/account.ts';
import { renderAppendix } from './markdown/appendix.ts';
import { renderAssumptions } from './markdown/assumptions.ts';
import { renderBoligomraader } from './markdown/boligomraader.ts';
import { renderByomraader } from './markdown/byomraader.ts';
import { renderChanges } from './markdown/changes.ts';
import { renderClasses } from './markdown/classes.ts';
import { renderCriteria } from './markdown/criteria.ts';
import { renderDesignated } from './markdown/designated.ts';
import { renderExcluded } from './markdown/excluded.ts';
import { renderMethod } from './markdown/method.ts';
import { renderResult } from './markdown/result.ts';
import { renderRun } from './markdown/run.ts';
import { heading, paragraph, plain } from './markdown/text.ts';
import { renderUndetermined } from './markdown/undetermined.ts';
import { type View, viewOf } from './view.ts';

/**
 * The report to be read: the answer first, then what it rests on, the areas, how it was done, and an appendix
 * area by area. Piece by piece, so that the text is never whole in memory.
 */
export function renderMarkdown(report: Report, language: Language): Generator<string> {
  return piecesOf(report, language);
}

function* piecesOf(report: Report, language: Language): Generator<string> {
  const view = viewOf(report, language);
  yield* renderTitle(view);
  yield* renderResult(view);
  yield* renderChanges(view);
  yield* renderAssumptions(view);
  yield* renderAccount(view);
  yield* renderCriteria(view);
  yield* renderClasses(view);
  yield* renderDesignated(view);
  yield* renderUndetermined(view);
  yield* renderBoligomraader(view);
  yield* renderByomraader(view);
  yield* renderExcluded(view);
  yield* renderMethod(view);
  yield* renderRun(view);
  yield* renderAppendix(view);
}

/** The answer and what it rests on: for the summary of a job. */
export function renderBrief(report: Report, language: Language): Generator<string> {
  return briefPieces(report, language);
}

function* briefPieces(report: Report, language: Language): Generator<string> {
  const view = viewOf(report, language);
  yield* renderTitle(view);
  yield* renderResult(view);
  yield* renderChanges(view);
  yield* renderAssumptions(view);
}

function* renderTitle({ report, language }: View): Generator<string> {
  const { title, description } = report.method;
  yield heading(1, localized(title, language));
  const about = description === null ? [] : [plain(localized(description, language))];
  yield paragraph([`**${plain(placeAndYear(report))}.**`, ...about].join(' '));
}
