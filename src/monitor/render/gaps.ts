import type { Figure } from '../../document/document.ts';
import { html, type Markup, trusted } from '../../document/markup.ts';
import { linear, px, roundTicks } from '../../report/pictures/scale.ts';
import { formatValue } from '../../text/numbers.ts';
import type { Hold, LeftOut } from '../report.ts';
import { signedPercent } from './figures.ts';
import { criterionTitle, holdName, type MonitorView } from './view.ts';

const WIDTH = 440;
const LEFT = 12;
const RIGHT = WIDTH - 12;
const TOP = 24;
const ROW = 42;

/** A criterion, and how its gap moved since the base year by each way of holding areas: or why that is not known. */
interface GapRow {
  title: string;
  changes: (number | LeftOut)[];
}

/** How the gap on each criterion moved, both ways of holding areas on one line; undefined where nothing can be told. */
export function gapsFigure(view: MonitorView): Figure | undefined {
  const { report, say } = view;
  const rows = gapRows(view);
  const first = report.holds.map((hold) => report.lessUdsat[hold]?.at(-1)).find((one) => one !== undefined);
  if (!first || rows.length === 0) return undefined;
  const caption = say['gaps-caption']({ base: report.base, year: first.year });
  const drawing = drawn(rows, report.holds, caption, view);
  return { kind: 'figure', caption, picture: { pieces: [drawing.text] }, keys: keysOf(view) };
}

/** The criteria of the method with their changes in the last year; none where no year follows the base year. */
export function gapRows(view: MonitorView): GapRow[] {
  const { holds, lessUdsat, measures } = view.report;
  const last = holds.flatMap((hold) => lessUdsat[hold]?.at(-1) ?? []);
  if (last.length === 0) return [];
  return measures
    .filter(({ kind }) => kind === 'criterion')
    .map(({ id }) => ({
      title: criterionTitle(id, view),
      changes: last.map(({ of, leftOut }) => {
        const isOf = ({ criterion }: { criterion: string }) => criterion === id;
        return of.find(isOf)?.change ?? leftOut.find(isOf)?.why ?? 'not-in-base';
      }),
    }));
}

function keysOf(view: MonitorView): { swatch: string; text: string }[] {
  return view.report.holds.map((hold) => ({ swatch: `gap-${hold}`, text: holdName(hold, view) }));
}

function drawn(rows: readonly GapRow[], holds: readonly Hold[], title: string, view: MonitorView): Markup {
  const { say, language } = view;
  const known = rows
    .flatMap(({ changes }) => changes.filter((one) => typeof one === 'number'))
    .map((one) => 100 * one);
  const [least, most] = [Math.min(-1, ...known), Math.max(1, ...known)];
  // a change is written on the outer side of its mark
  const room = (most - least) * 0.22;
  const x = linear([least - room, most + room], [LEFT, RIGHT]);
  const bottom = TOP + rows.length * ROW;
  const ticks = roundTicks(least - room, most + room, 6);
  const zero = px(x(0));
  const description = rows
    .map(({ title: criterion, changes }) => {
      const each = holds.map((hold, k) => `${holdName(hold, view)} ${gapText(changes[k], view)}`);
      return `${criterion}: ${each.join(', ')}.`;
    })
    .join(' ');
  return html`<svg class="trend gaps" viewBox="0 0 ${WIDTH} ${bottom + 20}" role="img" aria-labelledby="gaps-t gaps-d"><title id="gaps-t">${title}</title><desc id="gaps-d">${description}</desc>
<path class="better" d="${trusted(`M${LEFT} ${TOP}H${zero}V${bottom}H${LEFT}z`)}"/>${side('← ', say['gaps-smaller']({}), x(0) - 6, 'end')}${side('', `${say['gaps-larger']({})} →`, x(0) + 6, 'start')}
<path class="grid" d="${trusted(ticks.at.map((tick) => `M${px(x(tick))} ${TOP}V${bottom}`).join(''))}"/>${ticks.at.map(
    (tick) =>
      html`<text class="tick" x="${px(x(tick))}" y="${bottom + 15}" text-anchor="middle">${formatValue(tick, 'pct', ticks.decimals, language)}</text>`,
  )}<path class="same" d="${trusted(`M${zero} ${TOP}V${bottom}`)}"/>
${rows.map((row, k) => line(row, holds, x, TOP + k * ROW, view))}</svg>
`;
}

function side(before: string, text: string, x: number, anchor: 'start' | 'end'): Markup {
  return html`<text class="tick" x="${px(x)}" y="14" text-anchor="${anchor}">${before}${text}</text>`;
}

/** Letters of a name that have room; all of it stands in the table. */
const MOST_LETTERS = 40;

/** A criterion's name, and below it a mark for each way with its change on the outer side; beside the name, why there is none. */
function line(
  { title, changes }: GapRow,
  holds: readonly Hold[],
  x: (value: number) => number,
  top: number,
  view: MonitorView,
): Markup {
  const y = top + 29;
  const marks = changes.flatMap((change, k) =>
    typeof change === 'number'
      ? [{ hold: holds[k], at: x(100 * change), text: gapText(change, view), isLess: change < 0 }]
      : [],
  );
  const ordered = marks.toSorted((a, b) => a.at - b.at);
  const [from, to] = [ordered[0], ordered.at(-1)];
  const name = title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS)}…` : title;
  return html`<text class="name" x="${LEFT}" y="${top + 14}">${name}</text><text class="tick" x="${RIGHT}" y="${top + 14}" text-anchor="end">${whyNot(changes, holds, view)}</text>${
    from && to && html`<path class="grid" d="${trusted(`M${px(from.at)} ${y}H${px(to.at)}`)}"/>`
  }${marks.map(({ hold, at }) => mark(hold, at, y))}${ordered.map(({ at, text, isLess }, k) => {
    const isLeft = k === 0 && (ordered.length > 1 || isLess);
    return html`<text x="${px(at + (isLeft ? -8 : 8))}" y="${y + 4}" text-anchor="${isLeft ? 'end' : 'start'}">${text}</text>`;
  })}`;
}

/** Why a way of holding areas has no mark; once where it is the same of all. */
function whyNot(changes: GapRow['changes'], holds: readonly Hold[], view: MonitorView): string {
  const told = changes.map((change) => (typeof change === 'number' ? '' : gapText(change, view)));
  if (new Set(told).size === 1) return told[0];
  return told.flatMap((text, k) => (text === '' ? [] : [`${holdName(holds[k], view)}: ${text}`])).join('; ');
}

/** A change, or in a word why there is none. */
export function gapText(change: number | LeftOut, { words, language }: MonitorView): string {
  return typeof change === 'number' ? signedPercent(change, language) : words[`gap-${change}`];
}

function mark(hold: Hold, x: number, y: number): Markup {
  return hold === 'own'
    ? html`<circle class="designated mark" cx="${px(x)}" cy="${y}" r="4"/>`
    : html`<rect class="held mark" x="${px(x - 3.5)}" y="${y - 3.5}" width="7" height="7"/>`;
}
