import { html, type Markup } from '../../document/markup.ts';
import type { HtmlView } from './html-view.ts';

/** A part of the page, under a heading of its own that can be linked to. */
export interface Section {
  /** of the heading */
  id: string;
  title: (view: HtmlView) => string;
  /** whether the report has anything to say here; left out: always */
  present?: (view: HtmlView) => boolean;
  render: (view: HtmlView) => Iterable<Markup>;
}

/** The sections that a report has. */
export function presentSections(sections: readonly Section[], view: HtmlView): Section[] {
  return sections.filter(({ present }) => present?.(view) ?? true);
}

export function sectionStart({ id, title }: Section, view: HtmlView): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title(view)}</h2>
`;
}

export const sectionEnd = html`</section>
`;
