import { html, type Markup } from '../../../document/markup.ts';
import { type CriterionState, stateOf } from '../../../record/facts/open-criteria.ts';
import { localized } from '../../../text/words.ts';
import { areaAnchor, byomraadeAnchor, tellMap, type View } from '../../view.ts';

/** How an area stands to a criterion, a letter each: `map.js` puts the words to them. */
const letters: Record<CriterionState | 'not-assessed', string> = {
  met: 'm',
  'not-met': 'n',
  open: 'o',
  missing: 'u',
  hidden: 'h',
  'not-assessed': 'x',
};

/** The states of an area to all criteria, a letter each, in the order of the report. */
export function statesOf(area: number, { report }: View): string {
  const { areas } = report;
  if (areas.exclusion[area] >= 0) return letters['not-assessed'].repeat(report.criteria.length);
  const columns = new Map(areas.criteria.map((criterion) => [criterion.id, criterion]));
  return report.criteria
    .map(({ id }) => {
      const criterion = columns.get(id);
      return letters[criterion ? stateOf(criterion, area) : 'not-assessed'];
    })
    .join('');
}

/** What finds an area and draws it nearer; shown by the script, without which it would do nothing. */
export function finder(view: View): Markup {
  const tell = tellMap(view);
  const button = (name: 'zoom-in' | 'zoom-out' | 'zoom-whole', sign: string) =>
    html`<button type="button" data-do="${name}" aria-label="${tell[name]({})}" title="${tell[name]({})}"><span aria-hidden="true">${sign}</span></button>`;
  return html`<p class="sr" id="map-keys" hidden>${tell.keys({})}</p><form class="map-find" role="search" hidden><label><span>${tell.find({})}</span> <input type="search" autocomplete="off" placeholder="${tell['find-by']({})}"></label>${button('zoom-in', '+')}${button('zoom-out', '−')}${button('zoom-whole', '⤢')}
<ul class="found" hidden></ul><output class="sr" aria-live="polite" data-none="${tell['found-none']({})}" data-some="${tell['found-some']({ count: '{n}' })}"></output>
<datalist class="map-boligomraader">${boligomraader(view)}</datalist></form>
`;
}

/** The boligområder by name, each with the areas that it leads to. */
function boligomraader({ report }: View): Markup[] {
  return report.boligomraader.flatMap(({ name, links }) => {
    const to = links.map(({ area }) => areaAnchor(area)).join(' ');
    return to === '' ? [] : [html`<option value="${name}" data-to="${to}"></option>`];
  });
}

/** What is told of one area; filled in and shown by the script. */
export function panel(view: View): Markup {
  const { report, language } = view;
  const tell = tellMap(view);
  const states = Object.keys(letters) as (keyof typeof letters)[];
  const words = states.map((state) => html` data-${letters[state]}="${tell[state]({})}"`);
  const groups = report.byomraader?.groups ?? [];
  return html`<div class="map-panel" role="group" aria-label="${tell.panel({})}" hidden><button type="button" data-do="close" aria-label="${tell.close({})}" title="${tell.close({})}"><span aria-hidden="true">×</span></button>
<p class="map-name"></p>
<p class="map-facts"></p>
<p class="map-byomraade" data-text="${tell['of-byomraade']({ name: '{n}' })}"></p>
<ul class="map-states"${words}>${report.criteria.map(({ title }) => html`<li><span>${localized(title, language)}</span> <b></b></li>`)}</ul>
<p><a class="map-more" href="#map">${tell.more({})}</a></p>
<datalist class="map-byomraader">${groups.map(({ id, name }) => html`<option value="${name}" data-to="${byomraadeAnchor(id)}"></option>`)}</datalist></div>
`;
}
