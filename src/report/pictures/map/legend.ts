import { html, type Markup } from '../../../document/markup.ts';
import { kindOf, kinds } from '../../sections/kinds.ts';
import type { View } from '../../view.ts';
import { tellMap } from '../../view.ts';
import type { Ground } from './ground.ts';

/** What the colours, patterns and lines of the map mean; only those that occur on it. */
export function legend({ areas, boligomraader, previous }: Ground, view: View): Markup {
  const tell = tellMap(view);
  const drawn = new Set<string>();
  for (const [area, polygons] of areas.entries()) if (polygons) drawn.add(kindOf(view.report, area));
  const entries = Object.entries(kinds(view)).filter(([kind]) => drawn.has(kind));
  return html`<ul class="legend">
${entries.map(([kind, name]) => item(html`<path class="${kind}" d="M1 1h30v18h-30z"/>`, name))}${
  boligomraader.length > 0 &&
  item(html`<g class="boligomraader"><path d="M4 4h24v12h-24z"/></g>`, tell.boligomraade({}))
}${
  previous &&
  item(html`<g class="previous"><path d="M4 4h24v12h-24z"/></g>`, tell.previous({ year: previous.year }))
}</ul>
`;
}

function item(swatch: Markup, name: string): Markup {
  return html`<li><svg class="swatch" width="32" height="20" aria-hidden="true">${swatch}</svg>${name}</li>
`;
}
