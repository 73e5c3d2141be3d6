import { laidDown } from '../laid-down.ts';
import { boligomraader, residentsIn } from '../lists.ts';
import { newestYear } from '../parameters.ts';
import { doubleArea, type Polygon } from './borders.ts';
import type { Point } from './sheet.ts';

/** Ground per resident, m²: three- to five-storey blocks with lawns between them. */
const groundPerResident = 55;

/** The polygons of the outlines that are laid down, by the name of the boligomraade: forms of their size, turned. */
export function drawEstates(): Map<string, Polygon[]> {
  const estates = new Map<string, Polygon[]>();
  for (const [name, form, middle, along, squareMetres] of laidDown.outlines) {
    const hole = laidDown.hole[0] === name ? laidDown.hole[1] : 0;
    const residents = residentsIn(boligomraader.find((one) => one.name === name)!, newestYear);
    const within = (squareMetres ?? groundPerResident * residents) / (1 - hole);
    const outline = laidDown.forms[form];
    const size = doubleArea(outline) / 2;
    const scale = Math.sqrt((100 * within) / size);
    const length = Math.sqrt(along[0] * along[0] + along[1] * along[1]);
    const [cos, sin] = [along[0] / length, along[1] / length];
    const place = ([x, y]: Point): Point => [
      Math.round(middle[0] + scale * (x * cos - y * sin)),
      Math.round(middle[1] + scale * (x * sin + y * cos)),
    ];
    const half = Math.sqrt(hole * size) / 2;
    const square = [0, 1, 2, 3].map((n): Point => [n < 1 || n > 2 ? -half : half, n < 2 ? half : -half]);
    const polygon = (hole > 0 ? [outline, square] : [outline]).map((ring) => ring.map(place));
    estates.set(name, [...(estates.get(name) ?? []), polygon]);
  }
  return estates;
}
