import { EITHER } from '../../criteria/verdict.ts';
import {
  type Details,
  type Fold,
  link,
  type Paragraph,
  paragraph,
  quiet,
  type SignCell,
  sentences,
  separated,
  type Table,
  type VerdictCell,
} from '../../document/document.ts';
import { areaReportMessages } from '../../messages/area-report.ts';
import { publicMessages } from '../../messages/public.ts';
import { type CriterionColumns, verdictNames } from '../../record/area-table.ts';
import { isVerdictHidden } from '../../record/facts/hidden.ts';
import { stateOf } from '../../record/facts/open-criteria.ts';
import { areasInOrder } from '../../record/facts/order.ts';
import { AREAS_CSV, nameOfFile, RECORD, type Report } from '../../record/report.ts';
import { capitalized, localized, nameWithId } from '../../text/words.ts';
import { present } from '../../values/present.ts';
import { type AreaStory, storyTeller } from '../area-story.ts';
import { areaFacts, exclusionTitle } from '../area-texts.ts';
import { criterionTexts } from '../criterion-texts.ts';
import { referenceLabel } from '../describe/reference.ts';
import { figureMarked } from '../internal-only.ts';
import { boligomraadeNames } from '../reasons.ts';
import { areaSince } from '../since-texts.ts';
import { areaAnchor, byomraadeAnchor, sayAreas, type View } from '../view.ts';
import { orderText } from './areas.ts';
import { kindOf } from './kinds.ts';
import type { Part } from './part.ts';

/** With more designated areas than this the appendix is left out. */
const MOST_IN_APPENDIX = 2_000;

/** Each designated or undetermined area, with the numbers behind each of its verdicts. */
export const appendix: Part = {
  id: 'bilag',
  title: ({ words }) => words.appendix,
  present: ({ report: { summary } }) => summary.designated.areas + summary.undetermined.areas > 0,
  *blocks(view) {
    const { report, say } = view;
    const count = report.summary.designated.areas;
    if (count > MOST_IN_APPENDIX) {
      yield* sentences(
        say['appendix-left-out']({
          designated: count,
          table: nameOfFile(AREAS_CSV, report),
          record: nameOfFile(RECORD, report),
        }),
      );
      return;
    }
    yield* sentences(
      say['appendix-explained']({}),
      orderText(view),
      hasCounts(report) && areaReportMessages[view.language]['interval-explained']({}),
    );
    const table = criteriaTable(view);
    for (const outcome of ['designated', 'undetermined'] as const)
      for (const area of areasInOrder(report, outcome)) yield entry(area, table, view);
  },
};

function entry(area: number, table: (area: number) => Table[], view: View): Details {
  const { report, say } = view;
  const { ids, names, exclusion, marks } = report.areas;
  const on = marks.get(area);
  const since = areaSince(area, view);
  const facts = [
    areaFacts(area, view),
    ...(on ? [say['area-marks']({ boligomraader: boligomraadeNames(on, view) })] : []),
    ...(exclusion[area] < 0 ? [] : [say['area-not-assessed']({ exclusion: exclusionTitle(area, view) })]),
    ...(since === undefined ? [] : [since]),
  ];
  return {
    kind: 'details',
    id: areaAnchor(ids[area]),
    title: nameWithId(names[area], ids[area]),
    summary: separated(facts, ' '),
    blocks: exclusion[area] < 0 ? table(area) : [],
    open: true,
  };
}

/** Writes the table of an area's criteria: what the record has of each. None where no criterion is measured. */
export function criteriaTable(view: View): (area: number) => Table[] {
  const { report, language } = view;
  const { criteria } = report.areas;
  if (criteria.length === 0) return () => [];
  const withCounts = hasCounts(report);
  const columns = cellColumns(view);
  const say = sayAreas(view);
  const told = criteria.map((criterion) => {
    const info = report.criteria.find(({ id }) => id === criterion.id)!;
    return { criterion, info, title: localized(info.title, language) };
  });
  return (area) => [
    {
      kind: 'table',
      label: say.criteria({ area: nameWithId(report.areas.names[area], report.areas.ids[area]) }),
      columns,
      rows: told.map(({ criterion, info, title }) => {
        const { value, counts, interval, reference, limit, margin } = criterionTexts(
          criterion,
          info,
          area,
          view,
        );
        const marked = (text: string) => figureMarked(text, criterion, area, view);
        const counted = withCounts ? [marked(counts), marked(interval)] : [];
        const verdict = verdictCell(criterion, area, view);
        return { cells: [title, marked(value), ...counted, reference, limit, marked(margin), verdict] };
      }),
    },
  ];
}

/** The answer to a criterion as a sign, with the value that it rests on. */
export function signTeller(view: View): (area: number) => SignCell[] {
  const { report, say } = view;
  const infos = new Map(report.criteria.map((info) => [info.id, info]));
  const told = report.areas.criteria.map((criterion) => ({
    criterion,
    info: present(infos.get(criterion.id)),
  }));
  const not: SignCell = { answer: 'not-assessed', text: sayAreas(view)['not-assessed']({}) };
  return (area) =>
    told.map(({ criterion, info }) => {
      if (report.areas.exclusion[area] >= 0) return not;
      const answer = stateOf(criterion, area);
      const { value } = criterionTexts(criterion, info, area, view);
      const text = verdictText(criterion, area, view);
      // what is missing is said once
      if (answer === 'missing') return { answer, text: say['open-verdict']({ verdict: value }) };
      return {
        answer,
        text:
          value === text.toLowerCase()
            ? text
            : [figureMarked(value, criterion, area, view), `, ${text.toLowerCase()}`],
      };
    });
}

/** The answer to a criterion. */
export function verdictCell(criterion: CriterionColumns, area: number, view: View): VerdictCell {
  return { verdict: verdictNames[criterion.verdict[area]], text: verdictText(criterion, area, view) };
}

/** What an area has folded in its row: why it has its answer, what is open, and the numbers behind its verdicts. */
export function foldTeller(view: View): (area: number) => Fold {
  const { report } = view;
  const { ids, names, exclusion } = report.areas;
  const tellStory = storyTeller(view);
  const table = criteriaTable(view);
  return (area) => ({
    kind: 'details',
    id: areaAnchor(ids[area]),
    of: kindOf(report, area),
    title: names[area] === ids[area] ? ids[area] : [names[area], ' ', quiet(ids[area])],
    summary: areaFacts(area, view),
    open: false,
    isHeld: true,
    blocks: [
      ...storyTexts(tellStory(area)).map((text) => paragraph(text)),
      ...byomraade(area, view),
      ...(exclusion[area] < 0 ? table(area) : []),
    ],
  });
}

function byomraade(area: number, { report, language }: View): Paragraph[] {
  const group = report.byomraader?.groups[report.areas.byomraade[area]];
  if (!group) return [];
  // a sentence is a function of the name, so that is put where it puts a mark
  const [before, after] = areaReportMessages[language].byomraade({ name: '\u0000' }).split('\u0000');
  return [paragraph([before, link(group.name, `#${byomraadeAnchor(group.id)}`), after])];
}

/** Reasons as one paragraph, then what is open, sentence by sentence, what it was before, then classes and indicators. */
function storyTexts({ reasons, open, since, beside }: AreaStory): string[] {
  return [
    ...(reasons.length > 0 ? [reasons.join(' ')] : []),
    ...open,
    ...(since === undefined ? [] : [since]),
    ...beside,
  ];
}

const VERDICTS = ['notMet', 'met', 'unknown'] as const;

/** What heads the column of references: what all criteria are compared with, or that it is a reference. */
function referenceHead(view: View): string {
  const { report, method, words } = view;
  const references = report.areas.criteria.map(({ id }) => method.criteria[id].reference);
  const labels = new Set(references.map((reference) => reference && referenceLabel(reference, view)));
  const [label] = labels.size === 1 ? labels : [];
  return label ?? words.reference;
}

/** Whether any criterion is a share of a known number. */
export function hasCounts({ areas }: Report): boolean {
  return areas.criteria.some(({ numerator }) => numerator);
}

/** The columns of a table of an area's criteria, whichever format writes it. */
function cellColumns(view: View): { head: string; numeric?: boolean }[] {
  const { report, words } = view;
  return [
    { head: words.criterion },
    { head: words.value, numeric: true },
    ...(hasCounts(report) ? [words.numbers, words.interval].map((head) => ({ head, numeric: true })) : []),
    { head: referenceHead(view), numeric: true },
    { head: words.limit, numeric: true },
    { head: words.margin, numeric: true },
    { head: words.answer },
  ];
}

/** The verdict, and what the missing figures leave of it. */
function verdictText(criterion: CriterionColumns, area: number, { language, words, say }: View): string {
  if (isVerdictHidden(criterion, area)) return publicMessages[language]['hidden-verdict']({});
  const { verdict: of, possible } = criterion;
  const shown = words[VERDICTS[of[area]]].toLowerCase();
  if (possible[area] === EITHER) return capitalized(say['open-verdict']({ verdict: shown }));
  if (VERDICTS[of[area]] !== 'unknown') return capitalized(shown);
  const certain = words[possible[area] === 2 ? 'met' : 'notMet'].toLowerCase();
  return capitalized(say['decided-verdict']({ verdict: certain }));
}
