import { type Document, type Inline, isWebAddress, link, strong } from '../document/document.ts';
import { publicationMessages } from '../messages/front.ts';
import type { Report } from '../record/report.ts';
import { type Language, localized } from '../text/words.ts';
import { audienceOf } from './audience.ts';
import { placeAndYear } from './describe/text.ts';
import { alternatives } from './sections/alternatives.ts';
import { appendix } from './sections/area-blocks.ts';
import { designated, excluded, undetermined } from './sections/areas.ts';
import { byomraader, byomraaderInPictures } from './sections/byomraader.ts';
import { criteria, criteriaInPictures } from './sections/criteria.ts';
import { deciding } from './sections/deciding.ts';
import { decisions } from './sections/decisions.ts';
import { everyArea } from './sections/every-area.ts';
import { front } from './sections/front.ts';
import { lists } from './sections/lists.ts';
import {
  account,
  again,
  assumptions,
  classes,
  files,
  method,
  notices,
  publication,
  whole,
} from './sections/method.ts';
import { certainty, near } from './sections/near.ts';
import { type Part, sectionsOf } from './sections/part.ts';
import { changes, result } from './sections/result.ts';
import { certaintySection } from './sections/sikkerhed.ts';
import { stability } from './sections/stability.ts';
import { type View, viewOf } from './view.ts';

/** From end to end: the answer, what it rests on, the areas, how it was done, and an appendix area by area. */
const text: readonly Part[] = [
  result,
  changes,
  assumptions,
  alternatives,
  stability,
  account,
  criteria,
  classes,
  designated,
  undetermined,
  near,
  certainty,
  deciding,
  decisions,
  lists,
  byomraader,
  excluded,
  method,
  publication,
  notices,
  files,
  again,
  appendix,
];

/** In the order in which a committee reads the page: the answer first. */
const page: readonly Part[] = [
  front,
  byomraaderInPictures,
  criteriaInPictures,
  certaintySection,
  everyArea,
  lists,
  whole,
];

/** The report to be read as a text. */
export function reportDocument(report: Report, language: Language): Document {
  return documentOf(text, viewOf(report, language));
}

/**
 * The report as a page, with pictures and every area.
 *
 * @param previous the record of the round before, for its outlines; what changed since is in the report itself
 */
export function pageDocument(
  report: Report,
  language: Language,
  { previous, beside }: { previous?: Report | undefined; beside?: Document['beside'] } = {},
): Document {
  // what the method is stands with the method: the answer comes first
  return { ...documentOf(page, viewOf(report, language, { previous })), about: [], beside };
}

function documentOf(parts: readonly Part[], view: View): Document {
  return { ...headOf(view), sections: sectionsOf(parts, view) };
}

/** What stands at the head and at the end of every document of a report. */
export function headOf({ report, language }: View): Omit<Document, 'sections'> {
  const { title, description } = report.method;
  return {
    language,
    title: localized(title, language),
    place: [placeAndYear(report), ...statusText(report, language)].join(' · '),
    audience: audienceOf(report, language),
    about: description === null ? [] : [localized(description, language)],
    imprint: imprintOf(report, language),
  };
}

function statusText({ publication }: Report, language: Language): string[] {
  return publication?.status === undefined ? [] : [publicationMessages[language][publication.status]({})];
}

/** Who publishes the report, whom to ask, and what others may do with it. */
function imprintOf({ publication }: Report, language: Language): Inline[] {
  if (!publication) return [];
  return (['publisher', 'contact', 'licence'] as const).flatMap((key) => {
    const text = publication[key];
    if (text === undefined) return [];
    return [
      [
        strong(`${publicationMessages[language][key]({})}:`),
        ' ',
        isWebAddress(text) ? link(text, text) : text,
      ],
    ];
  });
}
