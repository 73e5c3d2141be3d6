import type { LocalizedText } from '../../criteria/schema/text.ts';
import { sentence } from '../../messages/finding.ts';
import { listed, localized } from '../../text/words.ts';
import type { Break, DefinitionPart, MethodChange, MethodPart } from '../report.ts';
import { areaNames, criterionTitles, type MonitorView, measureTitle } from './view.ts';

/** Lines under a heading. */
export interface Told {
  title: string;
  lines: string[];
}

/** What has to be known when years are put side by side: breaks, changes of the method, areas that came and went. */
export function whatChanged(view: MonitorView): Told[] {
  const { report, say, words, language } = view;
  const breaks = report.measures.flatMap((measure) =>
    measure.breaks.map(({ from, year, parts }) =>
      say.break({ measure: measureTitle(measure, view), from, year, parts: changedTexts(parts, view) }),
    ),
  );
  const areas = report.areaChanges.flatMap(({ from, year, appeared, vanished }) => [
    ...told('areas-appeared', from, year, appeared, view),
    ...told('areas-vanished', from, year, vanished, view),
  ]);
  const blocks: Told[] = [
    ...(report.years.length > 1
      ? [{ title: say['breaks-explained']({}), lines: breaks.length > 0 ? breaks : [say['breaks-none']({})] }]
      : []),
    {
      title: say['method-explained']({}),
      lines: report.methodChanges.map((change) => methodLine(change, view)),
    },
    { title: words.newAndGone, lines: areas },
  ];
  const notices = report.notices.map((notice) => sentence(notice, language));
  return [
    ...(notices.length > 0 ? [{ title: words.records, lines: notices }] : []),
    ...blocks.filter(({ lines }) => lines.length > 0),
  ];
}

function told(
  code: 'areas-appeared' | 'areas-vanished',
  from: number,
  year: number,
  ids: string[],
  view: MonitorView,
): string[] {
  return ids.length === 0
    ? []
    : [view.say[code]({ from, year, count: ids.length, names: areaNames(ids, view) })];
}

const definitionWords = {
  unit: 'unitPart',
  universe: 'universePart',
  worse: 'worsePart',
  measure: 'measurePart',
  weights: 'weightsPart',
} as const;

/** The parts of a definition in words: `the unit and whom it counts`. */
export function definitionParts(parts: Break['parts'], { words, language }: MonitorView): string {
  return listed(
    parts.map(({ part }) => words[definitionWords[part]]),
    language,
  );
}

/** The parts with what they were and what they are, where that can be said in a word. */
function changedTexts(parts: Break['parts'], view: MonitorView): string {
  const texts = parts.map(({ part, before, after }) => {
    const word = view.words[definitionWords[part]];
    const [was, is] = [partText(part, before, view), partText(part, after, view)];
    if (was === undefined || is === undefined || was === is) return word;
    return view.say['part-changed']({ part: word, before: was, after: is });
  });
  return texts.join('; ');
}

function partText(part: DefinitionPart, raw: unknown, { words, language }: MonitorView): string | undefined {
  if (part === 'measure') return columnsText(raw);
  if (part !== 'unit' && part !== 'universe') return undefined;
  return raw === null ? words.notStated : localized(raw as LocalizedText, language);
}

/** The columns of a measure that is no more than these. */
function columnsText(raw: unknown): string | undefined {
  const [{ kind, is, numerator, denominator }] = raw as Record<string, string | string[] | undefined>[];
  if (kind === 'column' && typeof is === 'string') return is;
  if (kind !== 'ratio') return undefined;
  return [numerator, denominator].map((columns) => [columns].flat().join(' + ')).join(' / ');
}

const methodWords = {
  threshold: 'threshold',
  reference: 'reference',
  combination: 'combination',
  keeping: 'keeping',
  exclusion: 'exclusion',
  missing: 'missing',
  'state-lists': 'stateLists',
  byomraader: 'formation',
  input: 'input',
  criteria: 'setOfCriteria',
} as const satisfies Record<MethodPart, string>;

function methodLine({ from, year, parts }: MethodChange, view: MonitorView): string {
  const { report, say, words } = view;
  const measured = report.measures.filter(({ kind }) => kind === 'criterion').length;
  const texts = parts.map(({ part, criteria }) => {
    const word = words[methodWords[part]];
    if (criteria.length === 0) return word;
    const all = criteria.length === measured && part !== 'criteria';
    return say['part-with']({ part: word, criteria: all ? words.all : criterionTitles(criteria, view) });
  });
  return say['method-change']({ from, year, parts: texts.join('; ') });
}
