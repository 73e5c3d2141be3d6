import { type Block, type Figure, paragraph, section, type Table } from '../../document/document.ts';
import { endsText } from '../../report/criteria-texts.ts';
import { linesDrawing } from '../../report/pictures/lines.ts';
import { formatNumber } from '../../text/numbers.ts';
import { localized } from '../../text/words.ts';
import type { CriterionChange, Levels } from '../criteria.ts';
import { captionOf, unitText } from './criteria.ts';
import type { DiffView } from './view.ts';

/** Each criterion as it was and as it is: the designated areas together against the others, and how many areas meet it. */
export function* slopes(view: DiffView): Generator<Block> {
  yield paragraph(view.say['slopes-explained']({}), 'quiet');
  for (const criterion of view.diff.criteria) yield slope(criterion, view);
}

function slope(criterion: CriterionChange, view: DiffView): Block {
  const { language, say } = view;
  const title = localized(criterion.title, language);
  const told = captionOf({ ...criterion, values: null }, view);
  const drawn = figure(criterion, title, view);
  const unit = unitText(criterion.unit, language);
  return {
    ...section(unit === '' ? title : `${title}${unit}`, [
      paragraph(`${told.charAt(0).toUpperCase()}${told.slice(1)}.`, 'quiet'),
      drawn ?? paragraph(say['slope-none']({}), 'quiet'),
    ]),
    isCard: true,
  };
}

function figure(criterion: CriterionChange, title: string, view: DiffView): Figure | undefined {
  const { diff, say, words, language } = view;
  const { id, decimals, levels, status } = criterion;
  const { old, new: now } = levels;
  const places = placeTexts(view);
  const of = (level: 'designated' | 'rest') =>
    [old, now].map((one) => ({ level: one?.[level] ?? null, range: one?.[`${level}Range`] ?? undefined }));
  const isBroken = status === 'redefined' || (old !== null && now !== null && old.weights !== now.weights);
  const shown = (one: Levels | null, level: 'designated' | 'rest') => levelText(one, level, decimals, view);
  const drawing = linesDrawing(
    {
      places: places.map((text, at) => ({ at, text })),
      lines: [
        { kind: 'designated', name: words.designated, points: of('designated') },
        { kind: 'others', name: words.others, points: of('rest') },
      ],
      breaks: isBroken ? [1] : [],
      isSlope: true,
    },
    decimals,
    {
      id: `slope-${diff.criteria.findIndex((one) => one.id === id)}`,
      title: say['slope-title']({ criterion: title }),
      description: [old, now]
        .map((one, k) =>
          say['slope-line']({
            when: places[k],
            designated: shown(one, 'designated'),
            rest: shown(one, 'rest'),
          }),
        )
        .join(' '),
      broken: say.broken({}),
    },
    language,
  );
  if (!drawing) return undefined;
  const data: Table = {
    kind: 'table',
    label: say['slope-title']({ criterion: title }),
    columns: [
      { head: words.when },
      { head: words.designated, numeric: true },
      { head: words.others, numeric: true },
      { head: words.met, numeric: true },
    ],
    rows: [old, now].map((one, k) => ({
      cells: [
        places[k],
        shown(one, 'designated'),
        shown(one, 'rest'),
        String((k === 0 ? criterion.met.old : criterion.met.new) ?? '–'),
      ],
    })),
  };
  return { kind: 'figure', picture: { pieces: [drawing.text] }, data };
}

/** The two years, or before and now where they are one. */
function placeTexts({ diff, words }: DiffView): [string, string] {
  const { old, new: now } = diff.records;
  return old.year === now.year ? [words.before, words.now] : [String(old.year), String(now.year)];
}

function levelText(
  levels: Levels | null,
  level: 'designated' | 'rest',
  decimals: number,
  { diff, language }: DiffView,
): string {
  if (levels === null) return '–';
  const range = levels[`${level}Range`];
  // of a public record a level that is not there is one that is not shown
  const isShown = levels[level] !== null || diff.audience.kind === 'internal';
  return range === undefined && isShown
    ? formatNumber(levels[level], decimals, language)
    : endsText(range ?? undefined, null, decimals, language);
}
