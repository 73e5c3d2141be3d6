import { earlierNames, firstYears, listTerm } from '../../messages/list-name.ts';
import { type StateListId, stateListIds } from '../../messages/lists.ts';
import { present } from '../../present.ts';
import type { BoligomraadeHistory } from './boligomraader.ts';
import type { Statuses } from './status.ts';
import { type HistoryView, spans } from './view.ts';

const letters: Record<StateListId, string> = {
  udsat_boligomraade: 'U',
  parallelsamfund: 'P',
  omdannelsesomraade: 'O',
  forebyggelsesomraade: 'F',
};
/** Of the lists under the names of before 2021. */
const earlierLetters: Partial<Record<StateListId, string>> = {
  parallelsamfund: 'G',
  omdannelsesomraade: 'H',
};

/** The lists of a boligområde in a year: a letter for each, `-` for none, `?` where one more may be unknown. */
export function cellOf(statuses: Statuses, year: number): string {
  const shown = stateListIds
    .map((list) => {
      const letter = letterOf(list, year);
      return { on: letter, 'by-law': letter.toLowerCase(), off: '', unknown: '' }[statuses[list]];
    })
    .join('');
  const open = stateListIds.some((list) => statuses[list] === 'unknown');
  return open ? `${shown}?` : shown || '-';
}

function letterOf(list: StateListId, year: number): string {
  return isEarlier(list, year) ? present(earlierLetters[list]) : letters[list];
}

function isEarlier(list: StateListId, year: number): boolean {
  const earlier = earlierNames[list];
  return earlier !== undefined && year <= earlier.to;
}

export function legendOf({ history, say }: HistoryView): string {
  const entries = stateListIds.flatMap((list) =>
    history.years
      .filter((year) => year >= firstYears[list])
      .map((year) => `${letterOf(list, year)}: ${listTerm(list, year).one}`),
  );
  const byLaw = history.boligomraader.some(({ years }) =>
    years.some(({ lists }) => Object.values(lists).includes('by-law')),
  );
  const legend = say.legend({ letters: [...new Set(entries)].join(', ') });
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
