import { laidDown } from './laid-down.ts';
import { newest, parameters, years } from './parameters.ts';
import { stream } from './random.ts';
import { type Area, type CriterionKey, criterionKeys } from './types.ts';

/** The year in which two cells lack their denominator too. */
const yearWithoutDenominators = 2023;

/** Takes numerators (and in one year two denominators) out of the areas' cells, in place. */
export function withhold(areas: readonly Area[]): void {
  const { suppressedPerYear, suppressedBelowResidents, suppressedUpTo, strayPerYear } = parameters.missing;
  years.forEach((year, t) => {
    const rng = stream(`missing ${year}`);
    const pick = (count: number, isWanted: (area: Area, key: CriterionKey) => boolean) => {
      const candidates = areas.flatMap((area) =>
        criterionKeys.filter((key) => isWanted(area, key)).map((key) => area.cells[t][key]),
      );
      const picked = [];
      while (picked.length < count && candidates.length > 0) {
        const [cell] = candidates.splice(rng.below(candidates.length), 1);
        if (cell.antal === null) continue;
        cell.antal = null;
        picked.push(cell);
      }
      return picked;
    };
    const isSmall = (area: Area) => area.folketal[t] < suppressedBelowResidents;
    // A statistics office holds back counts of a few persons; a survey's counts identify no one.
    pick(suppressedPerYear, (area, key) => {
      const antal = area.cells[t][key].antal!;
      return antal >= 1 && antal <= suppressedUpTo && key !== 'oplevet_tryghed' && isSmall(area);
    });
    // Missing for no visible reason.
    pick(strayPerYear, (area) => !isSmall(area));
    // Too few answers to say anything.
    if (year === yearWithoutDenominators) {
      const cells = pick(2, (area, key) => !isSmall(area) && key === 'oplevet_tryghed');
      for (const cell of cells) cell.af = null;
    }
  });
  for (const [id, key] of laidDown.missing)
    areas.find((area) => area.id === id)!.cells[newest][key].antal = null;
}
