import { type Block, paragraph } from '../../document/document.ts';
import { decimalsBeside, formatAgainst, formatExactValue, formatValue } from '../../text/numbers.ts';
import { localized } from '../../text/words.ts';
import { present } from '../../values/present.ts';
import type { NearArea } from '../near.ts';
import type { DiffView } from './view.ts';

/** The areas that stayed and came near the line. */
export function near(view: DiffView): Block[] {
  const { diff, say, words, language } = view;
  const { within, areas } = diff.near;
  if (areas === null) return [paragraph(say['near-untold']({}), 'quiet')];
  const came = areas.filter(({ before }) => before === null);
  const already = areas.length - came.length;
  const text = [
    came.length > 0
      ? say['near-explained']({ within: formatExactValue(within, 'pct', language) })
      : say['near-none']({}),
    ...(already > 0 ? [say['near-before']({ count: already })] : []),
  ].join(' ');
  if (came.length === 0) return [paragraph(text, 'quiet')];
  return [
    paragraph(text, 'quiet'),
    {
      kind: 'table',
      caption: say['near-caption']({}),
      columns: [
        { head: words.id },
        { head: words.name, flexible: true },
        { head: words.outcome },
        { head: words.criterion, flexible: true },
        { head: words.value, numeric: true },
        { head: words.limit, numeric: true },
        { head: words.distance, numeric: true },
      ],
      rows: came.map((area) => ({ cells: cellsOf(area, view) })),
    },
  ];
}

function cellsOf({ id, name, outcome, turning }: NearArea, { diff, language, outcomes }: DiffView): string[] {
  const { title, unit, decimals, stated } = present(
    diff.criteria.find((one) => one.id === turning.criterion),
  );
  const { value, limit } = formatAgainst(turning.value, turning.limit, unit, decimals, language, stated.new);
  const { distance } = turning;
  return [
    id,
    name,
    outcomes[outcome],
    localized(title, language),
    value,
    limit,
    formatValue(distance, 'pct', decimalsBeside(distance, [0, diff.near.within], 1), language),
  ];
}
