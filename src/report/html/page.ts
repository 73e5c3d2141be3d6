import { localized } from '../describe.ts';
import { asset, styles } from './assets.ts';
import type { HtmlView } from './html-view.ts';
import { html, type Markup, trusted } from './markup.ts';
import type { Section } from './section.ts';

/** The page up to its first section: title, place and year, and the way to each section. */
export function pageStart(view: HtmlView, sections: readonly Section[]): Markup {
  const { report, language, tell } = view;
  const title = localized(report.method.title, language);
  const place = [report.stateLists?.municipality, String(report.year)].filter(Boolean).join(', ');
  const { description } = report.method;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="udpeg ${report.engine.version}">
<title>${title} – ${place}</title>
<style>
${styles.map((name) => trusted(asset(name)))}</style>
</head>
<body>
<a class="skip" href="#${sections[0].id}">${tell.skip({})}</a>
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
</body>
</html>
`;
}
