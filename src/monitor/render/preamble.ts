import { listed } from '../../text/words.ts';
import { type MonitorView, measureTitle } from './view.ts';

/** What is held against what, and in which ways. */
export function preamble(view: MonitorView): string[] {
  const { report, say } = view;
  const { base, years, holds } = report;
  return [
    say['what-is-compared']({ base }),
    ...holds.map((hold) => (hold === 'own' ? say['own-explained']({}) : say['fixed-explained']({ base }))),
    ...(years.length === 1
      ? [say['one-year']({ year: years[0] })]
      : years.at(-1) === base
        ? [say['base-is-last']({ base })]
        : []),
  ];
}

/** How a level is made, and who is in no figure. */
export function figuresExplained(view: MonitorView): string[] {
  return [view.say['level-explained']({ means: means(view) }), ...outside(view)];
}

/** The measures whose levels are means, since the records hold no counts of them. */
function means(view: MonitorView): string {
  const { report, say, language } = view;
  return (['population', 'none'] as const)
    .map((weights) => ({ weights, of: report.measures.filter((one) => one.weights === weights) }))
    .filter(({ of }) => of.length > 0)
    .map(({ weights, of }) =>
      say['level-means']({
        measures: listed(
          of.map((one) => measureTitle(one, view)),
          language,
        ),
        weighted: weights === 'population',
      }),
    )
    .join(' ');
}

/** How many boligområder lie in no designated area, year by year; nothing where all do. */
function outside({ report, say }: MonitorView): string[] {
  const years = report.boligomraader.flatMap((one) =>
    one.lists === null || one.outside === 0 ? [] : [`${one.year}: ${one.outside}`],
  );
  return years.length === 0 ? [] : [say['boligomraader-outside']({ years: years.join(', ') })];
}
