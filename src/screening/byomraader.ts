import { type Enclosed, enclosedAreas, formGroups, type Group, joinEnclosed } from '../byomraader/form.ts';
import { type GroupName, type Named, nameGroups } from '../byomraader/naming.ts';
import type { Neighbours } from '../byomraader/neighbours.ts';
import { DESIGNATED, UNDETERMINED } from '../criteria/outcome.ts';
import type { ByomraadeSettings } from '../criteria/schema/method.ts';
import { MET, UNKNOWN } from '../criteria/verdict.ts';
import { stateListIds } from '../messages/list-name.ts';
import type { AreaTable } from '../record/area-table.ts';
import type { Report } from '../record/report.ts';
import type { Boligomraade, Listed } from '../statelists/listed/listed.ts';
import { present } from '../values/present.ts';
import type { Assessment } from './assess.ts';
import { pooledValue } from './compare.ts';

type Byomraader = NonNullable<Report['byomraader']>;

/** The areas that designated ones enclose, and which of them the method joins. */
export interface Enclosure {
  enclosed: Enclosed[];
  joined: ReadonlySet<number>;
}

/** Finds the enclosed areas and, where the method says so, designates them: `outcome` is changed in place. */
export function enclose(
  outcome: Uint8Array,
  decided: AreaTable['decided'],
  neighbours: Neighbours,
  { enclosed: effect }: ByomraadeSettings,
): Enclosure {
  const enclosed = enclosedAreas(outcome, neighbours);
  return { enclosed, joined: effect === 'join' ? joinEnclosed(outcome, enclosed, decided) : new Set() };
}

/**
 * The byområder that the designated areas and the boligområder form, by residents, most first.
 *
 * @param areas its column `byomraade` is filled in
 */
export function byomraader(
  areas: AreaTable,
  assessment: Assessment,
  listed: Listed | undefined,
  neighbours: Neighbours,
  named: readonly Named[],
  { enclosed, joined }: Enclosure,
): Byomraader {
  const boligomraader = listed?.boligomraader ?? [];
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  const designated = areas.ids.flatMap((_, area) => (areas.outcome[area] === DESIGNATED ? [area] : []));
  const liesIn = boligomraader.map(({ links }) => links.map(({ areaId }) => present(positions.get(areaId))));
  const groups = formGroups(designated, neighbours, liesIn);
  const names = nameGroups(groups, named, {
    areas: { names: areas.names, residents: areas.population },
    boligomraader: {
      ids: boligomraader.map(({ id }) => id),
      names: boligomraader.map(({ name }) => name),
      residents: boligomraader.map(({ residents }) => residents ?? Number.NaN),
    },
  });
  const told = groups
    .map((group, k) => ({ group, told: tell(group, names[k], areas, assessment, boligomraader, neighbours) }))
    .sort((a, b) => b.told.residents - a.told.residents);
  told.forEach(({ group }, k) => {
    for (const area of group.areas) areas.byomraade[area] = k;
  });
  const given = new Set(names.map(({ name }) => name));
  return {
    neighbours: {
      from: neighbours.from,
      pairs: neighbours.pairs,
      unknown: [...neighbours.unknown].map((area) => areas.ids[area]),
    },
    groups: told.map((one) => one.told),
    namesUnused: named.map(({ name }) => name).filter((name) => !given.has(name)),
    enclosed: enclosed.map(({ area, certain }) => ({
      area: areas.ids[area],
      certain,
      joined: joined.has(area),
    })),
    isolated: groups.flatMap((group) => (group.areas.length === 1 ? [areas.ids[group.areas[0]]] : [])),
  };
}

function tell(
  group: Group,
  { id, name, from, former }: GroupName,
  areas: AreaTable,
  assessment: Assessment,
  all: readonly Boligomraade[],
  neighbours: Neighbours,
): Byomraader['groups'][number] {
  const members = new Set(group.areas);
  const beside = new Set(group.areas.flatMap((area) => neighbours.of[area]));
  return {
    id,
    name,
    named: from,
    former,
    ...groupFigures(group, areas, assessment, all),
    undetermined: [...beside]
      .filter((area) => !members.has(area) && areas.outcome[area] === UNDETERMINED)
      .sort((a, b) => a - b)
      .map((area) => areas.ids[area]),
  };
}

/** What of a byområde follows from its areas and boligområder, whatever they are side by side with. */
export function groupFigures(
  group: Group,
  areas: AreaTable,
  { evaluator }: Assessment,
  all: readonly Boligomraade[],
): Omit<Byomraader['groups'][number], 'id' | 'name' | 'named' | 'former' | 'undetermined'> {
  const { method } = evaluator;
  const boligomraader = group.boligomraader.map((position) => all[position]);
  const populations = group.areas.map((area) => areas.population[area]);
  const residents = populations.reduce((sum, one) => sum + (one || 0), 0);
  const withoutPopulation = populations.filter(Number.isNaN).length;
  return {
    areas: group.areas.map((area) => areas.ids[area]),
    boligomraader: boligomraader.map((one) => one.id),
    residents,
    withoutPopulation,
    residentsElsewhere: residentsElsewhere(
      boligomraader,
      new Set(group.areas.map((area) => areas.ids[area])),
    ),
    size: sizeOf(residents, withoutPopulation, boligomraader.length > 0, method.byomraader),
    lists: stateListIds.filter((list) =>
      boligomraader.some((one) => one.lists.some((on) => on.list === list)),
    ),
    criteria: areas.criteria.map((criterion) => ({
      id: criterion.id,
      value: pooledValue(
        evaluator.criterion(criterion.id),
        method.areas.population === undefined ? undefined : areas.population,
        group.areas,
      ),
      met: group.areas.filter((area) => areas.exclusion[area] < 0 && criterion.verdict[area] === MET).length,
      unknown: group.areas.filter((area) => areas.exclusion[area] >= 0 || criterion.verdict[area] === UNKNOWN)
        .length,
    })),
  };
}

/** Residents of boligområder that live outside of areas, by the shares of the links. */
function residentsElsewhere(
  boligomraader: readonly Boligomraade[],
  areaIds: ReadonlySet<string>,
): number | null {
  let sum = 0;
  for (const { residents, links } of boligomraader) {
    if (residents === undefined) return null;
    const within = links.reduce((total, { areaId, share }) => total + (areaIds.has(areaId) ? share : 0), 0);
    sum += residents * Math.max(0, 1 - within);
  }
  return sum;
}

/** Whether residents are enough for a byområde. One with a boligområde on the lists always is: the lists designate it. */
function sizeOf(
  residents: number,
  withoutPopulation: number,
  listed: boolean,
  { 'smallest-population': smallest }: ByomraadeSettings,
): Byomraader['groups'][number]['size'] {
  if (smallest === undefined) return null;
  if (listed || residents >= smallest) return 'enough';
  return withoutPopulation > 0 ? 'unknown' : 'small';
}
