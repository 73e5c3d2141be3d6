import { type Inline, list, paragraph, sentences, separated, type Table } from '../../document/document.ts';
import { htmlListsMessages } from '../../messages/html.ts';
import { listTerm } from '../../messages/list-name.ts';
import { formatCount } from '../../text/numbers.ts';
import { capitalized } from '../../text/words.ts';
import {
  type Boligomraade,
  boligomraaderByName,
  linkExplanations,
  linkShareText,
  listsUsed,
  listTexts,
  sortedLinks,
} from '../boligomraade-texts.ts';
import { boligomraadeAnchor, type View } from '../view.ts';
import { areaNames, type Part } from './part.ts';

/** The state's lists: which counted, and each boligområde on them with the areas it lies in; on the page, since when. */
export const lists: Part = {
  id: 'lister',
  title: ({ words }) => words.boligomraader,
  name: ({ words }) => words.stateLists,
  present: ({ report, isPage }) => isPage || report.stateLists !== null,
  *blocks(view) {
    const { report, language, isPage } = view;
    const say = htmlListsMessages[language];
    if (report.stateLists === null) {
      yield paragraph(view.say['answer-no-lists']({}));
      return;
    }
    if (isPage) {
      yield paragraph(say['whose-criteria']({ builtIn: report.method.builtIn }));
      yield paragraph(say.counted({}));
    }
    yield* list(listsUsed(view));
    if (report.boligomraader.length === 0) {
      if (isPage) yield paragraph(say.none({}));
      return;
    }
    yield* sentences(
      ...linkExplanations(view),
      ...(isPage ? sinceExplained(view) : []),
      view.say['order-by-name']({}),
    );
    yield table(view);
  },
};

function table(view: View): Table {
  const { report, language, words, say, isPage } = view;
  const hasLinks = report.boligomraader.some(({ links }) => links.length > 0);
  const designates = report.stateLists!.effect === 'designate';
  const nameOf = areaNames(view);
  const linked = (one: Boligomraade, counting: boolean): Inline => {
    const links = sortedLinks(one, counting);
    return links.length === 0
      ? '–'
      : separated(links.map((each) => [nameOf(each.area), `: ${linkShareText(each, view)}`]));
  };
  return {
    kind: 'table',
    label: htmlListsMessages[language].boligomraader({}),
    columns: [
      { head: words.name },
      { head: words.lists },
      { head: words.residents, numeric: true },
      ...(hasLinks
        ? [{ head: designates ? words.designating : words.linkedAreas }, { head: words.belowMinimum }]
        : []),
    ],
    rows: boligomraaderByName(report).map((one) => ({
      id: boligomraadeAnchor(one.id),
      cells: [
        one.name,
        isPage ? listings(one, view) : listTexts(one, view),
        one.residents === null
          ? say['population-unknown']({ why: 'missing' })
          : formatCount(one.residents, language),
        ...(hasLinks
          ? [one.links.length === 0 ? say['no-links']({}) : linked(one, true), linked(one, false)]
          : []),
      ],
    })),
  };
}

/** Each list that it is on, of which year, and since when; a line each. */
function listings({ lists: on }: Boligomraade, { language }: View): Inline {
  const say = htmlListsMessages[language];
  const lines = on.map(({ list: name, year, since }) =>
    capitalized(
      say.since({ list: listTerm(name, year).one, year, since: since.year, atLeast: since.atLeast }),
    ),
  );
  return separated(lines, { mark: 'break' });
}

/** What "at least" means where it stands, and where the years begin. */
function sinceExplained({ report, language }: View): string[] {
  const say = htmlListsMessages[language];
  const since = report.boligomraader.flatMap((one) => one.lists.map(({ since: from }) => from));
  return [
    ...(since.some(({ atLeast }) => atLeast) ? [say['since-at-least']({})] : []),
    ...(since.some(({ year }) => year <= 2021) ? [say['since-first']({})] : []),
  ];
}
