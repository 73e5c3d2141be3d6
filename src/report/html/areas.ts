import { escaped, html, type Markup, trusted } from '../../document/markup.ts';
import { byRank } from '../../record/facts/order.ts';
import { untried } from '../../record/facts/untried.ts';
import { outcomes } from '../../record/report.ts';
import { danishPlaces } from '../../text/danish-order.ts';
import { criteriaMet, exclusionTitle, indexText, outcomeText } from '../area-texts.ts';
import { hasNames } from '../describe/text.ts';
import { formatCount, isKnown } from '../numbers.ts';
import { areaSections } from './area.ts';
import { areaAnchor, type HtmlView } from './html-view.ts';
import { kindOf, kinds } from './kinds.ts';
import type { Section } from './section.ts';
import { tellAreas } from './tell.ts';

/** Every area: a table of all, and each in a section of its own. */
export const areas: Section = {
  id: 'omraader',
  title: (view) => tellAreas(view).title({}),
  *render(view) {
    yield introduction(view);
    yield controls(view);
    yield* areaTable(view);
    yield* areaSections(view);
  },
};

function introduction(view: HtmlView): Markup {
  const { report, detailed, say } = view;
  const tell = tellAreas(view);
  const { areas } = report;
  const shown = [...detailed];
  const isOpen = (area: number) =>
    areas.least[area] !== areas.met[area] || areas.most[area] !== areas.met[area];
  const sentences = [
    shown.length < areas.size && tell['left-out']({ left: areas.size - shown.length }),
    say['order-by-rank']({}),
    !view.isIllustration && say['rank-explained']({}),
    shown.some((area) => areas.exclusion[area] < 0 && isKnown(areas.index[area])) &&
      say['index-explained']({}),
    shown.some(isOpen) && say['bounds-explained']({ untried: untried(report) }),
  ];
  return html`<p>${sentences.filter(Boolean).join(' ')}</p>
`;
}

/** Shown by the script, without which they would do nothing. */
function controls(view: HtmlView): Markup {
  const { report, detailed } = view;
  const tell = tellAreas(view);
  const present = new Set<string>([...detailed].map((area) => kindOf(report, area)));
  const options = Object.entries(kinds(view)).filter(([kind]) => present.has(kind));
  return html`<form class="controls" id="area-controls" hidden>
<label>${tell.search({})} <input type="search" autocomplete="off"></label>
<label>${tell.show({})} <select><option value="">${tell['all-outcomes']({})}</option>${options.map(
    ([kind, name]) => html`<option value="${kind}">${name}</option>`,
  )}</select></label>
<output aria-live="polite" data-text="${tell['shown-count']({ shown: '{n}', areas: detailed.size })}" data-thousands="${view.language === 'da' ? '.' : ','}"></output>
<p class="quiet">${tell['sort-hint']({})}</p>
</form>
`;
}

/** A column: its head, whether its cells are numbers, and where each area stands in its order; -1 is missing. */
interface AreaColumn {
  head: string;
  numeric: boolean;
  /** most first, when sorted for the first time */
  down?: boolean;
  cell: (area: number) => string;
  place: (area: number) => number;
}

/** The table in order of rank. How rows are ordered by each column is told by numbers, so that a script needs no alphabet. */
function* areaTable(view: HtmlView): Generator<Markup> {
  const { report, detailed } = view;
  const { ids, size } = report.areas;
  const tell = tellAreas(view);
  const order = byRank(report, [...detailed]);
  const named = hasNames(report);
  const columns = columnsOf(view, order).slice(named ? 0 : 1);
  const caption =
    order.length === size ? tell.all({ areas: size }) : tell.some({ shown: order.length, areas: size });
  const sorted = columns.findIndex(({ head }) => head === view.words.rank);
  yield html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table id="area-table">
<caption>${caption}</caption>
<thead><tr>${columns.map(
    ({ head, numeric, down }, k) =>
      html`<th scope="col"${numeric && html` class="number"`}${down && html` data-down`}${k === sorted && html` aria-sort="ascending"`}>${head}</th>`,
  )}</tr></thead>
<tbody>
`;
  let rows = '';
  for (const area of order) {
    const [name, ...rest] = named ? columns.slice(1) : columns;
    const places = columns.map(({ place }) => {
      const at = place(area);
      return at < 0 ? '' : at;
    });
    // the tags that HTML lets a table leave out are left out: there are thousands of rows
    rows += `<tr data-o=${kindOf(report, area)} data-k=${places.join()}>${named ? `<td>${escaped(ids[area])}` : ''}<th scope=row><a href="#${escaped(areaAnchor(ids[area]))}">${escaped(name.cell(area))}</a>`;
    for (const { numeric, cell } of rest)
      rows += `${numeric ? '<td class=number>' : '<td>'}${escaped(cell(area))}`;
    rows += '\n';
    if (rows.length > 1 << 16) {
      yield trusted(rows);
      rows = '';
    }
  }
  yield trusted(`${rows}</tbody>
</table></div>
`);
}

function columnsOf(view: HtmlView, order: readonly number[]): AreaColumn[] {
  const { report, language, words } = view;
  const { areas, byomraader } = report;
  const tell = tellAreas(view);
  const isAssessed = (area: number) => areas.exclusion[area] < 0;
  const dash = (area: number, text: () => string) => (isAssessed(area) ? text() : '–');
  const sequence = Object.keys(kinds(view));
  const names = placesOf(order, (among) => danishPlaces(among.map((area) => areas.names[area])));
  const ofNumber = (value: (area: number) => number) => numberPlaces(order, value);
  const group = (area: number) => byomraader?.groups[areas.byomraade[area]];
  const groupPlaces = danishPlaces(byomraader?.groups.map(({ name }) => name) ?? []);
  return [
    { head: words.id, numeric: false, cell: (area) => areas.ids[area], place: (area) => area },
    { head: words.name, numeric: false, cell: (area) => areas.names[area], place: names },
    {
      head: tell.outcome({}),
      numeric: false,
      cell: (area) => outcomeWithReason(area, view),
      place: (area) => sequence.indexOf(kindOf(report, area)),
    },
    {
      head: words.residents,
      numeric: true,
      down: true,
      cell: (area) => formatCount(areas.population[area], language),
      place: ofNumber((area) => areas.population[area]),
    },
    {
      head: words.criteriaMet,
      numeric: true,
      down: true,
      cell: (area) => dash(area, () => criteriaMet(area, view)),
      place: (area) => (isAssessed(area) ? areas.met[area] : -1),
    },
    {
      head: words.index,
      numeric: true,
      down: true,
      cell: (area) => dash(area, () => indexText(area, view)),
      place: ofNumber((area) => (isAssessed(area) ? areas.index[area] : Number.NaN)),
    },
    ...(view.isIllustration
      ? []
      : [
          {
            head: words.rank,
            numeric: true,
            cell: (area: number) => dash(area, () => formatCount(areas.rank[area], language)),
            place: (area: number) => areas.rank[area] || -1,
          },
        ]),
    ...(byomraader
      ? [
          {
            head: tell.byomraade({}),
            numeric: false,
            cell: (area: number) => group(area)?.name ?? '–',
            place: (area: number) => groupPlaces[areas.byomraade[area]] ?? -1,
          },
        ]
      : []),
  ];
}

function outcomeWithReason(area: number, view: HtmlView): string {
  const text = outcomeText(area, view);
  const { outcome } = view.report.areas;
  return outcomes[outcome[area]] === 'excluded' ? `${text} (${exclusionTitle(area, view)})` : text;
}

/** The place of each number among all, from 0; equal numbers share one, a missing one has -1. */
function numberPlaces(order: readonly number[], value: (area: number) => number): (area: number) => number {
  const known = [...new Set(order.map(value).filter(isKnown))].sort((a, b) => a - b);
  const places = new Map(known.map((number, place) => [number, place]));
  return (area) => places.get(value(area)) ?? -1;
}

function placesOf(
  order: readonly number[],
  placed: (order: readonly number[]) => number[],
): (area: number) => number {
  const places = new Map(placed(order).map((place, k) => [order[k], place]));
  return (area) => places.get(area)!;
}
