import { html, type Markup } from '../../document/markup.ts';
import type { Report } from '../../record/report.ts';
import { areaAnchor, type HtmlView } from './html-view.ts';

/** Writes `Name (id)` of an area, as a link where the area has a section of its own. */
export function areaLinks(view: HtmlView): (id: string) => Markup {
  const { areas } = view.report;
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  return (id) => {
    const position = positions.get(id);
    if (position === undefined) return html`${id}`;
    const name = areas.names[position];
    if (!view.detailed.has(position)) return named(html`${name}`, name, id);
    return named(html`<a href="#${areaAnchor(id)}">${name}</a>`, name, id);
  };
}

/** A name with its id, once where both are the same; the name alone is set apart from the text around it. */
export function named(shown: Markup, name: string, id: string): Markup {
  return name === id ? shown : html`${shown} (${id})`;
}

/** Pieces with commas between them. */
export function separated(pieces: readonly Markup[]): Markup {
  return html`${pieces.map((piece, k) => [k > 0 && ', ', piece])}`;
}

/** The names of boligområder, each a link to where it stands among the lists. */
export function boligomraadeLinks(ids: readonly string[], { boligomraader }: HtmlView): Markup {
  return separated(
    ids.map((id) => html`<a href="#${boligomraadeAnchor(id)}">${boligomraader.get(id) ?? id}</a>`),
  );
}

export function boligomraadeAnchor(id: Report['boligomraader'][number]['id']): string {
  return `boligomraade-${encodeURIComponent(id)}`;
}
