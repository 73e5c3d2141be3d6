import { formatCount } from '../../text/numbers.ts';
import { present } from '../../values/present.ts';
import type { Hold } from '../report.ts';
import type { TextTable } from './questions.ts';
import { areaNames, type MonitorView } from './view.ts';

/** How many areas stand on either side in each year. */
export function setTable(hold: Hold, { report, words, language }: MonitorView): TextTable {
  return {
    head: [words.year, words.designated, words.others, words.undetermined],
    rows: present(report.sets[hold]).map(({ year, designated, rest, undetermined }) => [
      String(year),
      ...[designated, rest, undetermined].map((count) => formatCount(count, language)),
    ]),
  };
}

/** The areas held that are not in the figures of a year. */
export function setNotes(hold: Hold, view: MonitorView): string[] {
  const { report, say } = view;
  const { base } = report;
  return present(report.sets[hold]).flatMap(({ year, vanished, excluded }) => [
    ...(vanished.length === 0
      ? []
      : [say['set-vanished']({ year, base, count: vanished.length, names: areaNames(vanished, view) })]),
    ...(excluded.length === 0
      ? []
      : [
          say['set-excluded']({
            ...{ year, count: excluded.length, own: hold === 'own' },
            names: areaNames(excluded, view),
          }),
        ]),
  ]);
}
