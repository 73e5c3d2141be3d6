import { listNames } from '../../report/describe/state-lists.ts';
import { firstYears } from '../list-name.ts';
import { type StateListId, stateListIds } from '../lists.ts';
import type { BoligomraadeHistory } from './boligomraader.ts';
import type { Statuses } from './status.ts';
import { type HistoryView, spans } from './view.ts';

const letters: Record<StateListId, string> = {
  udsat_boligomraade: 'U',
  parallelsamfund: 'P',
  omdannelsesomraade: 'O',
  forebyggelsesomraade: 'F',
};

/** The lists of a boligområde in a year: a letter for each, `-` for none, `?` where one more may be unknown. */
export function cellOf(statuses: Statuses): string {
  const shown = stateListIds
    .map(
      (list) =>
        ({ on: letters[list], 'by-law': letters[list].toLowerCase(), off: '', unknown: '' })[statuses[list]],
    )
    .join('');
  const open = stateListIds.some((list) => statuses[list] === 'unknown');
  return open ? `${shown}?` : shown || '-';
}

export function legendOf({ history, say }: HistoryView): string {
  const lettersOfLists = stateListIds
    .filter((list) => firstYears[list] <= history.years.at(-1)!)
    .map((list) => `${letters[list]}: ${listNames[list]}`)
    .join(', ');
  const byLaw = history.boligomraader.some(({ years }) =>
    years.some(({ lists }) => Object.values(lists).includes('by-law')),
  );
  const legend = say.legend({ letters: lettersOfLists });
  return byLaw ? `${legend} ${say['legend-by-law']({})}` : legend;
}

/** `også skrevet Rugløkken m.fl. (2018, 2019)`; nothing where all years spell it alike. */
export function spellingsOf(
  { spellings }: BoligomraadeHistory,
  { words, language }: HistoryView,
): string | undefined {
  if (spellings.length < 2) return undefined;
  const others = spellings.slice(1).map(({ name, years }) => `${name} (${spans(years, language)})`);
  return `${words.alsoSpelled} ${others.join(', ')}`;
}
