import { html, type Markup, trusted } from '../../document/markup.ts';
import type { CountRow } from '../../record/facts/combinations.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import { openPattern } from './criterion-chart.ts';
import { WIDTH, widthOf } from './labels.ts';
import { linear, px } from './scale.ts';

/** The parts of a bar, from the line of numbers outwards. */
const parts = ['byCriteria', 'otherwise', 'undetermined', 'notDesignated'] as const;
const ROW = 20;
const BAR = 14;
const LEFT = 22;

/**
 * The areas by number of criteria met, a bar a number. The table beside it says the same, so it is hidden from those
 * who hear the page.
 *
 * @param line the rule's least number, and what is written there; undefined: the rule is no count of all criteria
 */
export function countChart(
  rows: readonly CountRow[],
  line: { needed: number; text: string } | undefined,
  language: Language,
): Markup {
  const totals = rows.map((row) => parts.reduce((sum, part) => sum + row[part], 0));
  const most = Math.max(1, ...totals);
  const right = WIDTH - widthOf(formatCount(most, language)) - 6;
  const length = linear([0, most], [LEFT, right]);
  const height = rows.length * ROW + 4;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false"><defs><pattern id="m-list" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ground" d="M0 0h5v5h-5z"/><path class="stripe" d="M0 0h5"/></pattern></defs>${openPattern('m')}
${rows.map((row, k) => bar(row, totals[k], k * ROW + 4, length, language))}${line && ruleLine(line, rows)}<path class="axis" d="${trusted(`M${LEFT} 0V${height}`)}"/></svg>
`;
}

function bar(
  row: CountRow,
  all: number,
  y: number,
  length: (count: number) => number,
  language: Language,
): Markup {
  let below = 0;
  const drawn = parts.map((part) => {
    const from = length(below);
    below += row[part];
    if (row[part] === 0) return undefined;
    const fill = part === 'undetermined' && html` fill="url(#m-u)"`;
    return html`<path class="${part}"${fill} d="${trusted(`M${px(from)} ${y}H${px(length(below))}v${BAR}H${px(from)}z`)}"/>`;
  });
  return html`<text x="${LEFT - 6}" y="${y + 11}" text-anchor="end">${row.met}</text>${drawn}<text class="total" x="${px(length(all) + 5)}" y="${y + 11}">${formatCount(all, language)}</text>
`;
}

function ruleLine({ needed, text }: { needed: number; text: string }, rows: readonly CountRow[]): Markup {
  const y = rows.findIndex(({ met }) => met >= needed) * ROW + 1;
  return html`<path class="limit" d="${trusted(`M0 ${y}H${WIDTH}`)}"/><text class="limit" x="${WIDTH - 1}" y="${y + 13}" text-anchor="end">${text}</text>
`;
}
