import { html, type Markup, trusted } from '../../document/markup.ts';
import type { Report } from '../../record/report.ts';
import { formatCount, formatNumber, formatValue } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import { type Bin, binsOf, type Distribution, groups, type Spread, tallest } from './distribution.ts';
import { beside, centred, MARGIN, middleOf, WIDTH, widthOf } from './labels.ts';
import { linear, px, roundTicks, type Scale } from './scale.ts';

const TOP = 34;
/** Of bars; dots are as high as the fullest column of all charts. */
const HEIGHT = 104;
const LEAST_HEIGHT = 70;
const MOST_HEIGHT = 280;
/** The limit starts beside its own label and leaves out the row of the reference's, which may lie across it. */
const LIMIT_FROM = `1V14|${TOP - 4}`;
/** Room at either end of the axis, so that a dot at the end is whole. */
const END = 6;
const BAR = 8;
const MOST_DOTS = 600;
const MOST_TICKS = 6;
/** Diameters of a dot with its gap: on a screen of 360 px the smallest is still 6 px across. */
const sizes = [10, 8.5, 7];

/** What a chart says in words. */
export interface ChartTexts {
  title: string;
  description: string;
  limit: string;
  reference: string;
  /** stands by the axis; null where the numbers bear it themselves */
  unit: string | null;
  /** what stands beside the signs of the groups that are drawn */
  groups: Record<(typeof groups)[number], string>;
}

/** How dots are drawn in all charts of a report, so that they can be held against each other. */
export interface Dots {
  /** of a dot with its gap */
  diameter: number;
  /** of the fullest column */
  height: number;
}

/** The largest dots with which all the charts hold all their areas; undefined: none do, so bars are drawn. */
export function dotsOf(distributions: readonly Distribution[], areas: Report['areas']): Dots | undefined {
  const drawn = distributions.filter((one) => one.areas.length > 0);
  if (drawn.some((one) => one.areas.length > MOST_DOTS)) return undefined;
  for (const diameter of sizes) {
    const most = Math.max(0, ...drawn.map((one) => tallest(binsOf(one, areas, scaleOf(one), diameter))));
    const height = Math.ceil(most * diameter) + 2;
    if (height <= MOST_HEIGHT) return { diameter, height: Math.max(height, LEAST_HEIGHT) };
  }
  return undefined;
}

/** The distribution of a criterion over the areas, with its limit and what it is compared with. */
export function criterionChart(
  distribution: Distribution,
  { unit }: Report['criteria'][number],
  areas: Report['areas'],
  dots: Dots | undefined,
  texts: ChartTexts,
  id: string,
  language: Language,
): Markup {
  const { criterion, limit, reference } = distribution;
  const scale = scaleOf(distribution);
  const metSide = criterion.worse === 'higher' ? 'right' : 'left';
  const otherSide = metSide === 'right' ? 'left' : 'right';
  const base = TOP + (dots?.height ?? HEIGHT);
  const bins = binsOf(distribution, areas, scale, dots?.diameter ?? BAR);
  const keys = keysOf(bins, dots !== undefined, texts);
  const bottom = base + 20 + (texts.unit === null ? 0 : 14);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${bottom + (keys.isBelow ? 18 : 0)}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${texts.title}</title><desc id="${id}-d">${texts.description}</desc>
${openPattern(id)}${limit && metArea(scale(limit.median), metSide, base)}${limit && band(limit, scale, base)}${axis(distribution, scale, base, unit, texts.unit, language)}${
  dots === undefined
    ? barChart(distribution, bins, base, id, language)
    : drawnDots(bins, dots.diameter, base - 1, id)
}${reference && line('reference', scale(reference.median), `${TOP - 17}`, base)}${limit && line('limit', scale(limit.median), LIMIT_FROM, base)}${
  reference && beside(texts.reference, scale(reference.median), TOP - 8, otherSide, 'reference')
}${limit && beside(texts.limit, scale(limit.median), 11, metSide, 'limit')}${keys.draw(bottom + 12)}</svg>
`;
}

/** Filled with dots, so that it is told without its colour. */
export function openPattern(id: string): Markup {
  return html`<defs><pattern id="${id}-u" width="4" height="4" patternUnits="userSpaceOnUse"><path class="open" d="M0 0h4v4h-4z"/><path class="spot" d="M2 2h0"/></pattern></defs>`;
}

const KEY_ROW = 16;
const KEY_SIGN = 11;

/**
 * What the groups are called, beside their signs: in an upper corner that no dot or bar comes near, and below the
 * axis where there is none.
 */
function keysOf(bins: readonly Bin[], isDots: boolean, { groups: names }: ChartTexts) {
  const present = groups.filter((_, k) => bins.some(({ counts }) => counts[k] > 0));
  const wide = Math.max(0, ...present.map((group) => widthOf(names[group]))) + KEY_SIGN + 4;
  // in what is free, dots are counted from the top of the fullest column
  const most = tallest(bins);
  const isFree = (from: number, to: number) =>
    bins.every(
      ({ x, counts }) => x < from - 6 || x > to + 6 || counts.reduce((a, b) => a + b, 0) < most * 0.55,
    );
  const corners = [WIDTH - MARGIN - wide - 2, MARGIN + 4];
  const at = corners.find((x) => isFree(x, x + wide));
  const sign = (group: (typeof groups)[number], x: number, y: number) => html`${
    isDots
      ? html`<g class="dots"><path class="${group}" stroke-width="7" d="M${x + 4} ${y - 4}h0"/>${group !== 'designated' && html`<path class="${group} inner" stroke-width="5.2" d="M${x + 4} ${y - 4}h0"/>`}</g>`
      : html`<g class="bars"><path class="${group}" d="M${x} ${y - 8}h8v8h-8z"/></g>`
  }<text class="name" x="${x + KEY_SIGN}" y="${y}">${names[group]}</text>
`;
  return {
    isBelow: at === undefined,
    draw: (below: number): Markup[] => {
      let x = MARGIN;
      return present.map((group, k) => {
        if (at !== undefined) return sign(group, Math.round(at), TOP + 12 + k * KEY_ROW);
        const here = Math.round(x);
        x += KEY_SIGN + widthOf(names[group]) + 10;
        return sign(group, here, below);
      });
    },
  };
}

function scaleOf({ domain }: Distribution): Scale {
  return linear(domain, [MARGIN + END, WIDTH - MARGIN - END]);
}

/** The side of the limit on which the criterion is met. */
function metArea(x: number, side: 'left' | 'right', base: number): Markup {
  const [from, to] = side === 'right' ? [x, WIDTH - MARGIN] : [MARGIN, x];
  return html`<path class="met" d="${trusted(`M${px(from)} ${TOP - 4}H${px(to)}V${base}H${px(from)}z`)}"/>
`;
}

/** Where the limits of the areas lie, if that is more than a line's width. */
function band({ least, greatest }: Spread, scale: Scale, base: number): Markup | undefined {
  const [from, to] = [scale(least), scale(greatest)];
  if (to - from < 1.5) return undefined;
  return html`<path class="band" d="${trusted(`M${px(from)} ${TOP - 4}H${px(to)}V${base}H${px(from)}z`)}"/>
`;
}

/** @param from where the line starts; a gap within it is where it ends, and where it goes on */
function line(kind: string, x: number, from: string, base: number): Markup {
  const path = `M${px(x)} ${from.replace('|', `M${px(x)} `)}V${base + 3}`;
  return html`<path class="${kind}" d="${trusted(path)}"/>
`;
}

function axis(
  { domain }: Distribution,
  scale: Scale,
  base: number,
  unit: string | null,
  caption: string | null,
  language: Language,
): Markup {
  const labels = axisLabels(domain, scale, caption === null ? unit : null, language);
  const marks = labels.map(({ x }) => `M${px(x)} ${base}v4`).join('');
  return html`<path class="axis" d="${trusted(`M${MARGIN} ${base}H${WIDTH - MARGIN}${marks}`)}"/>
${labels.map(({ text, middle }) => centred(text, middle, base + 15))}${caption !== null && html`<text x="${WIDTH - MARGIN}" y="${base + 28}" text-anchor="end">${caption}</text>`}
`;
}

/** The round numbers of an axis, the last with its unit: as many as stand clear of each other. */
function axisLabels(
  domain: [number, number],
  scale: Scale,
  unit: string | null,
  language: Language,
): { x: number; text: string; middle: number }[] {
  for (let most = MOST_TICKS; ; most--) {
    const { at, decimals } = roundTicks(...domain, most);
    const labels = at.map((tick, k) => {
      const text =
        k === at.length - 1
          ? formatValue(tick, unit, decimals, language)
          : formatNumber(tick, decimals, language);
      return { x: scale(tick), text, middle: middleOf(text, scale(tick)) };
    });
    const isClear = labels.every(
      ({ text, middle }, k) =>
        k === 0 || middle - labels[k - 1].middle > (widthOf(text) + widthOf(labels[k - 1].text)) / 2 + 4,
    );
    if (isClear || most === 2) return labels;
  }
}

/** Bars with a scale of their own: how many areas they stand for. */
function barChart(
  { criterion }: Distribution,
  bins: readonly Bin[],
  base: number,
  id: string,
  language: Language,
): Markup {
  const most = tallest(bins);
  const height = linear([0, most], [base, TOP]);
  const at = roundTicks(0, most, 4).at.filter(Number.isInteger);
  const lines = at.map((tick) => `M${MARGIN} ${px(height(tick))}H${WIDTH - MARGIN}`).join('');
  const onSide = criterion.worse === 'higher' ? 'start' : 'end';
  const x = onSide === 'end' ? WIDTH - MARGIN : MARGIN;
  return html`${bars(bins, BAR, height, id)}<path class="count" d="${trusted(lines)}"/>
${at
  .slice(1)
  .map(
    (tick) =>
      html`<text class="count" x="${x}" y="${px(height(tick) - 2)}" text-anchor="${onSide}">${formatCount(tick, language)}</text>`,
  )}
`;
}

/** Every bin a bar of its areas, the groups stacked; a path a group. */
function bars(bins: readonly Bin[], width: number, height: Scale, id: string): Markup {
  return html`<g class="bars">${groups.map((group, k) => {
    const path = stacks(bins, k, width, height);
    const fill = group === 'undetermined' && html` fill="url(#${id}-u)"`;
    return path !== '' && html`<path class="${group}"${fill} d="${trusted(path)}"/>`;
  })}</g>
`;
}

function stacks(bins: readonly Bin[], group: number, width: number, height: Scale): string {
  let path = '';
  for (const { x, counts } of bins) {
    if (counts[group] === 0) continue;
    let below = 0;
    for (let k = 0; k < group; k++) below += counts[k];
    const [bottom, top] = [height(below), height(below + counts[group])];
    path += `M${px(x - width / 2 + 0.5)} ${px(bottom)}h${px(width - 1)}V${px(top)}h-${px(width - 1)}z`;
  }
  return path;
}

/** Between two dots, in units of the drawing. */
const GAP = 0.6;
/** The line around a dot that is not filled. */
const RIM = 0.9;

/**
 * Every area a dot, stacked in its bin: a line without length and with a round or square end is a dot, so that a
 * whole group is one path.
 *
 * @param id of the drawing, to refer to its parts by
 */
function drawnDots(bins: readonly Bin[], size: number, baseline: number, id: string): Markup {
  return html`<g class="dots">${groups.map((group, k) => {
    const path = columnsOfDots(bins, k, size, baseline);
    if (path === '') return undefined;
    const own = `${id}-${k}`;
    const dot = html`<g class="${group}" stroke-width="${px(size - GAP)}"><path id="${own}" d="${trusted(path)}"/></g>`;
    if (group === 'designated') return dot;
    return html`${dot}<use href="#${own}" class="${group} inner" stroke-width="${px(size - GAP - 2 * RIM)}"/>`;
  })}</g>
`;
}

function columnsOfDots(bins: readonly Bin[], group: number, size: number, baseline: number): string {
  let path = '';
  for (const { x, counts } of bins) {
    if (counts[group] === 0) continue;
    let below = 0;
    for (let k = 0; k < group; k++) below += counts[k];
    path += `M${px(x)} ${px(baseline - (below + 0.5) * size)}h0${`m0-${size}h0`.repeat(counts[group] - 1)}`;
  }
  return path;
}
