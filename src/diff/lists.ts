import { type StateListId, stateListIds } from '../messages/list-name.ts';
import { methodOf, type Report } from '../record/report.ts';
import { present } from '../values/present.ts';

type Boligomraade = Report['boligomraader'][number];
type Link = Boligomraade['links'][number];

/** A boligområde whose place on the lists, links or residents changed. */
export interface BoligomraadeChange {
  id: string;
  name: string;
  /** came: on no list of the old record; went: on none of the new one */
  change: 'came' | 'went' | 'stayed';
  /** the lists it came onto and went off */
  lists: { came: StateListId[]; went: StateListId[] };
  links: { area: string; old: Held | null; new: Held | null }[];
  residents: { old: number | null; new: number | null };
}

/** A link as one record has it: the share of the boligområde, and whether it is enough to count. */
interface Held {
  share: number;
  counts: boolean;
}

/** What changed in the state's lists and their links. */
export interface ListChanges {
  /** whether each record was made with lists */
  given: { old: boolean; new: boolean };
  /** lists whose year is another one; null: the record has no such list */
  years: { list: StateListId; old: number | null; new: number | null }[];
  boligomraader: BoligomraadeChange[];
}

export function listChanges(old: Report, now: Report): ListChanges {
  const yearOf = ({ stateLists }: Report, list: StateListId) =>
    stateLists?.used.find((one) => one.list === list)?.year ?? null;
  const byId = ({ boligomraader }: Report) => new Map(boligomraader.map((one) => [one.id, one]));
  const [before, after] = [byId(old), byId(now)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return {
    given: { old: old.stateLists !== null, new: now.stateLists !== null },
    years: stateListIds
      .map((list) => ({ list, old: yearOf(old, list), new: yearOf(now, list) }))
      .filter((one) => one.old !== one.new),
    boligomraader: ids
      .map((id) => boligomraadeChange(before.get(id), after.get(id)))
      .filter(
        ({ lists, links, residents }) =>
          lists.came.length + lists.went.length + links.length > 0 || residents.old !== residents.new,
      ),
  };
}

function boligomraadeChange(
  old: Boligomraade | undefined,
  now: Boligomraade | undefined,
): BoligomraadeChange {
  const { id, name } = present(now ?? old);
  const on = (one: Boligomraade | undefined) => new Set(one?.lists.map(({ list }) => list));
  const [before, after] = [on(old), on(now)];
  return {
    id,
    name,
    change: old === undefined ? 'came' : now === undefined ? 'went' : 'stayed',
    lists: {
      came: stateListIds.filter((list) => after.has(list) && !before.has(list)),
      went: stateListIds.filter((list) => before.has(list) && !after.has(list)),
    },
    // the links of one that is on no list are not in the record: they are no change of their own
    links: old === undefined || now === undefined ? [] : linkChanges(old.links, now.links),
    residents: { old: old?.residents ?? null, new: now?.residents ?? null },
  };
}

function linkChanges(old: Link[], now: Link[]): BoligomraadeChange['links'] {
  const held = (links: Link[], area: string): Held | null => {
    const link = links.find((one) => one.area === area);
    return link ? { share: link.share, counts: link.counts } : null;
  };
  const areas = [...new Set([...old, ...now].map(({ area }) => area))].sort();
  return areas
    .map((area) => ({ area, old: held(old, area), new: held(now, area) }))
    .filter((one) => one.old?.share !== one.new?.share || one.old?.counts !== one.new?.counts);
}

/**
 * Why a boligområde designates an area in one record and not in the other. `list`: it came onto the lists or went off them;
 * `link`: so did its link to the area; `method`: which lists count or what a link does is another; `not-given`: one record
 * was made without lists.
 */
export type ListCause = 'list' | 'link' | 'method' | 'not-given';

/** @param has the record where it designates the area; `lacks`: the one where it does not */
export function listCause(id: string, area: string, has: Report, lacks: Report): ListCause {
  if (lacks.stateLists === null) return 'not-given';
  if (lacks.stateLists.effect !== present(has.stateLists).effect) return 'method';
  const listed = present(has.boligomraader.find((one) => one.id === id));
  const there = lacks.boligomraader.find((one) => one.id === id);
  if (there === undefined) {
    const counting = new Set<StateListId>(methodOf(lacks)['state-lists'].lists);
    return listed.lists.some(({ list }) => counting.has(list)) ? 'list' : 'method';
  }
  const share = (one: Boligomraade) => one.links.find((link) => link.area === area)?.share;
  return share(there) === share(listed) ? 'method' : 'link';
}
