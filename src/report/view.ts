import type { Method } from '../criteria/effective.ts';
import { type HtmlMessages, htmlMessages } from '../messages/html.ts';
import { htmlAreasMessages } from '../messages/html-areas.ts';
import { htmlCriteriaMessages } from '../messages/html-criteria.ts';
import { htmlIllustration } from '../messages/html-illustration.ts';
import { htmlMapMessages } from '../messages/html-map.ts';
import { htmlNearMessages } from '../messages/html-near.ts';
import { illustrationSentences, illustrationWords } from '../messages/illustration.ts';
import { publicSentences } from '../messages/public.ts';
import { type ReportMessages, reportMessages } from '../messages/report.ts';
import { type ReportWords, reportWords } from '../messages/report-words.ts';
import type { Sentences } from '../messages/sentences.ts';
import { figuresOf, hiddenOf, SHOWN } from '../publish/counted.ts';
import { type CriterionColumns, type IndicatorColumns, outcomes } from '../record/area-table.ts';
import type { HiddenCounts } from '../record/facts/hidden.ts';
import { isRanked } from '../record/facts/order.ts';
import { isPublic, methodOf, type Report } from '../record/report.ts';
import { isKnown } from '../text/numbers.ts';
import type { Language } from '../text/words.ts';
import { isIllustration as isOfIllustration } from './describe/text.ts';

/** What every part of a document on a report needs: the report, its method, and the words of its language. */
export interface View {
  report: Report;
  method: Method;
  language: Language;
  /** it designates nobody and ranks nobody: areas meet its rule */
  isIllustration: boolean;
  /** its method asks for ranks, and they may be shown */
  isRanked: boolean;
  /** it may be published: it ranks nobody, and does not show all figures */
  isPublic: boolean;
  words: ReportWords;
  say: Sentences<ReportMessages & HtmlMessages>;
  /** names of the boligområder, by id */
  boligomraader: ReadonlyMap<string, string>;
  /** it has pictures, a table of all areas, and a block for each of them */
  isPage: boolean;
  /** the record of the round before, where it is at hand: for its outlines */
  previous: Report | undefined;
  /** areas with a row and a block of their own, by position; none but on the page */
  detailed: ReadonlySet<number>;
  /** what its public version hides, found out when it is first asked for; undefined where it is one, or no rule says so */
  internalOnly: () => InternalOnly | undefined;
}

/** What of the areas of an internal report the method's rule of publication hides. */
export interface InternalOnly {
  hides: (columns: CriterionColumns | IndicatorColumns, area: number) => boolean;
  hidesPopulation: (area: number) => boolean;
  hidden: HiddenCounts;
}

/** A browser reads and sorts so many areas at ease. Of more, the page shows those that a decision is about. */
const MOST_AREAS = 10_000;

/**
 * A report as seen in a language.
 *
 * @param page left out: no page, but a text to be read from end to end
 */
export function viewOf(report: Report, language: Language, page?: { previous?: Report | undefined }): View {
  const method = methodOf(report);
  const isIllustration = isOfIllustration(report);
  const isForAll = isPublic(report);
  let internalOnly: InternalOnly | undefined;
  return {
    report,
    method,
    language,
    isIllustration,
    isRanked: isRanked(report),
    isPublic: isForAll,
    words: { ...reportWords[language], ...(isIllustration && illustrationWords[language]) },
    say: {
      ...reportMessages[language],
      ...(isIllustration && illustrationSentences[language]),
      ...(isForAll && publicSentences[language]),
      ...htmlMessages[language],
      ...(isIllustration && htmlIllustration[language].page),
    },
    boligomraader: new Map(report.boligomraader.map(({ id, name }) => [id, name])),
    isPage: page !== undefined,
    previous: page?.previous,
    detailed: page === undefined ? new Set() : detailedAreas(report),
    internalOnly: () => {
      if (!isForAll) internalOnly ??= internalOnlyOf(report, method);
      return internalOnly;
    },
  };
}

function internalOnlyOf(report: Report, method: Method): InternalOnly | undefined {
  if (!method.publish) return undefined;
  const { areas } = report;
  const figures = figuresOf(report, method, method.publish);
  const all = [...figures.counted.flatMap((one) => one.figures), ...figures.derived];
  const hidden = new Map<object, Uint8Array>(all.map((one) => [one.columns, one.hidden]));
  return {
    hides: (columns, area) => (hidden.get(columns)?.[area] ?? SHOWN) !== SHOWN,
    hidesPopulation: (area) => isKnown(areas.population[area]) && !isKnown(figures.population[area]),
    hidden: hiddenOf(report, figures),
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

// Where on the page something stands. Ids are text, so they are encoded.

export function areaAnchor(id: string): string {
  return `area-${encodeURIComponent(id)}`;
}

export function boligomraadeAnchor(id: string): string {
  return `boligomraade-${encodeURIComponent(id)}`;
}

/** By position: an id may hold anything. */
export function criterionAnchor({ criteria }: Pick<Report, 'criteria'>, id: string): string {
  return `kriterium-${criteria.findIndex((criterion) => criterion.id === id) + 1}`;
}

export function byomraadeAnchor(id: string | number): string {
  return `byomraade-${encodeURIComponent(id)}`;
}

// The sentences of a section, in its language; those of an illustration where the method is one.

export const sayAreas = ({ language, isIllustration }: View) => ({
  ...htmlAreasMessages[language],
  ...(isIllustration && htmlIllustration[language].areas),
});

export const sayCriteria = ({ language, isIllustration }: View) => ({
  ...htmlCriteriaMessages[language],
  ...(isIllustration && htmlIllustration[language].criteria),
});

export const sayMap = ({ language, isIllustration }: View) => ({
  ...htmlMapMessages[language],
  ...(isIllustration && htmlIllustration[language].map),
});

export const sayNear = ({ language, isIllustration }: View) => ({
  ...htmlNearMessages[language],
  ...(isIllustration && htmlIllustration[language].near),
});
