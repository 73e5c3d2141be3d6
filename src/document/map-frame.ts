import { formatCount } from '../text/numbers.ts';
import type { Language } from '../text/words.ts';
import type { LegendItem, MapFrame, MapWalk, Picture } from './document.ts';
import { html, type Markup, trusted } from './markup.ts';

/** A map as a page has it: what finds an area before it, what tells of one and the scale on it, and its legend below. */
export function* framed(
  { pieces }: Picture,
  { legend, scale, walk }: MapFrame,
  language: Language,
): Generator<string> {
  yield html`${walk && html`${finder(walk)}<a class="past" href="#map-end">${walk.texts.skip}</a>`}<div class="frame">
`.text;
  yield* pieces;
  yield html`${walk && panel(walk)}${
    scale &&
    html`<p class="scale"><span class="bar" style="width:${scale.part.toFixed(2)}%"></span><span class="length" aria-hidden="true">${scale.length}</span> <span class="sr">${scale.text}</span><span class="north" aria-hidden="true">N</span></p>
`
  }</div>
<ul class="legend">
${legend.map((item) => legendLine(item, language))}</ul>
${walk && html`<p class="sr" id="map-end" tabindex="-1">${walk.texts.after}</p>`}
`.text;
}

function legendLine({ swatch, text, count }: LegendItem, language: Language): Markup {
  return html`<li><svg class="swatch" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">${trusted(swatch)}</svg><span>${text} <b>${formatCount(count, language)}</b></span></li>
`;
}

/** What finds an area and draws it nearer; shown by the script, without which it would do nothing. */
function finder({ texts, boligomraader }: MapWalk): Markup {
  const button = (name: 'zoom-in' | 'zoom-out' | 'zoom-whole', sign: string) =>
    html`<button type="button" data-do="${name}" aria-label="${texts[name]}" title="${texts[name]}"><span aria-hidden="true">${sign}</span></button>`;
  return html`<p class="sr" id="map-keys" hidden>${texts.keys}</p><form class="map-find" role="search" hidden><label><span>${texts.find}</span> <input type="search" autocomplete="off" placeholder="${texts['find-by']}"></label>${button('zoom-in', '+')}${button('zoom-out', '−')}${button('zoom-whole', '⤢')}
<ul class="found" hidden></ul><output class="sr" aria-live="polite" data-none="${texts['found-none']}" data-some="${texts['found-some']}"></output>
<datalist class="map-boligomraader">${options(boligomraader)}</datalist></form>
`;
}

/** What is told of one area; filled in and shown by the script. */
function panel({ texts, states, criteria, byomraader }: MapWalk): Markup {
  const words = Object.entries(states).map(([letter, word]) => html` data-${letter}="${word}"`);
  return html`<div class="map-panel" role="group" aria-label="${texts.panel}" hidden><button type="button" data-do="close" aria-label="${texts.close}" title="${texts.close}"><span aria-hidden="true">×</span></button>
<p class="map-name"></p>
<p class="map-facts"></p>
<p class="map-byomraade" data-text="${texts['of-byomraade']}"></p>
<ul class="map-states"${words}>${criteria.map((title) => html`<li><span>${title}</span> <b></b></li>`)}</ul>
<p><a class="map-more" href="#map">${texts.more}</a></p>
<datalist class="map-byomraader">${options(byomraader)}</datalist></div>
`;
}

function options(all: MapWalk['byomraader']): Markup[] {
  return all.map(({ name, to }) => html`<option value="${name}" data-to="${to}"></option>`);
}
