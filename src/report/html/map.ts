import { html, type Markup } from '../../document/markup.ts';
import { planeOf } from '../../geometry/utm.ts';
import type { HtmlMapMessages } from '../../messages/html-map.ts';
import { roleWords } from '../../messages/report-words.ts';
import type { Sentences } from '../../messages/sentences.ts';
import { byRank } from '../../record/facts/order.ts';
import { municipalityOf } from '../describe/text.ts';
import type { HtmlView } from './html-view.ts';
import { areaLinks, separated } from './links.ts';
import { drawing, linkedOutcomes, MOST_AREAS, MOST_LINKED } from './map/drawing.ts';
import { type Ground, groundOf } from './map/ground.ts';
import { legend } from './map/legend.ts';
import { lengthText, roundLength } from './map/scale-bar.ts';
import { type Sheet, sheetOf, WIDTH } from './map/sheet.ts';
import type { Section } from './section.ts';
import { tellMap } from './tell.ts';

type Tell = Sentences<HtmlMapMessages>;

/** The part of the map's width that the scale bar is at most. */
const BAR = 0.25;
/** Areas without an outline that are named. */
const MOST_NAMES = 12;

/** Where the areas are: each by its outcome, the boligområder, and who was designated before. */
export const map: Section = {
  id: 'kort',
  title: (view) => tellMap(view).title({}),
  *render(view) {
    const tell = tellMap(view);
    const ground = groundOf(view.report, view.previous);
    if (!ground) {
      yield html`<p>${tell['no-outlines']({})}</p>
<p>${tell['how-to-add']({})} <code>udpeg screen … --geometry areas.geojson</code></p>
`;
      return;
    }
    yield* figure(ground, view, tell);
    yield* without(ground, view, tell);
  },
};

function* figure(ground: Ground, view: HtmlView, tell: Tell): Generator<Markup> {
  const { report } = view;
  const drawn = [...ground.areas, ...ground.boligomraader.map(({ polygons }) => polygons)];
  const sheet = sheetOf([...drawn, ground.previous?.polygons].filter((polygons) => polygons !== undefined));
  const linked = linkedOutcomes(report.areas.size).length > 0;
  yield html`<p>${tell.ground({})}</p>
<p class="quiet on-screen">${linksText(ground, view, tell)}${linked && html` <a class="past" href="#map-end">${tell.skip({})}</a>`}</p>
<figure class="map-figure">
<figcaption id="map-title">${tell.caption({ place: municipalityOf(report), year: report.year })}</figcaption>
`;
  yield* drawing(ground, sheet, view);
  yield html`${scaleBar(sheet, view, tell)}${legend(ground, view)}<p class="quiet">${sources(ground, sheet, view, tell)}</p>
</figure>
<p class="sr" id="map-end" tabindex="-1">${tell.after({})}</p>
`;
}

function linksText(ground: Ground, { report }: HtmlView, tell: Tell): string {
  const linked = linkedOutcomes(report.areas.size);
  if (linked.length === 0) return tell['links-of-none']({ most: MOST_AREAS, of: report.areas.size });
  if (linked.includes('not-designated')) return tell['links-of-all']({});
  const notDesignated = ground.areas.filter((polygons, area) => polygons && report.areas.outcome[area] === 0);
  return tell['links-of-some']({ most: MOST_LINKED, without: notDesignated.length });
}

/** Its length is a part of the figure's width, as the map is, so that both grow and shrink together. */
function scaleBar({ metresPerUnit }: Sheet, { language }: HtmlView, tell: Tell): Markup {
  const length = roundLength(BAR * WIDTH * metresPerUnit);
  const part = (100 * length) / metresPerUnit / WIDTH;
  const text = lengthText(length, language);
  return html`<p class="scale"><span class="bar" style="width:${part.toFixed(2)}%"></span><span aria-hidden="true">${text}</span> <span class="sr">${tell.scale({ length: text })}</span><span class="north" aria-hidden="true">N</span></p>
`;
}

function sources(
  { previous }: Ground,
  { grid, metresPerUnit }: Sheet,
  { report, language }: HtmlView,
  tell: Tell,
): string {
  const files = report.inputs
    .filter(({ role }) => role === 'geometry' || role === 'boligomraader')
    .map(({ role, name, crs }) => `${roleWords[language][role]}, ${name}${crs === null ? '' : ` (${crs})`}`);
  const year = previous?.year ?? 0;
  const texts = [
    files.length > 0 && tell.sources({ sources: files.join('; ') }),
    tell.drawn({ plane: planeOf(report.plane) }),
    grid > 0.1 && tell.coarse({ metres: lengthText(Math.ceil(grid * metresPerUnit), language) }),
    previous && tell[`previous-${previous.from}`]({ year }),
    previous && previous.without > 0 && tell['previous-without']({ year, count: previous.without }),
  ];
  return texts.filter(Boolean).join(' ');
}

/** What is not on the map, though other outlines are. */
function* without(ground: Ground, view: HtmlView, tell: Tell): Generator<Markup> {
  const { report } = view;
  const areas = byRank(
    report,
    [...ground.areas.keys()].filter((area) => !ground.areas[area]),
  );
  const link = areaLinks(view);
  const more = (all: readonly unknown[]) => Math.max(0, all.length - MOST_NAMES);
  if (areas.length > 0)
    yield html`<p class="note">${tell['areas-without']({ count: areas.length, of: report.areas.size, more: more(areas) })} ${separated(areas.slice(0, MOST_NAMES).map((area) => link(report.areas.ids[area])))}.</p>
`;
  const names = ground.boligomraaderWithout;
  if (names.length > 0)
    yield html`<p class="note">${tell['boligomraader-without']({ count: names.length, of: report.boligomraader.length, more: more(names) })} ${separated(names.slice(0, MOST_NAMES).map((name) => html`${name}`))}.</p>
`;
}
