import { html, type Markup, trusted } from '../../document/markup.ts';
import type { Polygon } from '../../geometry/shape.ts';
import { outerRings } from './map/ground.ts';
import { type Sheet, sheetOf, WIDTH } from './map/sheet.ts';

/** The city without its areas, for small maps in which some of them are marked. */
export interface Locator {
  sheet: Sheet;
  city: string;
}

export function locatorOf(areas: readonly (readonly Polygon[] | undefined)[]): Locator {
  const drawn = areas.filter((polygons) => polygons !== undefined);
  const sheet = sheetOf(drawn);
  return { sheet, city: sheet.path(outerRings(drawn.flat()).map((ring) => [ring])) };
}

/** Where some areas lie in the city. The city is drawn once on a page: `#locator-city`. */
export function locator(
  { sheet, city }: Locator,
  marked: readonly Polygon[],
  label: string,
  isFirst: boolean,
): Markup {
  return html`<svg class="locator" viewBox="0 0 ${WIDTH} ${sheet.height}" role="img" aria-label="${label}">${
    isFirst && html`<defs><path id="locator-city" d="${trusted(city)}"/></defs>`
  }<use class="city" href="#locator-city"/><path class="here" d="${trusted(sheet.path(marked))}"/></svg>
`;
}
