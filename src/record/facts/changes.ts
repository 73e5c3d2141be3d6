import { methodChanges } from '../../criteria/method-changes.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { nameKey } from '../../text/names.ts';
import { commonIds } from '../../text/same-id.ts';
import { outcomes } from '../area-table.ts';
import { methodOf, municipalityOf, type Report, type Tally } from '../report.ts';
import { byRank } from './order.ts';

/** How the areas of two reports belong together. Positions are those of each report. */
export interface PairedAreas {
  /** an area of the same id in both: its position in the old and in the new report, in the order of ids */
  same: { old: Int32Array; new: Int32Array };
  /** areas that only the new report has */
  appeared: number[];
  /** areas that only the old report has */
  vanished: number[];
}

/** The same areas in the old and in the new report, by position. */
export interface Both {
  old: number[];
  new: number[];
}

/**
 * Who is designated in two reports. Those of the old one stayed, went out or vanished; those of the new one stayed, came
 * in or appeared. What is told of this, wherever, is told from here.
 */
export interface Changes {
  stayed: Both;
  cameIn: Both;
  /** of these, undetermined in the old report */
  wereOpen: Both;
  wentOut: Both;
  /** of these, undetermined in the new report */
  nowOpen: Both;
  /** designated, of the areas that only the new report has */
  appeared: number[];
  /** designated, of the areas that only the old report has */
  vanished: number[];
}

type Round = NonNullable<Report['previous']>;

/** Pairs the areas of two reports by their ids, which stand in order in both. */
export function pairById({ areas: old }: Report, { areas: now }: Report): PairedAreas {
  const same: Both = { old: [], new: [] };
  const [appeared, vanished]: number[][] = [[], []];
  for (let i = 0, j = 0; i < old.size || j < now.size; ) {
    if (j >= now.size || (i < old.size && old.ids[i] < now.ids[j])) vanished.push(i++);
    else if (i >= old.size || now.ids[j] < old.ids[i]) appeared.push(j++);
    else {
      same.old.push(i++);
      same.new.push(j++);
    }
  }
  return { same: { old: Int32Array.from(same.old), new: Int32Array.from(same.new) }, appeared, vanished };
}

export function changesOf(old: Report, now: Report, { same, appeared, vanished }: PairedAreas): Changes {
  const outcome = ({ areas }: Report, area: number) => outcomes[areas.outcome[area]];
  const none = (): Both => ({ old: [], new: [] });
  const changes = { stayed: none(), cameIn: none(), wereOpen: none(), wentOut: none(), nowOpen: none() };
  for (let k = 0; k < same.old.length; k++) {
    const [was, is] = [outcome(old, same.old[k]), outcome(now, same.new[k])];
    const to = (those: Both) => {
      those.old.push(same.old[k]);
      those.new.push(same.new[k]);
    };
    if (was === 'designated' && is === 'designated') to(changes.stayed);
    else if (is === 'designated') to(changes.cameIn);
    else if (was === 'designated') to(changes.wentOut);
    if (is === 'designated' && was === 'undetermined') to(changes.wereOpen);
    if (was === 'designated' && is === 'undetermined') to(changes.nowOpen);
  }
  return {
    ...changes,
    appeared: appeared.filter((area) => outcome(now, area) === 'designated'),
    vanished: vanished.filter((area) => outcome(old, area) === 'designated'),
  };
}

/** Areas and residents at some positions. A missing population is counted, not taken for zero. */
export function tallyOf({ areas }: Report, positions: readonly number[]): Tally {
  const tally = { areas: positions.length, residents: 0, withoutPopulation: 0 };
  for (const position of positions) {
    const population = areas.population[position];
    if (Number.isNaN(population)) tally.withoutPopulation++;
    else tally.residents += population;
  }
  return tally;
}

/** What changed since an earlier round, as the record holds it; with what speaks against comparing the two. */
export function changesSince(previous: Report, now: Report, file: Round['file']): Round {
  const pairs = pairById(previous, now);
  const changes = changesOf(previous, now, pairs);
  const both = ({ old, new: is }: Both) => ({ old: tallyOf(previous, old), new: tallyOf(now, is) });
  const ids = (positions: readonly number[]) => byRank(now, positions).map((area) => now.areas.ids[area]);
  const comparable = pairs.same.old.length > 0;
  const some = (positions: number[]) => (comparable ? positions : []);
  return {
    file,
    year: previous.year,
    method: previous.method.id,
    city: otherCity(previous, now),
    methodChanged:
      previous.method.id === now.method.id &&
      methodChanges(methodOf(previous), methodOf(now)).some(({ kind }) => kind === 'rule'),
    comparable,
    designated: previous.summary.designated,
    stayed: both(changes.stayed),
    cameIn: {
      ...both(changes.cameIn),
      areas: ids(changes.cameIn.new),
      wereUndetermined: ids(changes.wereOpen.new),
    },
    wentOut: {
      ...both(changes.wentOut),
      areas: ids(changes.wentOut.new),
      nowUndetermined: ids(changes.nowOpen.new),
      // of the earlier round, as the numbers beside it are
      undetermined: tallyOf(previous, changes.nowOpen.old),
    },
    appeared: {
      areas: ids(some(pairs.appeared)),
      designated: tallyOf(now, changes.appeared),
    },
    vanished: {
      areas: byRank(previous, some(pairs.vanished)).map((area) => ({
        id: previous.areas.ids[area],
        name: previous.areas.names[area],
      })),
      designated: tallyOf(previous, changes.vanished),
    },
  };
}

/** That the two have no area in common, or some under ids that only differ in how they are written. */
export function previousNotices(previous: Report | undefined, { year, areas }: Report): Finding[] {
  if (!previous) return [];
  const common = commonIds(previous.areas.ids, areas.ids);
  if (common.shared > 0 && !common.alike) return [];
  return [finding('ids-differ-between-years', { earlier: previous.year, later: year, ...common })];
}

/** The municipality of the earlier round where it is another one. */
function otherCity(previous: Report, report: Report): string | null {
  const [then, now] = [municipalityOf(previous), municipalityOf(report)];
  if (then === undefined || now === undefined) return null;
  return nameKey(then) === nameKey(now) ? null : then;
}
