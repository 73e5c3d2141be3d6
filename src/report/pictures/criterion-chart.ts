import { html, type Markup, trusted } from '../../document/markup.ts';
import type { Language } from '../../messages/sentences.ts';
import type { Report } from '../../record/report.ts';
import { formatCount, formatNumber, formatValue } from '../../text/numbers.ts';
import { type Bin, binsOf, type Distribution, groups, type Spread, tallest } from './distribution.ts';
import { beside, centred, MARGIN, middleOf, WIDTH, widthOf } from './labels.ts';
import { linear, px, roundTicks, type Scale } from './scale.ts';

const TOP = 32;
const HEIGHT = 104;
const BASELINE = TOP + HEIGHT;
/** The limit starts beside its own label and leaves out the row of the reference's, which may lie across it. */
const LIMIT_FROM = `1V13|${TOP - 4}`;
/** Room at either end of the axis, so that a dot at the end is whole. */
const END = 6;
const BAR = 8;
const MOST_DOTS = 600;
const MOST_TICKS = 6;
/** Diameters of a dot with its gap. */
const sizes = [6, 5, 4.5, 4, 3.5, 3, 2.5];

/** What a chart says in words. */
export interface ChartTexts {
  title: string;
  description: string;
  limit: string;
  reference: string;
  /** stands by the axis; null where the numbers bear it themselves */
  unit: string | null;
}

/** The diameter of a dot with which all the charts hold all their areas; undefined: none does, so bars are drawn. */
export function dotSize(distributions: readonly Distribution[], areas: Report['areas']): number | undefined {
  const drawn = distributions.filter((one) => one.areas.length > 0);
  if (drawn.some((one) => one.areas.length > MOST_DOTS)) return undefined;
  return sizes.find((size) =>
    drawn.every((one) => tallest(binsOf(one, areas, scaleOf(one), size)) * size <= HEIGHT),
  );
}

/** The distribution of a criterion over the areas, with its limit and what it is compared with. */
export function criterionChart(
  distribution: Distribution,
  { unit }: Report['criteria'][number],
  areas: Report['areas'],
  size: number | undefined,
  texts: ChartTexts,
  id: string,
  language: Language,
): Markup {
  const { criterion, limit, reference } = distribution;
  const scale = scaleOf(distribution);
  const metSide = criterion.worse === 'higher' ? 'right' : 'left';
  const otherSide = metSide === 'right' ? 'left' : 'right';
  const bottom = BASELINE + 18 + (texts.unit === null ? 0 : 13);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${bottom}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${texts.title}</title><desc id="${id}-d">${texts.description}</desc>
${limit && metArea(scale(limit.median), metSide)}${limit && band(limit, scale)}${axis(distribution, scale, unit, texts.unit, language)}${
  size === undefined
    ? barChart(distribution, areas, scale, language)
    : dots(binsOf(distribution, areas, scale, size), size, BASELINE - 1, id)
}${reference && line('reference', scale(reference.median), `${TOP - 17}`)}${limit && line('limit', scale(limit.median), LIMIT_FROM)}${
  reference && beside(texts.reference, scale(reference.median), TOP - 9, otherSide, 'reference')
}${limit && beside(texts.limit, scale(limit.median), 10, metSide, 'limit')}</svg>
`;
}

function scaleOf({ domain }: Distribution): Scale {
  return linear(domain, [MARGIN + END, WIDTH - MARGIN - END]);
}

/** The side of the limit on which the criterion is met. */
function metArea(x: number, side: 'left' | 'right'): Markup {
  const [from, to] = side === 'right' ? [x, WIDTH - MARGIN] : [MARGIN, x];
  return html`<path class="met" d="${trusted(`M${px(from)} ${TOP - 4}H${px(to)}V${BASELINE}H${px(from)}z`)}"/>
`;
}

/** Where the limits of the areas lie, if that is more than a line's width. */
function band({ least, greatest }: Spread, scale: Scale): Markup | undefined {
  const [from, to] = [scale(least), scale(greatest)];
  if (to - from < 1.5) return undefined;
  return html`<path class="band" d="${trusted(`M${px(from)} ${TOP - 4}H${px(to)}V${BASELINE}H${px(from)}z`)}"/>
`;
}

/** @param from where the line starts; a gap within it is where it ends, and where it goes on */
function line(kind: string, x: number, from: string): Markup {
  const path = `M${px(x)} ${from.replace('|', `M${px(x)} `)}V${BASELINE + 3}`;
  return html`<path class="${kind}" d="${trusted(path)}"/>
`;
}

function axis(
  { domain }: Distribution,
  scale: Scale,
  unit: string | null,
  caption: string | null,
  language: Language,
): Markup {
  const labels = axisLabels(domain, scale, caption === null ? unit : null, language);
  const marks = labels.map(({ x }) => `M${px(x)} ${BASELINE}v4`).join('');
  return html`<path class="axis" d="${trusted(`M${MARGIN} ${BASELINE}H${WIDTH - MARGIN}${marks}`)}"/>
${labels.map(({ text, middle }) => centred(text, middle, BASELINE + 15))}${caption !== null && html`<text x="${WIDTH - MARGIN}" y="${BASELINE + 28}" text-anchor="end">${caption}</text>`}
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
  distribution: Distribution,
  areas: Report['areas'],
  scale: Scale,
  language: Language,
): Markup {
  const bins = binsOf(distribution, areas, scale, BAR);
  const most = tallest(bins);
  const height = linear([0, most], [BASELINE, TOP]);
  const at = roundTicks(0, most, 4).at.filter(Number.isInteger);
  const lines = at.map((tick) => `M${MARGIN} ${px(height(tick))}H${WIDTH - MARGIN}`).join('');
  const onSide = distribution.criterion.worse === 'higher' ? 'end' : 'start';
  const x = onSide === 'end' ? WIDTH - MARGIN : MARGIN;
  return html`${bars(bins, BAR, height)}<path class="count" d="${trusted(lines)}"/>
${at
  .slice(1)
  .map(
    (tick) =>
      html`<text class="count" x="${x}" y="${px(height(tick) - 2)}" text-anchor="${onSide}">${formatCount(tick, language)}</text>`,
  )}
`;
}

/** Every bin a bar of its areas, the groups stacked; a path a group. */
function bars(bins: readonly Bin[], width: number, height: Scale): Markup {
  return html`<g class="bars">${groups.map((group, k) => {
    const path = stacks(bins, k, width, height);
    return path !== '' && html`<path class="${group}" d="${trusted(path)}"/>`;
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
const GAP = 0.7;
/** The line around a dot that is not filled. */
const RIM = 0.9;

/**
 * Every area a dot, stacked in its bin: a line without length and with a round or square end is a dot, so that a
 * whole group is one path.
 *
 * @param id of the drawing, to refer to its parts by
 */
function dots(bins: readonly Bin[], size: number, baseline: number, id: string): Markup {
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
