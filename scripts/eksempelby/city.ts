import { laidDown } from './laid-down.ts';
import { nameSites } from './names.ts';
import { parameters } from './parameters.ts';
import { countPeople } from './people.ts';
import { stream } from './random.ts';
import type { Area, Site, Spot } from './types.ts';

/** Square of the distance between two points, km². */
function distanceSquared(a: Spot, b: Spot): number {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  return dx * dx + dy * dy;
}

/** The sites of the city, row by row from the south-west; each belongs to the bydel whose middle is nearest. */
function laySites(): Site[] {
  const { side, cellKm, jitter, bydele } = parameters;
  const rng = stream('plane');
  return Array.from({ length: side * side }, (_, i) => {
    const [column, row] = [i % side, Math.floor(i / side)];
    const x = (column + 0.5 + jitter * (2 * rng.uniform() - 1)) * cellKm;
    const y = (row + 0.5 + jitter * (2 * rng.uniform() - 1)) * cellKm;
    const far = bydele.map((middle) => distanceSquared(middle, { x, y }));
    return { column, row, x, y, bydel: far.indexOf(Math.min(...far)) + 1 };
  });
}

/**
 * The deprivation field: the hot spots, on a low rolling background. The one source of what the eight criteria have
 * in common, so designated areas come in clusters.
 */
function deprivationField(): (at: Spot) => number {
  const { side, cellKm, hotSpots, background, ceiling, floor } = parameters;
  const rng = stream('background');
  const hills = Array.from({ length: background.bumps }, () => ({
    x: rng.uniform() * side * cellKm,
    y: rng.uniform() * side * cellKm,
    height: rng.normal() * background.sd,
    radius: background.radius,
  }));
  return (at) => {
    let value = 0;
    for (const bump of [...hotSpots, ...hills]) {
      // (1 - d²/r²)²: smooth at both ends
      const rest = Math.max(0, 1 - distanceSquared(at, bump) / (bump.radius * bump.radius));
      value += bump.height * (rest * rest);
    }
    return Math.max(floor, Math.min(ceiling, value));
  };
}

/** Builds all areas, by id: places, names, field, people. Nothing is missing yet. */
export function buildCity(): Area[] {
  const sites = laySites();
  const names = nameSites(sites);
  const fieldAt = deprivationField();
  const running = parameters.bydele.map(() => 0);
  const areas = sites.map((site, i): Area => {
    running[site.bydel - 1]++;
    const id = [site.bydel, running[site.bydel - 1]].map((n) => String(n).padStart(2, '0')).join('');
    const small = laidDown.smallAreas.find(([, column, row]) => column === site.column && row === site.row);
    const field = fieldAt(site);
    const people = countPeople(id, field, small?.[3]);
    return { ...site, id, name: names[i], field, ...people };
  });
  return areas.sort((a, b) => (a.id < b.id ? -1 : 1));
}
