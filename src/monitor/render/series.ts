import { levelTexts } from '../../report/criteria-texts.ts';
import { type Figure, formatAgainst, formatDifference, formatNumber, isKnown } from '../../text/numbers.ts';
import { present } from '../../values/present.ts';
import type { Hold, MonitoredMeasure, Point } from '../report.ts';
import { definitionParts } from './changes.ts';
import { changeText, signedPercent } from './figures.ts';
import type { MonitorView } from './view.ts';

const DASH = '–';
const units: Record<string, string> = { pct: '%', promille: '‰', kr: 'kr.', index: '' };

/** A line of a series: a year's figures, or that nothing is compared across this place. */
export type SeriesRow = { cells: string[]; year: number } | { broken: string };

/** The unit and which way is worse: what the numbers of a series need to be read. */
export function unitLine({ unit, worse }: MonitoredMeasure, { say }: MonitorView): string {
  const sign = unit === null ? '' : (units[unit] ?? unit);
  const direction = worse === null ? '' : say[`worse-${worse}`]({});
  return [sign, direction].filter((part) => part !== '').join(', ');
}

export function seriesHead({ words }: MonitorView, withChange: boolean): string[] {
  const level = [words.year, words.designated, words.others, words.gap, words.ratio];
  return withChange ? [...level, words.change, words.inPercent] : level;
}

/** The years of a measure, with breaks between them where its definition changed. */
export function seriesRows(
  measure: MonitoredMeasure,
  hold: Hold,
  view: MonitorView,
  withChange: boolean,
): SeriesRow[] {
  return present(measure.points[hold]).flatMap((point): SeriesRow[] => {
    const broken = measure.breaks.find(({ year }) => year === point.year);
    const row = { cells: cells(point, measure, hold, view, withChange), year: point.year };
    if (!broken) return [row];
    const parts = definitionParts(broken.parts, view);
    return [{ broken: view.say['break-row']({ year: point.year, parts }) }, row];
  });
}

function cells(
  point: Point,
  { decimals }: MonitoredMeasure,
  hold: Hold,
  view: MonitorView,
  withChange: boolean,
): string[] {
  const { report, language, say } = view;
  const { designated, rest, gap, ratio, change, state } = point;
  const dashes = (count: number) => Array<string>(count).fill(DASH);
  const changes = withChange
    ? change.gap === null
      ? dashes(2)
      : [
          formatDifference(change.gap.absolute, null, decimals, language),
          change.gap.relative === null ? DASH : signedPercent(change.gap.relative, language),
        ]
    : [];
  const year = String(point.year);
  if (state !== 'measured') return [year, say[`row-${state}`]({}), ...dashes(3), ...changes];
  const set = present(present(report.sets[hold]).find((one) => one.year === point.year));
  const levels = formatAgainst(designated, rest, null, decimals, language);
  const told = hides(point)
    ? levelTexts(
        {
          comparison: {
            ...{ designated, rest },
            designatedRange: point.hidden?.designated ?? undefined,
            restRange: point.hidden?.rest ?? undefined,
          },
          ...{ unit: null, decimals },
        },
        { language, isPublic: true },
      )
    : {
        ...{ designated: levels.value, rest: levels.limit },
        gap: isKnown(gap) ? formatDifference(gap, null, decimals, language) : DASH,
        ratio: isKnown(ratio) ? formatAgainst(ratio, 1, null, 2, language).value : DASH,
      };
  return [
    year,
    set.designated === 0 ? say['row-no-areas']({}) : told.designated,
    set.rest === 0 ? say['row-no-areas']({}) : told.rest,
    told.gap,
    told.ratio,
    ...changes,
  ];
}

/** What the table of a series does not say: how the levels moved, and which areas had no figure. */
export function seriesNotes(measure: MonitoredMeasure, hold: Hold, view: MonitorView): string[] {
  const { say, report, language } = view;
  const points = present(measure.points[hold]);
  const last = points.findLast(({ change }) => change.gap !== null);
  const notes: string[] = [];
  if (last) {
    const { designated, rest, gap } = last.change;
    const changes = [
      designated && say['since-designated']({ change: changeText(designated, measure, language) }),
      rest && say['since-rest']({ change: changeText(rest, measure, language) }),
      gap && say['since-gap']({ change: changeText(gap, measure, language) }),
    ].filter((text) => text !== null);
    notes.push(say.since({ base: report.base, year: last.year, changes: changes.join(', ') }));
  }
  const without = points.filter(
    ({ withoutFigure, state }) => state === 'measured' && withoutFigure.designated + withoutFigure.rest > 0,
  );
  const hiding = points.filter(hides);
  if (hiding.length > 0)
    notes.push(say['hidden-level']({ years: hiding.map(({ year }) => year).join(', ') }));
  if (without.length > 0) {
    const years = without.map(
      ({ year, withoutFigure: { designated, rest } }) => `${year}: ${designated}+${rest}`,
    );
    notes.push(say['without-figure']({ years: years.join(', ') }));
  }
  return notes;
}

/** Whether a level is known between two ends alone, or not at all, for what is hidden. */
function hides({ hidden }: Point): boolean {
  return hidden?.designated !== undefined || hidden?.rest !== undefined;
}

/** A level with its unit left out, as the drawing and its description have it. */
export function levelText(value: Figure, { decimals }: MonitoredMeasure, { language }: MonitorView): string {
  return formatNumber(value, decimals, language);
}
