import { type Block, list, paragraph, type Row } from '../../document/document.ts';
import {
  decimalsAgainst,
  decimalsBeside,
  type Figure,
  formatExact,
  formatNumber,
  formatValue,
  HIDDEN,
  isKnown,
} from '../../text/numbers.ts';
import { type Language, listed, localized } from '../../text/words.ts';
import type { CriterionChange } from '../criteria.ts';
import type { Flip, Standing } from '../flips.ts';
import { causeOf } from './causes.ts';
import type { DiffView } from './view.ts';

/** Each criterion with what flipped, and in one sentence those where nothing did. */
export function criteria(view: DiffView): Block[] {
  const { diff, say, language } = view;
  const { criteria: all } = diff;
  const told = all.filter(({ status, flips }) => status !== 'both' || flips.length > 0);
  const quiet = all.filter(({ status, flips }) => status === 'both' && flips.length === 0);
  const names = quiet.map(({ title }) => localized(title, language));
  if (told.length === 0) return [paragraph(say['flips-none']({}), 'quiet')];
  return [
    paragraph(say['flips-explained']({}), 'quiet'),
    ...told.map((criterion) => table(criterion, view)),
    ...(quiet.length > 0
      ? [paragraph(say['criterion-unmoved']({ criteria: listed(names, language) }), 'quiet')]
      : []),
  ];
}

/** How many areas meet each criterion, of those where that is another number; without the areas. */
export function criteriaInShort(view: DiffView): Block[] {
  const told = view.diff.criteria.filter(({ status, met }) => status !== 'both' || met.old !== met.new);
  return [
    ...list(
      told.map(
        (criterion) =>
          `${localized(criterion.title, view.language)}: ${captionOf({ ...criterion, values: null }, view)}`,
      ),
    ),
  ];
}

/** Each criterion with what flipped, folded. */
export function foldedCriteria(view: DiffView): Block[] {
  const told = view.diff.criteria.filter(({ flips }) => flips.length > 0);
  if (told.length === 0) return [];
  return [
    paragraph(view.say['flips-explained']({}), 'quiet'),
    ...told.map(
      (criterion): Block => ({
        kind: 'details',
        id: `flips-${view.diff.criteria.indexOf(criterion)}`,
        title: localized(criterion.title, view.language),
        summary: captionOf(criterion, view),
        open: false,
        blocks: [table(criterion, view)],
      }),
    ),
  ];
}

function table(criterion: CriterionChange, view: DiffView): Block {
  const { words, language } = view;
  const caption = `${localized(criterion.title, language)}: ${captionOf(criterion, view)}`;
  if (criterion.flips.length === 0) return paragraph(`${caption}.`, 'quiet');
  const redefined = criterion.status === 'redefined';
  const unit = unitText(criterion.unit, language);
  const numbers = redefined ? [] : [`${words.value}${unit}`, `${words.limit}${unit}`, words.margin];
  return {
    kind: 'table',
    caption,
    columns: [
      { head: words.id },
      { head: words.name, flexible: true },
      { head: words.verdict, besideNote: true },
      ...numbers.map((head) => ({ head, numeric: true })),
    ],
    rows: criterion.flips.map((flip) => row(flip, criterion, redefined, view)),
    noteHead: words.why,
  };
}

export function captionOf({ status, met, values }: CriterionChange, { say }: DiffView): string {
  const [old, now] = [met.old ?? 0, met.new ?? 0];
  if (status === 'added') return say['criterion-added']({ met: now });
  if (status === 'removed') return say['criterion-removed']({ met: old });
  if (status === 'redefined') return say['criterion-redefined']({ old, new: now });
  const areas = say['criterion-met']({ old, new: now });
  return values ? `${areas}; ${say['criterion-values'](values)}` : areas;
}

function row(flip: Flip, criterion: CriterionChange, redefined: boolean, view: DiffView): Row {
  const { old, new: now } = flip;
  const answers = `${verdictText(old, flip, view)} → ${verdictText(now, flip, view)}`;
  const figures = redefined ? [] : figuresOf(flip, criterion, view);
  return {
    cells: [flip.area, flip.name, answers, ...figures],
    note: causeOf(flip, criterion, view),
  };
}

/** The verdict in a word; where only its certainty changed, with whether it could be otherwise. */
function verdictText({ verdict, couldBe }: Standing, { changed }: Flip, { words }: DiffView): string {
  const word = { met: words.yes, 'not-met': words.no, unknown: words.unknown }[verdict];
  return changed === 'certainty' && couldBe.length > 1 ? `${word}, ${words.open}` : word;
}

/** Value, limit and margin before and now: no value looks like its limit, and a limit that is stated is shown so. */
function figuresOf(
  { old, new: now }: Flip,
  { decimals, stated }: CriterionChange,
  { language }: DiffView,
): string[] {
  const enough = Math.max(
    ...[old, now].flatMap(({ value, limit, margin }, k) => [
      (k === 0 ? stated.old : stated.new)
        ? decimalsBeside(value, [limit], decimals)
        : decimalsAgainst(value, limit, decimals),
      // a value beyond the limit has a margin to show
      margin === null || margin === 0 ? decimals : firstDecimal(margin),
    ]),
  );
  const moved = (a: Figure, b: Figure, text: (one: Figure, k: number) => string) =>
    text(a, 0) === text(b, 1) && a === b ? text(b, 1) : `${text(a, 0)} → ${text(b, 1)}`;
  const shown = (one: Figure) => formatNumber(one, enough, language);
  const hidden = (of: Standing, figure: number | null) => (of.hidden ? HIDDEN : figure);
  const limit = (one: Figure, k: number) =>
    (k === 0 ? stated.old : stated.new) ? formatExact(one, language) : shown(one);
  return [
    moved(hidden(old, old.value), hidden(now, now.value), shown),
    moved(old.limit, now.limit, limit),
    moved(hidden(old, old.margin), hidden(now, now.margin), (one) =>
      signed(shown(one), isKnown(one) ? one : 0),
    ),
  ];
}

/** The decimals that it takes to show a number as another than 0. */
function firstDecimal(value: number): number {
  return Math.max(0, Math.ceil(-Math.log10(2 * Math.abs(value))));
}

function signed(text: string, value: number): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A unit for the head of a column. */
export function unitText(unit: string | null, language: Language): string {
  if (unit === null || unit === 'index') return '';
  return `, ${formatValue(1, unit, 0, language).slice(1).trim()}`;
}
