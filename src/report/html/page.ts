import { html, type Markup, trusted } from '../../document/markup.ts';
import { placeAndYear } from '../describe/text.ts';
import { localized } from '../describe.ts';
import { asset } from './assets.ts';
import { documentEnd, documentStart } from './document.ts';
import type { HtmlView } from './html-view.ts';
import type { Section } from './section.ts';

/** The page up to its first section: title, place and year, and the way to each section. */
export function pageStart(view: HtmlView, sections: readonly Section[]): Markup {
  const { report, language, tell } = view;
  const title = localized(report.method.title, language);
  const place = placeAndYear(report);
  const { description } = report.method;
  return html`${documentStart(`${title} – ${place}`, language, report.engine.version)}<a class="skip" href="#${sections[0].id}">${tell.skip({})}</a>
<header>
<p class="place">${place}</p>
<h1>${title}</h1>
${
  description &&
  html`<p class="quiet">${localized(description, language)}</p>
`
}<nav aria-label="${tell.contents({})}"><ul>
${sections.map(
  (section) => html`<li><a href="#${section.id}">${section.title(view)}</a></li>
`,
)}</ul></nav>
</header>
<main>
`;
}

export function pageEnd(): Markup {
  return html`</main>
<script>
${trusted(asset('script.js'))}</script>
${documentEnd}`;
}
