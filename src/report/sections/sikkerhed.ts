import {
  type Block,
  link,
  list,
  paragraph,
  type Section,
  section,
  sentences,
} from '../../document/document.ts';
import { htmlCertaintyMessages } from '../../messages/html.ts';
import { openCriteria } from '../../record/facts/open-criteria.ts';
import { areasInOrder } from '../../record/facts/order.ts';
import { listed, localized } from '../../text/words.ts';
import { decidingText, undeterminedText } from '../answer-texts.ts';
import { takesText } from '../open-texts.ts';
import { MOST_NAMES } from '../since-texts.ts';
import type { View } from '../view.ts';
import { alternatives } from './alternatives.ts';
import { deciding } from './deciding.ts';
import { assumptions } from './method.ts';
import { certainty, near } from './near.ts';
import { areaNames, type Part, within } from './part.ts';
import { stability } from './stability.ts';

/** How firmly the answer stands: what is open, what lies near the line, what is assumed, and what else could have been chosen. */
export const certaintySection: Part = {
  id: 'sikkerhed',
  title: ({ language }) => htmlCertaintyMessages[language].title({}),
  name: ({ language }) => htmlCertaintyMessages[language].name({}),
  *blocks(view) {
    if (view.report.summary.undetermined.areas > 0) yield undetermined(view);
    for (const part of [near, assumptions, alternatives, stability, certainty])
      if (part.present?.(view) ?? true) yield within(part, view);
  },
};

/** The undetermined areas, each with what would designate it, and what would decide them; the whole of it stands with the area. */
function undetermined(view: View): Section {
  const { report, say } = view;
  const areas = areasInOrder(report, 'undetermined');
  const nameOf = areaNames(view);
  const left = areas.length - MOST_NAMES;
  const blocks: Block[] = [
    ...sentences(undeterminedText(view), decidingText(view)),
    paragraph(say['undetermined-explained']({})),
    ...list(
      areas.slice(0, MOST_NAMES).map((area) => [nameOf(report.areas.ids[area]), `: ${openText(area, view)}`]),
    ),
    ...(left > 0 ? [paragraph(link(say.more({ count: left }), '#omraader'))] : []),
    ...(deciding.present!(view) ? [within(deciding, view)] : []),
  ];
  return section(say['undetermined-heading']({}), blocks, 'uafklarede');
}

/** Which criteria are open, where they are several, and how many of them it takes. */
function openText(area: number, view: View): string {
  const { report, language, say } = view;
  const titles = openCriteria(report, area).map(({ criterion }) =>
    localized(report.criteria.find(({ id }) => id === criterion.id)!.title, language),
  );
  const takes = takesText(area, view);
  return titles.length > 1
    ? `${say['open-criteria']({ criteria: listed(titles, language) })} ${takes}`
    : takes;
}
