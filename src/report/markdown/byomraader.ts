import { byomraadeReportMessages } from '../../messages/byomraader-report.ts';
import type { Report } from '../../record/report.ts';
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
import { nameWithId } from '../describe/text.ts';
import { localized } from '../describe.ts';
import { formatCount } from '../numbers.ts';
import { boligomraadeNames } from '../reasons.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, plain, sentences } from './text.ts';

/** The byområder that the designated areas form: residents, lists, criteria, parts; enclosed and isolated areas. */
export function* renderByomraader(view: View): Generator<string> {
  const { byomraader } = view.report;
  if (byomraader === null) return;
  const say = byomraadeReportMessages[view.language];
  const { groups } = byomraader;
  const nameOf = areaNames(view.report);
  const text = (part: string | ToldAreas) =>
    typeof part === 'string' ? part : part.text(part.ids.map(nameOf).join(', '));
  yield heading(2, say.heading({}));
  if (groups.length === 0) yield sentences(say.none({}));
  else {
    yield sentences(...formedTexts(byomraader, view));
    yield sentences(unknownNeighbours(byomraader, view));
    yield* overview(groups, view);
    yield* levels(groups, view);
    for (const group of groups)
      yield `- **${plain(group.name)}.** ${plain(partTexts(group, view).map(text).join(' '))}\n`;
    yield '\n';
  }
  yield sentences(...edgeTexts(byomraader, view).map(text));
}

function* overview(groups: Byomraade[], view: View): Generator<string> {
  const { language, words } = view;
  const say = byomraadeReportMessages[language];
  const { elsewhere, smallest } = overviewColumns(groups, view);
  yield sentences(sizeExplained(groups, view));
  if (elsewhere) yield sentences(say['elsewhere-explained']({}));
  yield tableHead([
    { head: say.byomraade({}) },
    { head: words.residents, numeric: true },
    { head: words.areas, numeric: true },
    ...(elsewhere ? [{ head: say.elsewhere({}), numeric: true }] : []),
    { head: say.boligomraader({}) },
    { head: say.lists({}) },
    ...(smallest === undefined ? [] : [{ head: say.size({}) }]),
  ]);
  for (const group of groups) {
    yield tableRow([
      group.name,
      residentsText(group, view),
      formatCount(group.areas.length, language),
      ...(elsewhere ? [elsewhereText(group, view)] : []),
      group.boligomraader.length === 0 ? '–' : boligomraadeNames(group.boligomraader, view),
      groupLists(group, view),
      ...(smallest === undefined ? [] : [sizeText(group, view)]),
    ]);
  }
  yield '\n';
}

function* levels(groups: Byomraade[], view: View): Generator<string> {
  const { report, language } = view;
  const say = byomraadeReportMessages[language];
  const measured = report.criteria.filter(({ notMeasured }) => notMeasured === null);
  yield sentences(say['criteria-explained']({}));
  yield tableHead([
    { head: say.byomraade({}) },
    ...measured.map(({ title }) => ({ head: localized(title, language), numeric: true })),
  ]);
  for (const group of groups.filter(({ areas }) => areas.length > 0))
    yield tableRow([group.name, ...levelTexts(group, view)]);
  yield '\n';
}

/** `Name (id)` of an area. */
function areaNames({ areas }: Report): (id: string) => string {
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  return (id) => nameWithId(areas.names[positions.get(id)!], id);
}
