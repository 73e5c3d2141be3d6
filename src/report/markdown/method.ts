import { byomraadeReportMessages } from '../../messages/byomraader-report.ts';
import { basisWords } from '../../messages/report-words.ts';
import { methodThreshold } from '../assumptions.ts';
import { capitalized } from '../describe/text.ts';
import {
  describeByomraader,
  describeCriterionThreshold,
  describeDesignation,
  describeExclusion,
  describeLadder,
  describeLink,
  describeMeasure,
  describeMissing,
  describeReference,
  describeStateLists,
  localized,
} from '../describe.ts';
import { type UsedParameter, usedParameters } from '../parameters.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, link, plain, sentences } from './text.ts';

/** The method in sentences, each parameter with its basis and source. */
export function* renderMethod(view: View): Generator<string> {
  const { report, method, words, say } = view;
  yield heading(2, words.howItWasDone);
  if (method.valid) yield sentences(say['valid-for']({ from: method.valid.from, to: method.valid.to }));
  const used = usedParameters(report);
  for (const parameter of used) {
    const told = tell(parameter, view);
    if (told)
      yield `- ${labelled(told.label, parameter, view)} ${plain([told.text, note(parameter, view), source(parameter, view)].filter(Boolean).join(' '))}\n`;
  }
  yield '\n';
  yield* renderMeasures('criteria', view.words.criterion, used, view);
  yield* renderMeasures('indicators', view.words.indicator, used, view);
  yield* renderSources(view);
}

/** What a parameter says, or nothing where it stands in the table of criteria. */
function tell({ kind, owner }: UsedParameter, view: View): { label: string; text: string } | undefined {
  const { report, method, language, words, say } = view;
  const of = (label: string, id: string) => say['of-criterion']({ label, criterion: title(id, view) });
  switch (kind) {
    case 'reference':
      if (owner === undefined)
        return { label: words.comparison, text: describeReference(method.reference!, language) };
      return {
        label: of(words.comparison, owner),
        text: describeReference(method.criteria[owner].reference!, language),
      };
    case 'threshold':
      if (owner === undefined)
        return { label: words.threshold, text: say['criteria-shared']({ clause: methodThreshold(view) }) };
      return {
        label: of(words.threshold, owner),
        text: `${capitalized(describeCriterionThreshold(method, owner, language))}.`,
      };
    case 'designate':
      return { label: words.combination, text: describeDesignation(method, language) };
    case 'exclude':
      return { label: words.exclusion, text: describeExclusion(method.exclude[owner!], language) };
    case 'missing':
      return { label: words.missing, text: describeMissing(method.missing, language) };
    case 'state-lists':
      return { label: words.stateLists, text: describeStateLists(method['state-lists'], language) };
    case 'state-lists.link':
      return { label: words.link, text: describeLink(method['state-lists'].link, language) };
    case 'byomraader':
      return {
        label: byomraadeReportMessages[language].heading({}),
        text: describeByomraader(method.byomraader, report.byomraader!.neighbours.from, language),
      };
    case 'classes': {
      const ladder = method.classes[owner!];
      return {
        label: localized(ladder.title ?? owner!, language),
        text: describeLadder(ladder, method, language),
      };
    }
    default:
      return undefined;
  }
}

/** How the criteria or the indicators are computed, each with its basis, source and note. */
function* renderMeasures(
  kind: 'criteria' | 'indicators',
  head: string,
  used: UsedParameter[],
  view: View,
): Generator<string> {
  const { method, language, words } = view;
  const rows = used.filter((parameter) => parameter.kind === kind);
  if (rows.length === 0) return;
  const hasNotes = rows.some((parameter) => parameter.note !== null);
  const heads = [head, words.measure, words.basis, words.source, ...(hasNotes ? [words.note] : [])];
  yield tableHead(heads.map((text) => ({ head: text })));
  for (const parameter of rows) {
    const owner = parameter.owner!;
    yield tableRow([
      kind === 'criteria' ? title(owner, view) : localized(method.indicators[owner].title ?? owner, language),
      capitalized(computed(kind, owner, view)),
      basisWords[language][parameter.basis],
      sourceTitle(parameter, view) ?? '–',
      ...(hasNotes ? [note(parameter, view) ?? '–'] : []),
    ]);
  }
  yield '\n';
}

function computed(kind: 'criteria' | 'indicators', owner: string, { method, language, words }: View): string {
  const indicator = kind === 'criteria' ? method.criteria[owner].indicator : undefined;
  if (indicator !== undefined) {
    return `${words.indicator}: ${localized(method.indicators[indicator].title ?? indicator, language)}`;
  }
  const block = method[kind][owner];
  return describeMeasure(block, block.unit ?? null, method, language);
}

function* renderSources({ report, language, words }: View): Generator<string> {
  const sources = Object.values(report.method.sources);
  if (sources.length === 0) return;
  yield heading(3, words.sources);
  for (const { title: name, publisher, date, url, note: remark } of sources) {
    const about = [localized(name, language), publisher, date]
      .filter((part) => part !== undefined)
      .join(', ');
    const parts = [plain(`${about}.`)];
    if (url !== undefined) parts.push(link(url));
    if (remark !== undefined) parts.push(plain(localized(remark, language)));
    yield `- ${parts.join(' ')}\n`;
  }
  yield '\n';
}

function labelled(label: string, { basis }: UsedParameter, { language }: View): string {
  return `**${plain(label)}** (${basisWords[language][basis]}).`;
}

function note({ note: text }: UsedParameter, { language }: View): string | undefined {
  return text === null ? undefined : localized(text, language);
}

function source(parameter: UsedParameter, view: View): string | undefined {
  const found = sourceTitle(parameter, view);
  return found === undefined ? undefined : `${view.words.source}: ${found}.`;
}

function sourceTitle({ source: id }: UsedParameter, { report, language }: View): string | undefined {
  return id === null ? undefined : localized(report.method.sources[id]?.title ?? id, language);
}

function title(id: string, { report, language }: View): string {
  return localized(report.criteria.find((criterion) => criterion.id === id)?.title ?? id, language);
}
