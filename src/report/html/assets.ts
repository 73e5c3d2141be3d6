export { asset } from '../../document/html.ts';

/** The styles of a page, in order: the page itself, then a file for each kind of section that needs one. */
export const styles = ['page.css', 'map.css', 'charts.css', 'areas.css'];
