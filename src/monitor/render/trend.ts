import { html, type Markup, trusted } from '../../document/markup.ts';
import { present } from '../../present.ts';
import { linear, px, roundTicks, type Scale } from '../../report/pictures/scale.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { MonitoredMeasure, Point } from '../report.ts';
import { levelText } from './series.ts';
import type { MonitorView } from './view.ts';

const WIDTH = 320;
const HEIGHT = 168;
const TOP = 16;
const BOTTOM = HEIGHT - 22;
/** About how wide a letter is: no font is at hand to measure it with. */
const LETTER = 6.8;
/** Labels nearer to each other than this would touch. */
const LINE_HEIGHT = 14;
/** A year's label and a blank. */
const YEAR_WIDTH = 32;

/** Where the lines are drawn: what stands to their left and right takes the room that its texts need. */
interface Frame {
  left: number;
  right: number;
  x: Scale;
  y: Scale;
}

/** What the drawing is called and says, for those who do not see it. */
export interface TrendTexts {
  id: string;
  title: string;
  description: string;
}

/**
 * The designated areas and the rest through the years: two lines, told apart by dash, mark and label, with the gap as a
 * band between them. Lines stop at a break and at a year without a figure.
 *
 * @param domain the same for each way of holding areas, so that drawings of one measure compare
 */
export function trend(
  measure: MonitoredMeasure,
  points: readonly Point[],
  domain: readonly [number, number],
  { id, title, description }: TrendTexts,
  view: MonitorView,
): Markup {
  const years = view.report.years;
  const ends = endsOf(points, measure, view);
  const ticks = valueTicks(domain, view);
  const left = 9 + LETTER * Math.max(...ticks.map(({ text }) => text.length));
  const right = WIDTH - 4 - LETTER * Math.max(0, ...ends.map(({ text }) => text.length));
  const x = linear([years[0], present(years.at(-1))], [left + 8, right - 8]);
  const y = linear(domain, [BOTTOM, TOP]);
  const frame: Frame = { left, right, x, y };
  const runs = runsOf(points, measure);
  return html`<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${valueAxis(ticks, frame)}${yearAxis(years, frame)}${runs.map((run) => band(run, x, y))}${runs.map((run) => html`${line(run, 'rest', 'others', x, y)}${line(run, 'designated', 'designated', x, y)}`)}
${measure.breaks.map(({ from, year }) => breakMark(x((from + year) / 2), view))}${points.map((point) => marks(point, x, y))}${labels(ends, frame)}</svg>
`;
}

/** The least and greatest level that drawings of a measure show; from 0 where the gap is a good part of the way there. */
export function domainOf({ points }: MonitoredMeasure): [number, number] | undefined {
  const levels = Object.values(points)
    .flat()
    .flatMap(({ designated, rest }) => [designated, rest])
    .filter((level) => level !== null);
  if (levels.length === 0) return undefined;
  const [least, greatest] = [Math.min(...levels), Math.max(...levels)];
  if (least >= 0 && greatest - least > greatest / 4) return [0, greatest];
  const room = greatest === least ? Math.abs(greatest) / 10 || 1 : (greatest - least) / 10;
  return [least - room, greatest + room];
}

/** Points in a row with figures and one definition. */
function runsOf(points: readonly Point[], { breaks }: MonitoredMeasure): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (breaks.some(({ year }) => year === point.year)) runs.push([]);
    if (point.designated === null || point.rest === null) runs.push([]);
    else present(runs.at(-1)).push(point);
  }
  return runs.filter((run) => run.length > 1);
}

function band(run: readonly Point[], x: Scale, y: Scale): Markup {
  const above = run.map(({ year, designated }) => at(x(year), y(present(designated))));
  const below = run.map(({ year, rest }) => at(x(year), y(present(rest)))).reverse();
  return html`<path class="band" d="${trusted(`M${[...above, ...below].join('L')}z`)}"/>`;
}

function line(run: readonly Point[], level: 'designated' | 'rest', kind: string, x: Scale, y: Scale): Markup {
  const path = run.map((point) => at(x(point.year), y(present(point[level])))).join('L');
  return html`<path class="${kind}" d="${trusted(`M${path}`)}"/>`;
}

function at(x: number, y: number): string {
  return `${px(x)} ${px(y)}`;
}

/** A dot for the designated, a ring for the others: a year without a line to it is seen too. */
function marks({ year, designated, rest }: Point, x: Scale, y: Scale): Markup {
  return html`${rest !== null && html`<circle class="ring" cx="${px(x(year))}" cy="${px(y(rest))}" r="3"/>`}${
    designated !== null && html`<circle class="dot" cx="${px(x(year))}" cy="${px(y(designated))}" r="3.5"/>`
  }`;
}

function breakMark(x: number, { say }: MonitorView): Markup {
  return html`<path class="break" d="${trusted(`M${px(x)} ${TOP}V${BOTTOM}`)}"/><text class="mark" x="${px(x)}" y="${TOP - 4}" text-anchor="middle">${say['break-mark']({})}</text>`;
}

interface Tick {
  at: number;
  text: string;
}

function valueTicks(domain: readonly [number, number], { language }: MonitorView): Tick[] {
  const { at: ticks, decimals } = roundTicks(...domain, 5);
  return ticks.map((tick) => ({ at: tick, text: formatNumber(tick, decimals, language) }));
}

function valueAxis(ticks: readonly Tick[], { left, right, y }: Frame): Markup {
  const lines = ticks.map((tick) => `M${px(left)} ${px(y(tick.at))}H${px(right)}`).join('');
  return html`<path class="grid" d="${trusted(lines)}"/>${ticks.map(
    (tick) =>
      html`<text class="tick" x="${px(left - 5)}" y="${px(y(tick.at) + 4)}" text-anchor="end">${tick.text}</text>`,
  )}`;
}

/** As many years as have room are written, the last one always. */
function yearAxis(years: readonly number[], { left, right, x }: Frame): Markup {
  const shown: number[] = [];
  for (const year of years.toReversed()) {
    if (shown.length === 0 || x(present(shown.at(-1))) - x(year) >= YEAR_WIDTH) shown.push(year);
  }
  const ticks = years.map((year) => `M${px(x(year))} ${BOTTOM}v4`).join('');
  return html`<path class="grid" d="${trusted(`M${px(left)} ${BOTTOM}H${px(right)}${ticks}`)}"/>${shown.map(
    (year) =>
      html`<text class="tick" x="${px(x(year))}" y="${HEIGHT - 4}" text-anchor="middle">${year}</text>`,
  )}`;
}

/** The end of a line: its name and last level. */
interface End {
  text: string;
  year: number;
  level: number;
}

function endsOf(points: readonly Point[], measure: MonitoredMeasure, view: MonitorView): End[] {
  const { words } = view;
  return (['designated', 'rest'] as const).flatMap((level) => {
    const last = points.findLast((point) => point[level] !== null);
    if (!last) return [];
    const name = level === 'designated' ? words.designated : words.others;
    return [
      {
        text: `${name} ${levelText(last[level], measure, view)}`,
        year: last.year,
        level: present(last[level]),
      },
    ];
  });
}

/** The labels of the lines beside their ends, moved apart where they would touch. */
function labels(ends: readonly End[], { x, y }: Frame): Markup[] {
  const placed = ends.map(({ text, year, level }) => ({ text, x: x(year) + 8, y: y(level) + 4 }));
  const [upper, lower] = placed.sort((a, b) => a.y - b.y);
  if (lower && lower.y - upper.y < LINE_HEIGHT) {
    const middle = (upper.y + lower.y) / 2;
    upper.y = middle - LINE_HEIGHT / 2;
    lower.y = middle + LINE_HEIGHT / 2;
  }
  return placed.map((label) => html`<text x="${px(label.x)}" y="${px(label.y)}">${label.text}</text>`);
}
