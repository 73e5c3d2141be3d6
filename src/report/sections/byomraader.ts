import {
  type Block,
  type Inline,
  link,
  list,
  section,
  sentences,
  separated,
  strong,
  type Table,
} from '../../document/document.ts';
import { byomraadeReportMessages } from '../../messages/byomraader-report.ts';
import { htmlListsMessages } from '../../messages/html.ts';
import { formatCount } from '../../text/numbers.ts';
import { localized } from '../../text/words.ts';
import {
  type Byomraade,
  edgeTexts,
  elsewhereText,
  formedTexts,
  groupLists,
  levelTexts,
  overviewColumns,
  partTexts,
  residentsText,
  sizeExplained,
  sizeText,
  type ToldAreas,
  unknownNeighbours,
} from '../byomraade-texts.ts';
import { boligomraadeNames } from '../reasons.ts';
import { boligomraadeAnchor, byomraadeAnchor, type View } from '../view.ts';
import { areaNames, type Part } from './part.ts';

/** The byområder that the designated areas form: residents, lists, criteria, parts; enclosed and isolated areas. */
export const byomraader: Part = {
  id: 'byomraader',
  title: ({ language }) => byomraadeReportMessages[language].heading({}),
  present: ({ report }) => report.byomraader !== null,
  *blocks(view) {
    const found = view.report.byomraader!;
    const say = byomraadeReportMessages[view.language];
    const { groups } = found;
    const told = teller(view);
    if (groups.length === 0) yield* sentences(say.none({}));
    else {
      yield* sentences(...formedTexts(found, view));
      yield* sentences(unknownNeighbours(found, view));
      yield* overview(groups, view);
      yield* levels(groups, view);
      const each = list(
        groups.map((group) => [
          strong(`${group.name}.`),
          ' ',
          separated(partTexts(group, view).map(told), ' '),
        ]),
      );
      if (view.isPage) yield section(htmlListsMessages[view.language].each({}), each);
      else yield* each;
    }
    yield* edges(found, view, told);
  },
};

function* edges(
  found: NonNullable<View['report']['byomraader']>,
  view: View,
  told: (part: string | ToldAreas) => Inline,
): Generator<Block> {
  const texts = edgeTexts(found, view).map(told);
  if (texts.length > 0) yield { kind: 'paragraph', text: separated(texts, ' ') };
}

/** Tells a sentence with the names of its areas. */
function teller(view: View): (text: string | ToldAreas) => Inline {
  const nameOf = areaNames(view);
  return (part) => {
    if (typeof part === 'string') return part;
    // a sentence is a function of its areas, so they are put where it puts a mark
    const [before, after] = part.text('\u0000').split('\u0000');
    return [before, separated(part.ids.map(nameOf)), after];
  };
}

function* overview(groups: Byomraade[], view: View): Generator<Block> {
  const { language, words } = view;
  const say = byomraadeReportMessages[language];
  const { elsewhere, smallest } = overviewColumns(groups, view);
  yield* sentences(sizeExplained(groups, view));
  yield* sentences(elsewhere && say['elsewhere-explained']({}));
  yield {
    kind: 'table',
    label: htmlListsMessages[language].overview({}),
    columns: [
      { head: say.byomraade({}) },
      { head: words.residents, numeric: true },
      { head: words.areas, numeric: true },
      ...(elsewhere ? [{ head: say.elsewhere({}), numeric: true }] : []),
      { head: say.boligomraader({}) },
      { head: say.lists({}) },
      ...(smallest === undefined ? [] : [{ head: say.size({}) }]),
    ],
    rows: groups.map((group) => ({
      id: byomraadeAnchor(group.id),
      cells: [
        group.name,
        residentsText(group, view),
        formatCount(group.areas.length, language),
        ...(elsewhere ? [elsewhereText(group, view)] : []),
        boligomraaderOf(group.boligomraader, view),
        groupLists(group, view),
        ...(smallest === undefined ? [] : [sizeText(group, view)]),
      ],
    })),
  };
}

/** The names of boligområder; on the page each leads to where it stands among the lists. */
function boligomraaderOf(ids: readonly string[], view: View): Inline {
  if (ids.length === 0) return '–';
  if (!view.isPage) return boligomraadeNames(ids, view);
  return separated(ids.map((id) => link(view.boligomraader.get(id) ?? id, `#${boligomraadeAnchor(id)}`)));
}

function* levels(groups: Byomraade[], view: View): Generator<Block> {
  const { report, language } = view;
  const say = byomraadeReportMessages[language];
  const measured = report.criteria.filter(({ notMeasured }) => notMeasured === null);
  yield* sentences(say['criteria-explained']({}));
  const table: Table = {
    kind: 'table',
    label: htmlListsMessages[language].levels({}),
    columns: [
      { head: say.byomraade({}) },
      ...measured.map(({ title }) => ({ head: localized(title, language), numeric: true })),
    ],
    rows: groups
      .filter(({ areas }) => areas.length > 0)
      .map((group) => ({ cells: [group.name, ...levelTexts(group, view)] })),
  };
  yield table;
}
