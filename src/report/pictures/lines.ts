import { html, type Markup, trusted } from '../../document/markup.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import { present } from '../../values/present.ts';
import { linear, px, roundTicks, type Scale } from './scale.ts';

const WIDTH = 320;
const HEIGHT = 168;
const TOP = 16;
const BOTTOM = HEIGHT - 22;
/** About how wide a letter is: no font is at hand to measure it with. */
const LETTER = 6.8;
/** Labels nearer to each other than this would touch. */
const LINE_HEIGHT = 14;
/** Between two labels below the axis. */
const BLANK = 8;

/** A level at a place of the axis; null: not known. What is hidden may be known to lie within a range. */
export interface LinePoint {
  level: number | null;
  range?: readonly [number, number] | undefined;
}

/** One line of a drawing, told from the others by colour, dash, mark and label. */
export interface Line {
  kind: 'designated' | 'held' | 'others' | 'others-held';
  name: string;
  /** one for each place of the axis */
  points: readonly LinePoint[];
}

export interface Lines {
  /** the places of the axis, from left to right, with what is written below them */
  places: readonly { at: number; text: string }[];
  lines: readonly Line[];
  /** places between which lines are broken, by the later one's position */
  breaks: readonly number[];
  /** two places only: the levels are written at both ends, and there is no scale of values */
  isSlope: boolean;
}

/** What the drawing is called and says, for those who do not see it; and what stands by a break. */
export interface LineTexts {
  id: string;
  title: string;
  description: string;
  broken: string;
}

/** Where the lines are drawn: what stands to their left and right takes the room that its texts need. */
interface Frame {
  left: number;
  right: number;
  x: Scale;
  y: Scale;
}

interface Label {
  text: string;
  x: number;
  y: number;
}

/**
 * Levels through the years, each line with its name and last level at its end. A line stops at a break and at a place without
 * a level; a level that is hidden but known to lie within a range is a bar.
 *
 * @returns undefined where no level is known
 */
export function linesDrawing(
  drawing: Lines,
  decimals: number,
  { id, title, description, broken }: LineTexts,
  language: Language,
): Markup | undefined {
  const { places, lines, breaks, isSlope } = drawing;
  const domain = domainOf(lines);
  if (!domain) return undefined;
  const shown = (level: number) => formatNumber(level, decimals, language);
  const ticks = isSlope ? [] : valueTicks(domain, language);
  const y = linear(domain, [BOTTOM - 4, TOP + 6]);
  const starts = isSlope ? endsOf(lines, y, shown, false) : [];
  const ends = endsOf(lines, y, shown, true);
  const widest = (texts: readonly { text: string }[]) => Math.max(0, ...texts.map(({ text }) => text.length));
  const left = 9 + LETTER * widest([...ticks, ...starts]);
  const right = WIDTH - 4 - LETTER * widest(ends);
  const x = linear([places[0].at, present(places.at(-1)).at], [left + 8, right - 8]);
  const frame: Frame = { left, right, x, y };
  const at = (k: number) => x(places[k].at);
  return html`<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${valueAxis(ticks, frame)}${placeAxis(places, frame)}${breaks.map((k) => breakMark((at(k - 1) + at(k)) / 2, broken))}${lines.map((line) => path(line, drawing, at, y))}
${lines.map((line) => marks(line, at, y))}${apart(starts).map((label) => html`<text x="${px(left)}" y="${px(label.y)}" text-anchor="end">${label.text}</text>`)}${apart(
  ends,
).map((label) => html`<text x="${px(at(label.x) + 8)}" y="${px(label.y)}">${label.text}</text>`)}</svg>
`;
}

/** The least and greatest level of a drawing; from 0 where what they differ by is a good part of the way there. */
function domainOf(lines: readonly Line[]): [number, number] | undefined {
  const levels = lines.flatMap(({ points }) =>
    points.flatMap(({ level, range }) => (level === null ? (range ?? []) : [level])),
  );
  if (levels.length === 0) return undefined;
  const [least, greatest] = [Math.min(...levels), Math.max(...levels)];
  if (least >= 0 && greatest - least > greatest / 4) return [0, greatest];
  const room = greatest === least ? Math.abs(greatest) / 10 || 1 : (greatest - least) / 10;
  return [least - room, greatest + room];
}

/** The parts of a line between places that follow each other, both with a level and of one definition; pale across places left out. */
function path(
  { kind, points }: Line,
  { places, breaks }: Lines,
  at: (k: number) => number,
  y: Scale,
): Markup {
  const drawn = { whole: '', across: '' };
  for (const [k, { level }] of points.entries()) {
    const before = points[k - 1]?.level ?? null;
    if (k === 0 || level === null || before === null || breaks.includes(k)) continue;
    const step = places[k].at - places[k - 1].at > 1 ? 'across' : 'whole';
    drawn[step] += `M${px(at(k - 1))} ${px(y(before))}L${px(at(k))} ${px(y(level))}`;
  }
  return html`${drawn.whole !== '' && html`<path class="${kind}" d="${trusted(drawn.whole)}"/>`}${
    drawn.across !== '' && html`<path class="${kind} across" d="${trusted(drawn.across)}"/>`
  }`;
}

/** A mark for each level: a place without a line to it is seen, too. */
function marks({ kind, points }: Line, at: (k: number) => number, y: Scale): Markup {
  const square = kind === 'held' || kind === 'others-held';
  return html`${points.map(({ level, range }, k) => {
    const x = at(k);
    if (level === null)
      return (
        range &&
        html`<path class="${kind} range" d="${trusted(`M${px(x - 3)} ${px(y(range[0]))}h6m-3 0V${px(y(range[1]))}m-3 0h6`)}"/>`
      );
    return square
      ? html`<rect class="${kind} mark" x="${px(x - 3)}" y="${px(y(level) - 3)}" width="6" height="6"/>`
      : html`<circle class="${kind} mark" cx="${px(x)}" cy="${px(y(level))}" r="3.4"/>`;
  })}`;
}

function breakMark(x: number, text: string): Markup {
  return html`<path class="break" d="${trusted(`M${px(x)} ${TOP}V${BOTTOM}`)}"/><text class="broken" x="${px(x)}" y="${TOP - 4}" text-anchor="middle">${text}</text>`;
}

interface Tick {
  at: number;
  text: string;
}

function valueTicks(domain: readonly [number, number], language: Language): Tick[] {
  const { at: ticks, decimals } = roundTicks(...domain, 5);
  return ticks.map((tick) => ({ at: tick, text: formatNumber(tick, decimals, language) }));
}

function valueAxis(ticks: readonly Tick[], { left, right, y }: Frame): Markup {
  const lines = ticks.map((tick) => `M${px(left)} ${px(y(tick.at))}H${px(right)}`).join('');
  return html`${lines !== '' && html`<path class="grid" d="${trusted(lines)}"/>`}${ticks.map(
    (tick) =>
      html`<text class="tick" x="${px(left - 5)}" y="${px(y(tick.at) + 4)}" text-anchor="end">${tick.text}</text>`,
  )}`;
}

/** As many places as have room are written, the last one always. */
function placeAxis(places: Lines['places'], { left, right, x }: Frame): Markup {
  const shown: (typeof places)[number][] = [];
  for (const place of places.toReversed()) {
    const next = shown.at(-1);
    const needed = next && (LETTER * (place.text.length + next.text.length)) / 2 + BLANK;
    if (next === undefined || needed === undefined || x(next.at) - x(place.at) >= needed) shown.push(place);
  }
  const ticks = places.map(({ at }) => `M${px(x(at))} ${BOTTOM}v4`).join('');
  return html`<path class="grid" d="${trusted(`M${px(left)} ${BOTTOM}H${px(right)}${ticks}`)}"/>${shown.map(
    ({ at, text }) =>
      html`<text class="tick" x="${px(x(at))}" y="${HEIGHT - 4}" text-anchor="middle">${text}</text>`,
  )}`;
}

/** What stands at an end of the lines: the level there, and at the last one the name. Lines of one name that end together share one. */
function endsOf(
  lines: readonly Line[],
  y: Scale,
  shown: (level: number) => string,
  isLast: boolean,
): Label[] {
  const found: (Label & { name: string })[] = [];
  for (const { name, points } of lines) {
    const known = ({ level }: LinePoint) => level !== null;
    const k = isLast ? points.findLastIndex(known) : 0;
    const level = points[k]?.level ?? null;
    if (level === null) continue;
    const text = shown(level);
    const beside = found.find(
      (one) => one.name === name && one.x === k && Math.abs(one.y - y(level) - 4) < LINE_HEIGHT,
    );
    if (!beside) found.push({ name, text: isLast ? `${name} ${text}` : text, x: k, y: y(level) + 4 });
    else if (!beside.text.endsWith(text)) beside.text += ` / ${text}`;
  }
  return found;
}

/** Labels moved apart where they would touch, in the order in which they stand. */
function apart(labels: readonly Label[]): Label[] {
  const placed = labels.map((label) => ({ ...label })).sort((a, b) => a.y - b.y);
  for (const [k, label] of placed.entries())
    if (k > 0) label.y = Math.max(label.y, placed[k - 1].y + LINE_HEIGHT);
  let lowest = BOTTOM;
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, lowest);
    lowest = label.y - LINE_HEIGHT;
  }
  return placed;
}
