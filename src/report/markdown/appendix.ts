import { referenceLabel } from '../describe/reference.ts';
import { capitalized } from '../describe/text.ts';
import { localized } from '../describe.ts';
import { formatCount, formatNumber, isKnown } from '../numbers.ts';
import { areasByRank } from '../order.ts';
import { boligomraadeNames, reasonText } from '../reasons.ts';
import { type CriterionColumns, outcomes, type Report } from '../report.ts';
import { populationPhrase } from '../residents.ts';
import type { View } from '../view.ts';
import { criterionTexts } from './criterion-texts.ts';
import { INDEX_DECIMALS } from './designated.ts';
import { exclusionTitle } from './excluded.ts';
import { type Column, tableHead, tableRow } from './table.ts';
import { heading, sentences } from './text.ts';

/** With more designated areas than this the appendix is left out. */
const MOST_AREAS = 2_000;

const VERDICTS = ['notMet', 'met', 'unknown'] as const;

/** A section for each designated or undetermined area, with the numbers behind each of its verdicts. */
export function* renderAppendix(view: View): Generator<string> {
  const { report, words, say } = view;
  const designated = report.summary.designated.areas;
  if (designated + report.summary.undetermined.areas === 0) return;
  yield heading(2, words.appendix);
  if (designated > MOST_AREAS) {
    yield sentences(say['appendix-left-out']({ designated }));
    return;
  }
  yield sentences(say['appendix-explained']({}));
  const head = tableHead(columns(view));
  const infos = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  for (const outcome of ['designated', 'undetermined'] as const) {
    for (const area of areasByRank(report, outcome)) yield section(area, head, infos, view);
  }
}

function section(
  area: number,
  head: string,
  infos: ReadonlyMap<string, Report['criteria'][number]>,
  view: View,
): string {
  const { report, say } = view;
  const { areas } = report;
  const isAssessed = areas.exclusion[area] < 0;
  const marks = areas.marks.get(area);
  let text = heading(3, `${areas.names[area]} (${areas.ids[area]})`);
  text += sentences(
    facts(area, isAssessed, view),
    marks && say['area-marks']({ boligomraader: boligomraadeNames(marks, view) }),
    isAssessed ? undefined : say['area-not-assessed']({ exclusion: exclusionTitle(area, view) }),
  );
  if (!isAssessed) return text;
  text += head;
  for (const criterion of areas.criteria)
    text += tableRow(cells(criterion, infos.get(criterion.id)!, area, view));
  return `${text}\n`;
}

/** Outcome, residents, criteria met, index and rank in a line. */
function facts(area: number, isAssessed: boolean, view: View): string {
  const { report, language, say } = view;
  const { areas } = report;
  const isDesignated = outcomes[areas.outcome[area]] === 'designated';
  const parts = [
    isDesignated ? say['area-designated']({ reason: reasonText(area, view) }) : say['area-undetermined']({}),
    populationPhrase(area, view),
  ];
  if (isAssessed) {
    const { met, least, most, criteria, index, rank } = areas;
    parts.push(
      say['criteria-met']({ met: met[area], of: criteria.length, least: least[area], most: most[area] }),
    );
    const shown = isKnown(index[area]) ? formatNumber(index[area], INDEX_DECIMALS, language) : '–';
    parts.push(say['area-index']({ index: shown, rank: rank[area] }));
  }
  return `${parts.join('; ')}.`;
}

function columns({ report, method, language, words }: View): Column[] {
  const references = report.areas.criteria.map(({ id }) => method.criteria[id].reference ?? method.reference);
  const labels = new Set(references.map((reference) => reference && referenceLabel(reference, language)));
  const [label] = labels.size === 1 ? labels : [];
  const hasCounts = report.areas.criteria.some(({ numerator }) => numerator);
  return [
    { head: words.criterion },
    { head: words.value, numeric: true },
    ...(hasCounts ? [{ head: words.numbers, numeric: true }] : []),
    { head: label ?? words.reference, numeric: true },
    { head: words.limit, numeric: true },
    { head: words.margin, numeric: true },
    { head: words.answer },
  ];
}

function cells(
  criterion: CriterionColumns,
  info: Report['criteria'][number],
  area: number,
  view: View,
): string[] {
  const hasCounts = view.report.areas.criteria.some(({ numerator }) => numerator);
  const texts = criterionTexts(criterion, info, area, view);
  return [
    localized(info.title, view.language),
    texts.value,
    ...(hasCounts ? [counts(criterion, area, view)] : []),
    texts.reference,
    texts.limit,
    texts.margin,
    verdict(criterion, area, view),
  ];
}

function counts(
  { numerator, denominator }: CriterionColumns,
  area: number,
  { language, words, say }: View,
): string {
  if (!numerator || !denominator) return '–';
  if (!isKnown(numerator[area]) && !isKnown(denominator[area])) return formatCount(undefined, language);
  const shown = (count: number) =>
    isKnown(count) ? formatCount(count, language) : words.unknown.toLowerCase();
  return say['counts-of']({ numerator: shown(numerator[area]), denominator: shown(denominator[area]) });
}

/** The verdict, and what the missing figures leave of it. */
function verdict({ verdict: of, possible }: CriterionColumns, area: number, { words, say }: View): string {
  const shown = words[VERDICTS[of[area]]].toLowerCase();
  if (possible[area] === 3) return capitalized(say['open-verdict']({ verdict: shown }));
  if (VERDICTS[of[area]] !== 'unknown') return capitalized(shown);
  const certain = words[possible[area] === 2 ? 'met' : 'notMet'].toLowerCase();
  return capitalized(say['decided-verdict']({ verdict: certain }));
}
