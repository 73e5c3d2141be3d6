import { wrapped } from '../../../document/lines.ts';
import type { Language } from '../../../messages/sentences.ts';
import { capitalized } from '../../../report/describe/text.ts';
import { categoryTitle } from '../../check/render/words.ts';
import { unbroken } from '../../law/describe.ts';
import type { WatchedCategory, WatchReport } from '../report.ts';
import {
  changeText,
  decisiveText,
  explanations,
  riskReason,
  riskText,
  standingText,
  type WatchView,
  watchPreamble,
  watchView,
  yearsText,
} from './words.ts';

const COLUMNS = 80;

/** A watch on a terminal, at most 80 columns: the number first, then each list with those on it or one criterion short. */
export function* renderWatchText(report: WatchReport, language: Language): Generator<string> {
  const view = watchView(report, language);
  const { say } = view;
  const risk = riskText(view);
  yield lines([
    ...hanging(say.title({ year: report.year }), 0),
    ...watchPreamble(view).flatMap((one) => hanging(one, 0)),
    '',
    ...hanging(risk.on, 0),
    ...report.risk.on.flatMap((one) => hanging(`- ${placeOf(one)}: ${riskReason(one, view)}`, 2)),
    ...hanging(risk.answer, 0),
    ...report.risk.areas.flatMap((one) => hanging(`- ${placeOf(one)}: ${riskReason(one, view)}`, 2)),
    ...hanging(risk.rule, 0),
    '',
    ...explanations(view).flatMap((one) => hanging(one, 0)),
  ]);
  for (const category of report.categories) yield categoryBlock(category, view);
}

function categoryBlock({ id, ranked, years }: WatchedCategory, view: WatchView): string {
  const { report, language, say } = view;
  const { paragraph } = report.period.categories[id]!;
  const head = ['', capitalized(`${categoryTitle(report.period, id, language)}, ${unbroken(paragraph)}`)];
  if (years) {
    const rows = years.flatMap((one) => hanging(`- ${placeOf(one)}: ${yearsText(one, view)}`, 2));
    return lines([...head, ...(rows.length === 0 ? [say['none-in-years']({})] : rows)]);
  }
  const inOrder = ranked!.filter(({ rank }) => rank !== undefined);
  const shown = inOrder.filter(({ nearness }) => nearness.short.least <= 1);
  const shutOut = ranked!.filter(({ rank }) => rank === undefined).map(({ area }) => area.name);
  const rest = inOrder.length - shown.length;
  return lines([
    ...head,
    ...shown.flatMap((one) => {
      const title = [`${placeOf(one)}: ${standingText(one, view)}`, changeText(one, view)];
      return [
        ...hanging(`${String(one.rank).padStart(2)}. ${title.filter((text) => text !== '').join('; ')}`, 4),
        ...one.nearness.decisive.flatMap((test) =>
          hanging(decisiveText(test, view), 2).map((line) => `    ${line}`),
        ),
      ];
    }),
    ...(rest > 0 ? hanging(say['more-short']({ count: rest }), 0) : []),
    ...(shutOut.length > 0 ? hanging(say['shut-out']({ names: shutOut.join(', ') }), 0) : []),
  ]);
}

function placeOf({ area }: { area: { name: string; municipality: string } }): string {
  return `${area.name} (${area.municipality})`;
}

/** A text in lines, the second and later ones indented. */
function hanging(text: string, indent: number): string[] {
  // leading blanks are the rank's
  const [start] = /^ */.exec(text)!;
  const width = COLUMNS - Math.max(indent, start.length) - 4;
  return wrapped(text.slice(start.length), width).map(
    (line, k) => (k === 0 ? start : ' '.repeat(indent)) + line,
  );
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
