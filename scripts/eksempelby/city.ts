import { countPersons } from './counts.ts';
import { deprivationField } from './field.ts';
import { withhold } from './missing.ts';
import { nameSites } from './names.ts';
import type { Parameters } from './parameters.ts';
import { laySites } from './plane.ts';
import { drawFolketal, sizeUniverses, splitByAge } from './population.ts';
import { drawRates } from './rates.ts';
import { smallAreas } from './small-areas.ts';
import type { Area, City, Place } from './types.ts';

/** Builds the whole city from its parameters: places, field, population, rates, counts, missing cells. */
export function buildCity(parameters: Parameters): City {
  const sites = laySites(parameters);
  const small = new Map(smallAreas.map((area) => [area.row * parameters.side + area.column, area]));
  const fixedNames = new Map([...small].map(([index, { name }]) => [index, name]));
  const names = nameSites(parameters, sites, fixedNames);
  const fieldAt = deprivationField(parameters);
  const running = parameters.bydele.map(() => 0);
  const areas = sites.map((site, index): Area => {
    const number = (running[site.bydel - 1] ?? 0) + 1;
    running[site.bydel - 1] = number;
    const id = String(site.bydel).padStart(2, '0') + String(number).padStart(2, '0');
    const place: Place = { ...site, id, name: names[index] as string, field: fieldAt(site) };
    const laidDown = small.get(index);
    const folketal = laidDown?.folketal ?? drawFolketal(parameters, id);
    const ages = splitByAge(parameters, place, folketal);
    const rates = drawRates(parameters, place);
    const universes = sizeUniverses(parameters, id, ages);
    const cells = countPersons(parameters, id, rates, universes);
    return { ...place, smallBecause: laidDown?.because ?? null, folketal, ages, rates, cells };
  });
  areas.sort((a, b) => (a.id < b.id ? -1 : 1));
  const missing = withhold(parameters, areas);
  return { bydele: parameters.bydele.map(({ name }) => name), areas, missing };
}
