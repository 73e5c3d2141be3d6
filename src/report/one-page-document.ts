import { choicesOf } from '../criteria/choices.ts';
import { type Block, type Document, list, paragraph, section, type Table } from '../document/document.ts';
import { byomraadeMessages } from '../messages/byomraader-report.ts';
import { onePageMessages } from '../messages/front.ts';
import type { Report } from '../record/report.ts';
import { formatCount } from '../text/numbers.ts';
import { capitalized, type Language } from '../text/words.ts';
import { assumptions, parameterLabel } from './assumptions.ts';
import { groupLists, groupResidents } from './byomraade-texts.ts';
import { headOf } from './documents.ts';
import { choiceText } from './sections/alternatives.ts';
import { front, inShort } from './sections/front.ts';
import { mapFigure } from './sections/map.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';

/** Rows of byområder, and choices, that a sheet of paper has room for. */
const MOST_BYOMRAADER = 12;
const MOST_CHOICES = 5;

/**
 * The report for a committee, on one sheet: the answer, the map, the byområder, the choices that are to be decided, and what
 * changed.
 *
 * @param previous the record of the round before, for its outlines
 */
export function onePageDocument(report: Report, language: Language, previous?: Report): Document {
  const view = { ...viewOf(report, language), previous };
  const map = mapFigure(view);
  return {
    ...headOf(view),
    about: [],
    isSheet: true,
    sections: [
      {
        kind: 'section',
        id: front.id,
        title: front.title(view),
        isAnswer: true,
        blocks: [
          { kind: 'columns', columns: [inShort(view, report.byomraader === null), map ? [map] : []] },
          ...byomraader(view),
          ...choices(view),
        ],
      },
    ],
  };
}

function* byomraader(view: View): Generator<Block> {
  const { report, language, words } = view;
  const say = byomraadeMessages[language];
  const groups = report.byomraader?.groups ?? [];
  if (groups.length === 0) return;
  const shown = groups.slice(0, MOST_BYOMRAADER);
  const left = groups.length - shown.length;
  const table: Table = {
    kind: 'table',
    label: say.heading({}),
    columns: [
      { head: say.byomraade({}) },
      { head: words.areas, numeric: true },
      { head: words.residents, numeric: true },
      { head: say.boligomraader({}), numeric: true },
      { head: say.lists({}) },
      { head: words.undetermined, numeric: true },
    ],
    rows: shown.map((group) => ({
      cells: [
        group.name,
        formatCount(group.areas.length, language),
        groupResidents(group, view),
        formatCount(group.boligomraader.length, language),
        groupLists(group, view),
        formatCount(group.undetermined.length, language),
      ],
    })),
  };
  yield section(say.heading({}), [
    table,
    ...(left > 0 ? [paragraph(onePageMessages[language]['more-byomraader']({ count: left }), 'quiet')] : []),
  ]);
}

/** The choices that are assumptions: first those whose alternatives were tried, by the areas that hang on them. */
function* choices(view: View): Generator<Block> {
  const { report, method, language } = view;
  const say = onePageMessages[language];
  const found = report.alternatives?.single ?? [];
  const asked = choicesOf(method).flatMap((choice) => {
    const of = found.filter(({ path }) => path === choice.path);
    const counts = [report.summary.designated.areas, ...of.map(({ designated }) => designated.areas)];
    const moved = Math.max(0, ...of.map(({ cameIn, wentOut }) => cameIn.length + wentOut.length));
    return of.length === 0 ? [] : [{ choice, moved, least: Math.min(...counts), most: Math.max(...counts) }];
  });
  const first = asked.sort((a, b) => b.moved - a.moved).slice(0, MOST_CHOICES);
  const tried = first.map(({ choice, least, most }) => ({
    label: capitalized(parameterLabel(choice.path, view)),
    text: say.choice({ now: choiceText(choice, 0, view), least, most, options: choice.options.length - 1 }),
  }));
  const labels = new Set(tried.map(({ label }) => label));
  const untried = assumptions(view)
    .items.filter(({ label }) => !labels.has(label))
    .slice(0, MOST_CHOICES - tried.length)
    .map(({ label, text }) => ({ label, text: tried.length > 0 ? `${text} ${say.untried({})}` : text }));
  const items = [...tried, ...untried];
  if (items.length === 0) return;
  yield section(
    say.choices({ count: items.length }),
    list(items.map(({ label, text }) => [{ mark: 'strong', text: `${label}:` } as const, ` ${text}`])),
  );
}
