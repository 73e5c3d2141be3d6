import { trusted } from '../../../document/markup.ts';

/**
 * A pattern each kind of outcome (see `kinds.ts`), so that it is told without its colour: hatched one way, the other
 * way, both ways, upright, dotted, dashed across. Areas not designated have none. The side of a tile, its turn, and
 * what is drawn in it.
 */
const patterns: Record<string, { side: number; turn: number; path: string }> = {
  c: { side: 7, turn: 45, path: 'M0 3.5h7' },
  l: { side: 7, turn: -45, path: 'M0 3.5h7' },
  b: { side: 7, turn: 45, path: 'M0 3.5h7M3.5 0v7' },
  j: { side: 6, turn: 0, path: 'M3 0v6' },
  u: { side: 6, turn: 45, path: 'M3 3h0' },
  x: { side: 7, turn: 0, path: 'M0 3.5h4.5' },
};
/** On a narrow screen the drawing is small, and its patterns are drawn larger. */
const NARROW = 2.2;

/** The definitions: `#map-c` for `c`, and `#map-c2` for a narrow screen. */
export const patternDefinitions = trusted(
  Object.entries(patterns)
    .map(([kind, { side, turn, path }]) => {
      const turned = turn === 0 ? '' : `rotate(${turn})`;
      const transform = turned && ` patternTransform="${turned}"`;
      return (
        `<pattern id="map-${kind}" class="p${kind}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"${transform}>` +
        `<path class="ground" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></pattern>` +
        `<pattern id="map-${kind}2" href="#map-${kind}" patternTransform="${`${turned} scale(${NARROW})`.trim()}"/>\n`
      );
    })
    .join(''),
);
