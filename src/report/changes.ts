import { type Finding, finding } from '../messages/finding.ts';
import { commonIds } from '../same-id.ts';
import { outcomes, type Report } from './report.ts';

/** Who is designated now, against an earlier report. Areas are the same where their ids are. */
export interface Changes {
  /** whether the two have any area in common */
  comparable: boolean;
  /** positions in the report: designated both times */
  stayed: number[];
  /** designated now and not then, though the area was there */
  came: number[];
  /** of these, undetermined then */
  wereOpen: number[];
  /** designated then; now neither designated nor undetermined */
  went: number[];
  /** designated then, undetermined now */
  open: number[];
  /** not in the earlier report */
  appeared: number[];
  /** of these, designated */
  appearedDesignated: number[];
  /** positions in the earlier report: not in this one */
  vanished: number[];
  /** of these, designated then */
  vanishedDesignated: number[];
}

/** That the two have no area in common, or some under ids that only differ in how they are written. */
export function previousNotices(previous: Report | undefined, { year, areas }: Report): Finding[] {
  if (!previous) return [];
  const common = commonIds(previous.areas.ids, areas.ids);
  if (common.shared > 0 && !common.alike) return [];
  return [finding('ids-differ-between-years', { earlier: previous.year, later: year, ...common })];
}

/** Compares two reports area by area. Those designated then are stayed, went, open and vanishedDesignated together. */
export function changesSince(previous: Report, { areas }: Report): Changes {
  const then = new Map(previous.areas.ids.map((id, position) => [id, position]));
  const changes: Changes = {
    comparable: false,
    stayed: [],
    came: [],
    wereOpen: [],
    went: [],
    open: [],
    appeared: [],
    appearedDesignated: [],
    vanished: [],
    vanishedDesignated: [],
  };
  for (let area = 0; area < areas.size; area++) {
    const now = outcomes[areas.outcome[area]];
    const before = then.get(areas.ids[area]);
    if (before === undefined) {
      changes.appeared.push(area);
      if (now === 'designated') changes.appearedDesignated.push(area);
      continue;
    }
    changes.comparable = true;
    then.delete(areas.ids[area]);
    const was = outcomes[previous.areas.outcome[before]];
    if (now === 'designated') {
      changes[was === 'designated' ? 'stayed' : 'came'].push(area);
      if (was === 'undetermined') changes.wereOpen.push(area);
    } else if (was === 'designated') changes[now === 'undetermined' ? 'open' : 'went'].push(area);
  }
  for (const before of then.values()) {
    changes.vanished.push(before);
    if (outcomes[previous.areas.outcome[before]] === 'designated') changes.vanishedDesignated.push(before);
  }
  return changes;
}
