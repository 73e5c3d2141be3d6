import { MET, NOT_MET } from '../../criteria/verdict.ts';
import { html, type Markup, trusted } from '../../document/markup.ts';
import type { Distribution } from './distribution.ts';
import { WIDTH, widthOf, wrapped } from './labels.ts';
import { linear, px } from './scale.ts';

/** A criterion of a few areas: what is said of them, and where all areas lie; nothing where it is yes or no. */
export interface Strip {
  title: string;
  text: string;
  distribution: Distribution | undefined;
}

const LINE = 15;
const BAND = 26;
const MIDDLE = BAND / 2;
const GAP = 8;
/** Room at either end, so that a dot there is whole. */
const END = 5;

/** By criterion the ticks of all areas, and the limit, drawn once on a page: `#strip-1` and on. */
export function stripDefinitions(distributions: readonly Distribution[]): Markup {
  return html`<defs>${distributions.map((one) => {
    const scale = scaleOf(one);
    const { criterion, areas, limit } = one;
    const at = new Set(areas.map((area) => Math.round(2 * scale(criterion.values[area])) / 2));
    const path = [...at].sort((a, b) => a - b).map((x) => `M${x} ${MIDDLE - 4.5}v9`);
    return html`<g id="${stripId(one)}"><path class="strip-ticks" d="${trusted(path.join(''))}"/><path class="strip-axis" d="${trusted(`M0 ${MIDDLE}H${WIDTH}`)}"/>${
      limit && html`<path class="strip-limit" d="${trusted(`M${px(scale(limit.median))} 2V${BAND - 2}`)}"/>`
    }</g>`;
  })}</defs>`;
}

function stripId({ place }: Distribution): string {
  return `strip-${place + 1}`;
}

/**
 * A strip a criterion: a tick for each area of the city, the limit, and a dot for each of some areas; filled where the
 * criterion is met. What is written beside them is text for those who hear the page.
 */
export function strips(
  of: readonly Strip[],
  areas: readonly number[],
  label: string,
  defined: Markup | undefined,
): Markup {
  let y = 0;
  const rows = of.map(({ title, text, distribution }) => {
    const beside = widthOf(title) + widthOf(text) + 8 <= WIDTH;
    const lines = beside ? [title] : [...wrapped(title, WIDTH), ''];
    const top = y + LINE * lines.length;
    const level = html`<text class="level" x="${WIDTH}" y="${top - 4}">${text}</text>`;
    const row = html`<g role="listitem">${lines.map(
      (line, k) => line !== '' && html`<text y="${y + LINE * (k + 1) - 4}">${line}</text>`,
    )} ${level}${distribution && band(distribution, areas, top)}</g>
`;
    y = top + (distribution ? BAND : 0) + GAP;
    return row;
  });
  return html`<svg class="chart strips" viewBox="0 0 ${WIDTH} ${Math.max(1, y - GAP)}" role="list" aria-label="${label}">${defined}
${rows}</svg>
`;
}

function band(distribution: Distribution, areas: readonly number[], top: number): Markup {
  const { criterion } = distribution;
  const scale = scaleOf(distribution);
  const dots = areas.flatMap((area) => {
    const value = criterion.values[area];
    if (!Number.isFinite(value)) return [];
    const verdict = criterion.verdict[area];
    const kind = verdict === MET ? 'is-met' : verdict === NOT_MET ? 'is-not-met' : 'is-open';
    return [html`<circle class="${kind}" cx="${px(scale(value))}" cy="${top + MIDDLE}" r="3.6"/>`];
  });
  return html`<use href="#${stripId(distribution)}" y="${top}"/>${dots}`;
}

function scaleOf({ domain }: Distribution) {
  return linear(domain, [END, WIDTH - END]);
}
