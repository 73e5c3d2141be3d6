import { type Block, list } from '../../document/document.ts';
import { glossedList, listTerm, type StateListId } from '../../messages/list-name.ts';
import { listed } from '../../text/words.ts';
import type { BoligomraadeChange } from '../lists.ts';
import { shareText } from './diff-texts.ts';
import type { DiffView } from './view.ts';

/** What changed in the state's lists and their links. */
export function lists(view: DiffView): Block[] {
  const { diff, say } = view;
  const { given, years, boligomraader } = diff.lists;
  const texts = [
    ...(given.old === given.new ? [] : [say[given.new ? 'lists-given-now' : 'lists-given-before']({})]),
    ...years.map(({ list, old, new: now }) => {
      const text = (year: number | null) => (year === null ? say['list-year-none']({}) : String(year));
      return say['list-year']({
        list: glossedList(list, view.language, now ?? old),
        old: text(old),
        new: text(now),
      });
    }),
    ...boligomraader.flatMap((one) => textsOf(one, view)),
  ];
  const residents = boligomraader.filter(
    (one) => one.change === 'stayed' && one.residents.old !== one.residents.new,
  ).length;
  if (residents > 0) texts.push(say['list-residents']({ count: residents }));
  return [...list(texts)];
}

function textsOf({ name, change, lists: on, links }: BoligomraadeChange, view: DiffView): string[] {
  const { diff, say, language } = view;
  const names = (ids: StateListId[], side: 'old' | 'new') =>
    listed(
      ids.map((id) => {
        const year = diff.lists.years.find(({ list }) => list === id)?.[side] ?? diff.records[side].year;
        return listTerm(id, year).one;
      }),
      language,
    );
  const [came, went] = [names(on.came, 'new'), names(on.went, 'old')];
  const moved =
    change === 'came'
      ? [say['boligomraade-came']({ name, lists: came })]
      : change === 'went'
        ? [say['boligomraade-went']({ name, lists: went })]
        : came + went === ''
          ? []
          : [say['boligomraade-moved']({ name, came, went })];
  const link = (held: BoligomraadeChange['links'][number]['old']) =>
    held === null
      ? say['link-none']({})
      : say[held.counts ? 'link-counts' : 'link-below']({ share: shareText(held.share, language) });
  return [
    ...moved,
    ...links.map(({ area, old, new: now }) =>
      say['link-changed']({ name, area, old: link(old), new: link(now) }),
    ),
  ];
}
