import { html, type Markup } from '../../document/markup.ts';
import type { HtmlNearMessages } from '../../messages/html-near.ts';
import type { Sentences } from '../../messages/sentences.ts';
import {
  countWithin,
  isWithin,
  type NearArea,
  type NearLine,
  nearLine,
} from '../../record/facts/near-line.ts';
import { areasByRank } from '../../record/facts/order.ts';
import { untried } from '../../record/facts/untried.ts';
import type { Report } from '../../record/report.ts';
import { criterionTexts } from '../criterion-texts.ts';
import { hasNames } from '../describe/text.ts';
import { localized } from '../describe.ts';
import { decimalsBeside, formatCount, formatExactValue, formatValue } from '../numbers.ts';
import { areaAnchor, type HtmlView } from './html-view.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';
import { tellNear } from './tell.ts';

type Tell = Sentences<HtmlNearMessages>;

/** Parts of the limit that count as near: an assumption of the presentation, and said to be one. */
const NEAR = 0.1;
const NEARER = 0.05;
/** Rows of a side, and links to undetermined areas, past which the reader is better served by the CSV. */
const MOST_AREAS = 50;

/** The areas whose designation one criterion would turn, on both sides of the line. */
export const near: Section = {
  id: 'taet-paa',
  title: (view) => tellNear(view).title({}),
  *render(view) {
    const { report, method } = view;
    const tell = tellNear(view);
    const found = nearLine(report, method);
    if (found === undefined)
      yield html`<p>${tell['asks-years']({})}</p>
`;
    else if (report.areas.ruleCriteria.size === 0)
      yield html`<p>${tell['asks-no-criterion']({})}</p>
`;
    else yield* sides(found, view, tell);
    yield undetermined(view, tell);
  },
};

function* sides(found: NearLine, view: HtmlView, tell: Tell): Generator<Markup> {
  const { report } = view;
  const listOnly = report.summary.byStateList.areas;
  yield html`<p>${tell['what-it-is']({})} ${tell.assumption({ share: percent(NEAR, view) })}</p>
`;
  yield counts(found, view, tell);
  if (found.kept > 0)
    yield html`<p>${tell.kept({ count: found.kept })}</p>
`;
  if (listOnly > 0)
    yield html`<p>${tell['list-only']({ count: listOnly })}</p>
`;
  for (const side of ['leaving', 'entering'] as const) {
    yield html`<h3>${tell[side]({ open: isOpen(found[side], side) })}</h3>
`;
    if (found[side].length === 0)
      yield html`<p>${tell[`${side}-none`]({})}</p>
`;
    else yield areaTable(found[side], side, view, tell);
  }
}

function counts(found: NearLine, view: HtmlView, tell: Tell): Markup {
  const { language } = view;
  return table(
    tell.table({}),
    [
      { head: tell.side({}) },
      { head: tell['hangs-on-one']({}), numeric: true },
      ...[NEAR, NEARER].map((share) => ({
        head: tell.within({ share: percent(share, view) }),
        numeric: true,
      })),
    ],
    (['leaving', 'entering'] as const).map((side) => ({
      cells: [
        tell[side]({ open: isOpen(found[side], side) }),
        ...[found[side].length, countWithin(found[side], NEAR), countWithin(found[side], NEARER)].map(
          (count) => formatCount(count, language),
        ),
      ],
    })),
  );
}

function areaTable(areas: readonly NearArea[], side: Side, view: HtmlView, tell: Tell): Markup {
  const { report, words, say } = view;
  const shown = areas.slice(0, MOST_AREAS);
  const becomes = isOpen(areas, side);
  const { met, least, most } = report.areas;
  const bounded = shown.some(({ area }) => least[area] !== met[area] || most[area] !== met[area]);
  const infos = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  return html`${table(
    tell.takes({ side }),
    [
      { head: words.name },
      ...(hasNames(report) ? [{ head: words.id }] : []),
      { head: words.criteriaMet, numeric: true },
      { head: words.criterion },
      { head: words.value, numeric: true },
      { head: words.limit, numeric: true },
      { head: words.margin, numeric: true },
      { head: tell.change({}), numeric: true },
      ...(becomes ? [{ head: tell.becomes({}) }] : []),
    ],
    shown.map((one) => ({ cells: cells(one, infos, becomes, view, tell) })),
  )}${
    bounded &&
    html`<p class="quiet">${say['bounds-explained']({ untried: untried(report) })}</p>
`
  }${
    shown.length < areas.length &&
    html`<p class="quiet">${tell['nearest-shown']({ shown: shown.length, of: areas.length })}</p>
`
  }`;
}

type Side = 'leaving' | 'entering';

/** Whether missing figures leave it open what an area would become. */
function isOpen(areas: readonly NearArea[], side: Side): boolean {
  const usual = side === 'leaving' ? 'not-designated' : 'designated';
  return areas.some(({ turns }) => turns[0].becomes !== usual);
}

function cells(
  { area, turns }: NearArea,
  infos: ReadonlyMap<string, Report['criteria'][number]>,
  becomes: boolean,
  view: HtmlView,
  tell: Tell,
): (Markup | string)[] {
  const { report, language, words, say } = view;
  const [{ criterion, relative, becomes: then }] = turns;
  const info = infos.get(criterion.id)!;
  const texts = criterionTexts(criterion, info, area, view);
  const others = turns.slice(1).filter((turn) => isWithin(turn, NEAR)).length;
  const { met, least, most, criteria } = report.areas;
  const outcome = {
    designated: words.designated,
    'not-designated': words.notDesignated,
    undetermined: words.undetermined,
  };
  return [
    areaLink(area, view),
    ...(hasNames(report) ? [report.areas.ids[area]] : []),
    say['criteria-met-short']({ met: met[area], of: criteria.length, least: least[area], most: most[area] }),
    html`${localized(info.title, language)}${others > 0 && html` <span class="quiet">${tell['also-within']({ count: others, share: percent(NEAR, view) })}</span>`}`,
    texts.value,
    texts.limit,
    texts.margin,
    relative === undefined ? '–' : changeText(relative, view),
    ...(becomes ? [outcome[then]] : []),
  ];
}

/** With as many decimals as it takes to tell it from what counts as near. */
function changeText(relative: number, { language }: HtmlView): string {
  const limits = [0, NEARER, NEAR].map((share) => 100 * share);
  return formatValue(100 * relative, 'pct', decimalsBeside(100 * relative, limits, 1), language);
}

function undetermined(view: HtmlView, tell: Tell): Markup {
  const { report } = view;
  const all = areasByRank(report, 'undetermined');
  const shown = all.slice(0, MOST_AREAS);
  return html`${
    all.length > 0 &&
    html`<h3>${view.words.undeterminedAreas}</h3>
<p>${tell.undetermined({ count: all.length, shown: shown.length })}</p>
<ul class="row">
${shown.map(
  (area) => html`<li>${areaLink(area, view)}</li>
`,
)}</ul>
`
  }`;
}

/** The name of an area, leading to its own section where it has one. */
function areaLink(area: number, { report, detailed }: HtmlView): Markup {
  const { ids, names } = report.areas;
  return detailed.has(area)
    ? html`<a href="#${areaAnchor(ids[area])}">${names[area]}</a>`
    : html`${names[area]}`;
}

function percent(share: number, { language }: HtmlView): string {
  return formatExactValue(100 * share, 'pct', language);
}
