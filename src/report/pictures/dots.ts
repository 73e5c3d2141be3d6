import { html, type Markup, trusted } from '../../document/markup.ts';
import { type Bin, groups } from './distribution.ts';
import { px } from './scale.ts';

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
export function dots(bins: readonly Bin[], size: number, baseline: number, id: string): Markup {
  return html`<g class="dots">${groups.map((group, k) => {
    const path = stacks(bins, k, size, baseline);
    if (path === '') return undefined;
    const own = `${id}-${k}`;
    const dot = html`<g class="${group}" stroke-width="${px(size - GAP)}"><path id="${own}" d="${trusted(path)}"/></g>`;
    if (group === 'designated') return dot;
    return html`${dot}<use href="#${own}" class="${group} inner" stroke-width="${px(size - GAP - 2 * RIM)}"/>`;
  })}</g>
`;
}

function stacks(bins: readonly Bin[], group: number, size: number, baseline: number): string {
  let path = '';
  for (const { x, counts } of bins) {
    if (counts[group] === 0) continue;
    let below = 0;
    for (let k = 0; k < group; k++) below += counts[k];
    path += `M${px(x)} ${px(baseline - (below + 0.5) * size)}h0${`m0-${size}h0`.repeat(counts[group] - 1)}`;
  }
  return path;
}
