import type { Markup } from '../../document/markup.ts';
import { type Line, linesDrawing } from '../../report/pictures/lines.ts';
import { HIDDEN } from '../../text/numbers.ts';
import { present } from '../../values/present.ts';
import type { Hold, MonitoredMeasure, Point } from '../report.ts';
import { levelText } from './series.ts';
import { holdName, type MonitorView } from './view.ts';

const kinds = {
  own: { designated: 'designated', rest: 'others' },
  fixed: { designated: 'held', rest: 'others-held' },
} as const;

/** The designated areas and the rest through the years, by every way of holding areas that is asked for; undefined where no level is known. */
export function trend(measure: MonitoredMeasure, title: string, view: MonitorView): Markup | undefined {
  const { report, say, language } = view;
  const { years, holds } = report;
  const lines = holds.flatMap((hold): Line[] => {
    const points = present(measure.points[hold]);
    return (['designated', 'rest'] as const).map((level) => ({
      kind: kinds[hold][level],
      name: nameOf(hold, level, view),
      points: points.map((point) => ({ level: point[level], range: point.hidden?.[level] ?? undefined })),
    }));
  });
  const described = holds.flatMap((hold) =>
    present(measure.points[hold]).map((point) =>
      say['chart-line']({
        hold: holdName(hold, view),
        year: point.year,
        designated: told(point, 'designated', measure, view),
        rest: told(point, 'rest', measure, view),
      }),
    ),
  );
  return linesDrawing(
    {
      places: years.map((year) => ({ at: year, text: String(year) })),
      lines,
      breaks: measure.breaks.map(({ year }) => years.indexOf(year)),
      isSlope: false,
    },
    measure.decimals,
    {
      id: `${measure.kind}-${measure.id}`,
      title,
      description: described.join(' '),
      broken: say['break-mark']({}),
    },
    language,
  );
}

/** Short, as it stands beside its line. */
function nameOf(hold: Hold, level: 'designated' | 'rest', { report, words, say }: MonitorView): string {
  if (level === 'rest') return words.others;
  if (report.holds.length === 1) return words.designated;
  return hold === 'own' ? words.ownShort : say['held-short']({ base: report.base });
}

function told(
  point: Point,
  level: 'designated' | 'rest',
  measure: MonitoredMeasure,
  view: MonitorView,
): string {
  const unknown = point.hidden?.[level] === undefined ? null : HIDDEN;
  return levelText(point[level] ?? unknown, measure, view);
}
