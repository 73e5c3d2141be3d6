import { CAN_HOLD, EITHER } from '../../../criteria/verdict.ts';
import { checkMessages } from '../../../messages/check.ts';
import type { Sentences } from '../../../messages/sentences.ts';
import { type WatchMessages, type WatchWords, watchMessages, watchWords } from '../../../messages/watch.ts';
import { formatDifference, formatExactValue, formatValue } from '../../../text/numbers.ts';
import { type Language, localized, yearSpan } from '../../../text/words.ts';
import { present } from '../../../values/present.ts';
import { categoryTitle, labelOf, paragraphsOf, textsOf } from '../../check/render/check-texts.ts';
import type { FollowedTest } from '../nearness.ts';
import type { AtRisk, Ranked, WatchReport, YearsSoFar } from '../watch.ts';

/** What every part of a rendering needs. */
export interface WatchView {
  report: WatchReport;
  language: Language;
  words: WatchWords;
  say: Sentences<WatchMessages>;
}

export function watchView(report: WatchReport, language: Language): WatchView {
  return { report, language, words: watchWords[language], say: watchMessages[language] };
}

/** Whose criteria, of which law, on what figures. */
export function watchPreamble({ report, say, language }: WatchView): string[] {
  const { period, yearly, years, areas } = report;
  const ofCheck = checkMessages[language];
  return [
    ofCheck.whose({ paragraphs: paragraphsOf(period) }),
    ofCheck.period({ title: localized(period.title, language) }),
    yearly ? ofCheck['figures-yearly']({}) : ofCheck['figures-given']({}),
    say.years({ years: yearSpan(years), count: areas }),
  ];
}

/** Those on the list already, those at risk of coming onto it, and the rule behind it. */
export function riskText({ report, say, language }: WatchView): { on: string; answer: string; rule: string } {
  const { risk, rule, period, year } = report;
  const { least, most, on, areas } = risk;
  const couldBeOn = areas.filter(({ reason }) => reason === 'in-it').length;
  const category = categoryTitle(period, risk.category, language);
  const { horizon } = rule;
  const within = formatExactValue(rule.within, 'pct', language);
  return {
    on: say['on-now']({ category, year, least: on.length, most: on.length + couldBeOn }),
    answer: say['at-risk']({ category, horizon, least, most }),
    rule: `${say['rule-explained']({ category, within, horizon })} ${say['unknown-explained']({})}`,
  };
}

/** Why a boligområde is on the list, or at risk. */
export function riskReason({ answer, reason, missing, year }: AtRisk, { say, language }: WatchView): string {
  const criterion = missing ? labelOf(missing.test, language) : '';
  const texts = {
    'in-it': () => say['in-it']({}),
    published: () => say.published({}),
    within: () => say.within({ criterion, relative: relativeText(present(missing), language) }),
    crosses: () => say.crosses({ criterion, year: present(present(missing).crosses) }),
    projected: () => say['comes-year']({ year: present(year) }),
  };
  const why = reason === undefined ? '' : texts[reason]();
  return answer === 'possible' ? `${say.possible({})}: ${why}` : why;
}

/** How the order, the trend and the extrapolation are meant. */
export function explanations({ report, say }: WatchView): string[] {
  const { years, rule } = report;
  const trend =
    years.length < 3
      ? say['no-trend']({ years: years.length })
      : say['trend-explained']({ horizon: rule.horizon });
  return [say['order-explained']({}), trend];
}

/** On the list, or how many criteria short of it; and what is published. */
export function standingText({ status, nearness, published }: Ranked, { say }: WatchView): string {
  const standing = status === 'on' ? say.on({}) : say.short(nearness.short);
  if (published === undefined || published === EITHER) return standing;
  return `${standing}; ${say['on-list']({ on: published === CAN_HOLD })}`;
}

/** Extrapolated: when it comes onto the list, or leaves it. */
export function changeText({ status, nearness }: Ranked, { say, report }: WatchView): string {
  const hasTrend = nearness.tests.some(({ track }) => track.trend.kind === 'slope');
  if (!hasTrend) return '';
  const { changes } = nearness;
  if (changes === undefined) return say['stays-until']({ horizon: report.rule.horizon });
  return status === 'on' ? say['leaves-year']({ year: changes }) : say['comes-year']({ year: changes });
}

/** A test that a boligområde hangs on: value, limit, margin, trend, crossing. */
export function decisiveText(one: FollowedTest, { say, language }: WatchView): string {
  const criterion = labelOf(one.test, language);
  const { value, limit, margin } = textsOf(one.test, language);
  const head = one.test.answers === CAN_HOLD ? say.holds({ criterion }) : say.missing({ criterion });
  const known = Number.isNaN(one.relative)
    ? say['value-unknown']({})
    : say['at-limit']({ value, limit, margin, relative: relativeText(one, language) });
  const trend = trendText(one, language);
  const crosses = one.crosses === undefined ? [] : [say['crosses-year']({ year: one.crosses })];
  return [`${head}: ${known}`, ...(trend === '' ? [] : [trend]), ...crosses].join('; ');
}

function trendText({ track }: FollowedTest, language: Language): string {
  const say = watchMessages[language];
  const { trend, unit } = track;
  if (trend.kind === 'slope') return say.trend({ perYear: changeOf(trend.perYear, unit, language) });
  if (trend.kind === 'none') return '';
  return say.difference({ change: changeOf(trend.change, unit, language), from: trend.from, to: trend.to });
}

function changeOf(value: number, unit: FollowedTest['track']['unit'], language: Language): string {
  const words = watchWords[language];
  const units = {
    residents: null,
    pct: 'pct',
    'times-national': words.timesNational,
    'pct-of-region': words.ofRegion,
  };
  return formatDifference(rounded(value), units[unit], unit === 'times-national' ? 2 : 1, language);
}

/** A slope is no figure that a verdict hangs on: three decimals are enough to tell it from 0. */
function rounded(value: number): number {
  return Number(value.toFixed(3));
}

export function relativeText({ relative }: FollowedTest, language: Language): string {
  return formatValue(100 * relative, 'pct', 1, language);
}

export function yearsText({ inARow, atLeast, needed, earliest }: YearsSoFar, { say }: WatchView): string {
  const so = say['years-so-far']({ count: inARow, atLeast, needed });
  return inARow >= needed ? so : `${so}; ${say.earliest({ year: earliest })}`;
}
