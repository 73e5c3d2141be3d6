import { html, type Markup, trusted } from '../../document/markup.ts';
import { type Bin, groups } from './distribution.ts';
import { px, type Scale } from './scale.ts';

/** Every bin a bar of its areas, the groups stacked; a path a group. */
export function bars(bins: readonly Bin[], width: number, height: Scale): Markup {
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
