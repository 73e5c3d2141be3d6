import {
  type Block,
  folded,
  type Inline,
  link,
  list,
  paragraph,
  section,
  sentences,
  separated,
} from '../../document/document.ts';
import { decidingMessages } from '../../messages/deciding.ts';
import { type Deciding, deciding as decidingOf } from '../../record/facts/deciding.ts';
import { formatCount } from '../../text/numbers.ts';
import { listed, localized } from '../../text/words.ts';
import { MOST_NAMES } from '../since-texts.ts';
import type { View } from '../view.ts';
import { areaNames, type Part } from './part.ts';

/** Figures that are told one by one. */
const MOST_FIGURES = 12;

/** What would decide the undetermined areas: on which criteria they hang, and on which missing figures. */
export const deciding: Part = {
  id: 'afgoerende',
  title: ({ language }) => decidingMessages[language].heading({}),
  present: ({ report, method }) => decidingOf(report, method) !== undefined,
  *blocks(view) {
    const found = decidingOf(view.report, view.method)!;
    yield paragraph(decidingMessages[view.language].explained({}));
    yield criteria(found, view);
    yield* unknown(found, view);
    if (found.figures.length > 0) yield figures(found, view);
  },
};

function titleOf(id: string, { method, language }: View): string {
  return localized(method.criteria[id].title, language);
}

function criteria(found: Deciding, view: View): Block {
  const { report, method, language, words } = view;
  const say = decidingMessages[language];
  const count = (number: number) => formatCount(number, language);
  const sourceOf = (id: string) => report.method.sources[method.criteria[id].source ?? '']?.title;
  const withSources = new Set(found.criteria.flatMap(({ id }) => sourceOf(id) ?? [])).size > 1;
  return {
    kind: 'table',
    label: say.criteria({}),
    columns: [
      { head: words.criterion },
      ...(withSources ? [{ head: words.source }] : []),
      ...[say.missing({}), say.hangs({}), say.settled({})].map((head) => ({ head, numeric: true })),
    ],
    rows: found.criteria.map(({ id, missing, hangs, settled }) => {
      const source = sourceOf(id);
      return {
        cells: [
          titleOf(id, view),
          ...(withSources ? [source === undefined ? '–' : localized(source, language)] : []),
          ...[missing, hangs.length, settled].map(count),
        ],
      };
    }),
  };
}

/** Of each criterion that is unknown for every area: what either answer would give, and which areas hang on it. */
function* unknown(found: Deciding, view: View): Generator<Block> {
  const { report, isIllustration } = view;
  const nameOf = areaNames(view);
  for (const { id, hangs, everywhere, nowhere } of found.criteria) {
    if (!everywhere || !nowhere) continue;
    const say = decidingMessages[view.language];
    const criterion = titleOf(id, view);
    yield* sentences(say['unknown-everywhere']({ criterion, everywhere, nowhere, isIllustration }));
    const names: Inline[] = hangs.slice(0, MOST_NAMES).map((area) => nameOf(report.areas.ids[area]));
    const left = hangs.length - MOST_NAMES;
    if (left > 0) names.push(link(view.say.more({ count: left }), '#omraader'));
    yield paragraph([`${say['hang-on']({ criterion })}: `, separated(names), '.']);
  }
}

function figures({ figures: all }: Deciding, view: View): Block {
  const { report, language, words } = view;
  const say = decidingMessages[language];
  const nameOf = areaNames(view);
  const shown = all.slice(0, MOST_FIGURES);
  const left = all.length - shown.length;
  const blocks: Block[] = [
    paragraph(say['figures-explained']({})),
    {
      kind: 'table',
      label: say.figures({}),
      columns: [
        { head: say.area({}) },
        { head: words.criterion },
        { head: say.column({}) },
        { head: say.answers({}), numeric: true },
        { head: say.own({}) },
      ],
      rows: shown.map(({ area, criteria: ids, columns, own, answers }) => ({
        cells: [
          nameOf(report.areas.ids[area]),
          listed(
            ids.map((id) => titleOf(id, view)),
            language,
          ),
          columns.join(', ') || '–',
          formatCount(answers, language),
          own ? words.yes : words.no,
        ],
      })),
    },
    ...(left > 0 ? list([say['figures-left']({ count: left })]) : []),
  ];
  if (!view.isPage) return section(say['ask-first']({}), blocks);
  return folded('spoerg-foerst', say['ask-first']({}), say['figures-count']({ count: all.length }), blocks);
}
