import { type CriterionKey, criterionKeys } from './criteria.ts';
import { newestYear, type Parameters, years } from './parameters.ts';
import { stream } from './prng.ts';
import { cellOf, type Screened, screenYear } from './screen.ts';
import type { Area, MissingCell, MissingKind } from './types.ts';

/** The year in which two cells lack their denominator too. */
const yearWithoutDenominators = 2023;

/** Residents that make an area "larger" for the cells that are planted near the line. */
const largerResidents = 800;

/**
 * Takes numerators (and in one year two denominators) out of the areas' cells, in place.
 *
 * @returns every cell that was taken out, by year, then by id
 */
export function withhold(parameters: Parameters, areas: readonly Area[]): MissingCell[] {
  const { seed, missing } = parameters;
  const taken: MissingCell[] = [];
  const take = (area: Area, t: number, criterion: CriterionKey, kind: MissingKind) => {
    const cell = cellOf(area, t, criterion);
    if (cell.antal === null) return false;
    cell.antal = null;
    if (kind === 'no denominator') cell.af = null;
    taken.push({ year: years[t] as number, id: area.id, criterion, kind });
    return true;
  };
  years.forEach((year, t) => {
    const rng = stream(seed, `missing ${year}`);
    const pick = (candidates: [Area, CriterionKey][], count: number, kind: MissingKind) => {
      for (let done = 0; done < count && candidates.length > 0; ) {
        const [candidate] = candidates.splice(rng.below(candidates.length), 1);
        if (candidate && take(candidate[0], t, candidate[1], kind)) done++;
      }
    };
    const cellsWhere = (wanted: (area: Area, key: CriterionKey) => boolean) =>
      areas.flatMap((area) =>
        criterionKeys.filter((key) => wanted(area, key)).map((key): [Area, CriterionKey] => [area, key]),
      );
    // A statistics office holds back counts of a few persons; a survey's counts identify no one.
    const small = cellsWhere((area, key) => {
      const antal = cellOf(area, t, key).antal ?? 0;
      const few = antal >= 1 && antal <= missing.suppressedUpTo && key !== 'oplevet_tryghed';
      return few && (area.folketal[t] as number) < missing.suppressedBelowResidents;
    });
    pick(small, missing.suppressedPerYear, 'suppressed');
    const anywhere = (area: Area) => (area.folketal[t] as number) >= missing.suppressedBelowResidents;
    pick(cellsWhere(anywhere), missing.strayPerYear, 'stray');
    if (year === yearWithoutDenominators) {
      pick(
        cellsWhere((area, key) => anywhere(area) && key === 'oplevet_tryghed'),
        2,
        'no denominator',
      );
    }
  });
  for (const [area, criterion] of nearTheLine(parameters, areas)) {
    take(area, years.indexOf(newestYear), criterion, 'near the line');
  }
  return taken.sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
}

/**
 * Cells of larger areas at the line of designation in the newest year, one for each thing that a missing cell can do
 * there: with three met an unmet one (undetermined), with four met a met one (undetermined), with four met an unmet
 * one (designated whatever it is), with three met a met one (not designated whatever it is).
 */
function nearTheLine(parameters: Parameters, areas: readonly Area[]): [Area, CriterionKey][] {
  const t = years.indexOf(newestYear);
  const { needed } = parameters.rule;
  const screened = screenYear(parameters, areas, t).filter(
    ({ area, unknown, designation }) =>
      unknown === 0 && designation !== 'excluded' && (area.folketal[t] as number) >= largerResidents,
  );
  const used = new Set<Screened>();
  const chosen: [Area, CriterionKey][] = [];
  for (const [met, verdict] of [
    [needed - 1, 'not met'],
    [needed, 'met'],
    [needed, 'not met'],
    [needed - 1, 'met'],
  ] as const) {
    const found = screened.find((one) => one.met === met && !used.has(one));
    // The survey is the natural one to be without an answer; else the last column that fits.
    const fitting = criterionKeys.filter((key) => found?.verdicts[key] === verdict);
    const key = fitting.includes('oplevet_tryghed') ? 'oplevet_tryghed' : fitting.at(-1);
    if (!found || !key) throw new Error(`no larger area with ${met} criteria met is left`);
    used.add(found);
    chosen.push([found.area, key]);
  }
  return chosen;
}
