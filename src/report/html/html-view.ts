import type { HtmlMessages } from '../../messages/html.ts';
import type { Language, Sentences } from '../../messages/sentences.ts';
import { outcomes, type Report } from '../../record/report.ts';
import type { RenderOptions } from '../formats.ts';
import { pageSentences, type View, viewOf } from '../view.ts';

/** A view with what only a page needs. */
export interface HtmlView extends View {
  tell: Sentences<HtmlMessages>;
  /** the record of the round before, where it is at hand: for its outlines */
  previous: Report | undefined;
  /** areas with a row and a section of their own on the page, by position */
  detailed: ReadonlySet<number>;
}

/** A browser reads and sorts so many areas at ease. Of more, the page shows those that a decision is about. */
const MOST_AREAS = 10_000;

export function htmlViewOf(report: Report, language: Language, { previous }: RenderOptions): HtmlView {
  const view = viewOf(report, language);
  return {
    ...view,
    tell: pageSentences(view),
    previous,
    detailed: detailedAreas(report),
  };
}

function detailedAreas({ areas }: Report): Set<number> {
  const detailed = new Set<number>();
  const all = areas.size <= MOST_AREAS;
  for (let area = 0; area < areas.size && detailed.size < MOST_AREAS; area++) {
    const outcome = outcomes[areas.outcome[area]];
    if (all || outcome === 'designated' || outcome === 'undetermined') detailed.add(area);
  }
  return detailed;
}

/** The address of an area on the page. Ids are text, so they are encoded. */
export function areaAnchor(id: string): string {
  return `area-${encodeURIComponent(id)}`;
}
