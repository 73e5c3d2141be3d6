import { CAN_HOLD, MET } from '../criteria/verdict.ts';
import { areaReportMessages } from '../messages/area-report.ts';
import { answerWords, decisionMessages } from '../messages/decisions.ts';
import { illustrationArea } from '../messages/illustration.ts';
import { listTerm } from '../messages/list-name.ts';
import { publicMessages } from '../messages/public.ts';
import { answerByCriteria, outcomes, overruledBy } from '../record/area-table.ts';
import { formatShare } from '../text/numbers.ts';
import { listed, localized } from '../text/words.ts';
import { exclusionTitle } from './area-texts.ts';
import type { Boligomraade } from './boligomraade-texts.ts';
import { classText } from './class-texts.ts';
import { indicatorRange, indicatorText } from './criterion-texts.ts';
import { openTexts, takesText } from './open-texts.ts';
import { areaSince } from './since-texts.ts';
import { stabilityText } from './stability-texts.ts';
import type { View } from './view.ts';

type Link = { boligomraade: Boligomraade; link: Boligomraade['links'][number] };

/** What is told of an area, sentence by sentence, beside its numbers. */
export interface AreaStory {
  /** why it has its outcome: criteria met, lists, neighbours, or what keeps it from being assessed */
  reasons: string[];
  /** where the answer by the criteria is undetermined: each open criterion, and what it would take */
  open: string[];
  /** what it was in the round before */
  since: string | undefined;
  /** classes and indicators that the method has beside its criteria; how firmly its answer stands */
  beside: string[];
}

/** What to tell of areas, one at a time; what all have in common is looked up once. */
export function storyTeller(view: View): (area: number) => AreaStory {
  const links = linksByArea(view);
  return (area) => ({
    reasons: reasons(area, links.get(view.report.areas.ids[area]) ?? [], view),
    open: open(area, view),
    since: areaSince(area, view),
    beside: beside(area, view),
  });
}

/** The boligområder that have a link to an area, the greatest share first, by the area's id. */
function linksByArea({ report }: View): ReadonlyMap<string, Link[]> {
  const links = new Map<string, Link[]>();
  for (const boligomraade of report.boligomraader) {
    for (const link of boligomraade.links)
      links.set(link.area, [...(links.get(link.area) ?? []), { boligomraade, link }]);
  }
  for (const ofArea of links.values()) ofArea.sort((a, b) => b.link.share - a.link.share);
  return links;
}

function reasons(area: number, links: readonly Link[], view: View): string[] {
  const { report, language } = view;
  const { areas } = report;
  const say = areaReportMessages[language];
  const texts: string[] = [];
  if (areas.exclusion[area] >= 0)
    texts.push(view.say['area-not-assessed']({ exclusion: exclusionTitle(area, view) }));
  else if (areas.criteria.length > 0) texts.push(metText(area, view));
  texts.push(...links.map((link) => linkText(link, view)));
  if (areas.joined.has(area)) texts.push(say.enclosed({}));
  return [...texts, ...standingTexts(area, view)];
}

/** What the criteria alone answer, and the decision or the earlier round that stands beside it. */
function standingTexts(area: number, { report, method, language }: View): string[] {
  const { areas } = report;
  const say = decisionMessages[language];
  const kept = areas.kept.get(area);
  const decided = areas.decided.get(area);
  if (!kept && !decided) return [];
  const overruled = decided && overruledBy(areas, area);
  return [
    say['by-criteria']({ answer: answerWords[language][answerByCriteria(areas, area)] }),
    ...(kept ? [say.kept({ ...kept, rounds: method['kept-for']?.rounds })] : []),
    ...(decided ? [say.decided(decided)] : []),
    ...(overruled ? [say.overruled({ by: overruled })] : []),
  ];
}

/** The criteria known to be met, or certain to be met although the area's own figure is missing. */
function metText(area: number, { report, language }: View): string {
  const say = areaReportMessages[language];
  const met = report.areas.criteria
    .filter(({ verdict, possible }) => verdict[area] === MET || possible[area] === CAN_HOLD)
    .map(({ id }) => localized(report.criteria.find((one) => one.id === id)!.title, language));
  return met.length === 0 ? say['met-none']({}) : say.met({ criteria: listed(met, language) });
}

function linkText({ boligomraade, link }: Link, { report, language }: View): string {
  const { effect, minimumShare } = report.stateLists!;
  const part = {
    share: formatShare(link.share, language, minimumShare),
    ofGround: link.from === 'geometry',
    boligomraade: boligomraade.name,
    lists: boligomraade.lists.map(({ list, year }) => listTerm(list, year).many),
  };
  const say = areaReportMessages[language];
  if (!link.counts) return say['link-below']({ ...part, minimum: formatShare(minimumShare, language) });
  return say[effect === 'designate' ? 'link-designates' : 'link-marks'](part);
}

function open(area: number, view: View): string[] {
  const { outcome, criteriaOpen } = view.report.areas;
  const isOpen = criteriaOpen.has(area) && outcomes[outcome[area]] === 'designated';
  if (outcomes[outcome[area]] !== 'undetermined' && !isOpen) return [];
  const say = {
    ...areaReportMessages[view.language],
    ...(view.isIllustration && illustrationArea[view.language]),
  };
  return [
    ...openTexts(area, view).map((criteria) => say.open({ criteria })),
    say[isOpen ? 'takes-too' : 'takes']({ takes: takesText(area, view) }),
  ];
}

function beside(area: number, view: View): string[] {
  const { report, language } = view;
  const { areas } = report;
  const say = areaReportMessages[language];
  const texts: string[] = [];
  if (areas.exclusion[area] >= 0) return texts;
  if (areas.classes.length > 0) {
    const classes = report.classes.map(
      ({ title }, ladder) => `${localized(title, language)} – ${classText(area, ladder, view)}`,
    );
    texts.push(say.classes({ classes: classes.join('; ') }));
  }
  if (areas.indicators.length > 0) {
    const indicators = areas.indicators.map((_, k) => {
      const range = indicatorRange(area, k, view);
      const about = `${localized(report.indicators[k].title, language)} ${indicatorText(area, k, view)}`;
      const beside = [
        range && say['indicator-range'](range),
        view.isPage &&
          view.internalOnly()?.hides(areas.indicators[k], area) &&
          publicMessages[language]['not-public']({}),
      ].filter(Boolean);
      return beside.length > 0 ? `${about} (${beside.join('; ')})` : about;
    });
    texts.push(say.indicators({ indicators: indicators.join('; ') }));
  }
  const firm = stabilityText(area, view);
  if (firm !== undefined) texts.push(firm);
  return texts;
}
