import type { Language } from '../messages/sentences.ts';
import type { Report } from '../record/report.ts';
import type { RenderOptions } from './formats.ts';
import { answer } from './html/answer.ts';
import { areas } from './html/areas.ts';
import { byomraader } from './html/byomraader.ts';
import { criteria } from './html/criteria.ts';
import { htmlViewOf } from './html/html-view.ts';
import { lists } from './html/lists.ts';
import { map } from './html/map.ts';
import { method } from './html/method.ts';
import { near } from './html/near.ts';
import { pageEnd, pageStart } from './html/page.ts';
import { presentSections, type Section, sectionEnd, sectionStart } from './html/section.ts';
import { together } from './html/together.ts';

/** The sections in the order in which a committee reads them: the answer first. */
const sections: readonly Section[] = [
  answer,
  map,
  criteria,
  together,
  near,
  areas,
  lists,
  byomraader,
  method,
];

/**
 * The report as one page that needs nothing else: no network, and no script to be read. Piece by piece, so that the
 * text is never whole in memory.
 */
export function renderHtml(
  report: Report,
  language: Language,
  options: RenderOptions = {},
): Generator<string> {
  return piecesOf(report, language, options);
}

function* piecesOf(report: Report, language: Language, options: RenderOptions): Generator<string> {
  const view = htmlViewOf(report, language, options);
  const present = presentSections(sections, view);
  yield pageStart(view, present).text;
  for (const section of present) {
    yield sectionStart(section, view).text;
    for (const part of section.render(view)) yield part.text;
    yield sectionEnd.text;
  }
  yield pageEnd().text;
}
