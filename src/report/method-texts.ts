import { byomraadeMessages } from '../messages/byomraader-report.ts';
import { decisionMessages, decisionWords } from '../messages/decisions.ts';
import { basisWords } from '../messages/report-words.ts';
import { unboundedReferences } from '../record/facts/untried.ts';
import { capitalized, localized } from '../text/words.ts';
import { methodThreshold } from './assumptions.ts';
import {
  describeByomraader,
  describeCriterionThreshold,
  describeDesignation,
  describeExclusion,
  describeLadder,
  describeLink,
  describeListYear,
  describeMeasure,
  describeMissing,
  describeReference,
  describeStateLists,
} from './describe.ts';
import { type UsedParameter, usedParameters } from './parameters.ts';
import type { View } from './view.ts';

/** A parameter of the method that is told in sentences. */
export interface ToldParameter {
  label: string;
  basis: string;
  says: string;
  /** its note and its source; empty where it has none */
  beside: string;
}

/** The parameters of the method in sentences; criteria and indicators are told as a table: see `measureRows`. */
export function toldParameters(view: View): ToldParameter[] {
  return usedParameters(view.report).flatMap((parameter) => {
    const told = tell(parameter, view);
    if (!told) return [];
    const { language } = view;
    const beside = [note(parameter, view), source(parameter, view)].filter(Boolean).join(' ');
    return [{ label: told.label, basis: basisWords[language][parameter.basis], says: told.text, beside }];
  });
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
    case 'kept-for':
      return {
        label: decisionWords[language].keeping,
        text: decisionMessages[language].rule(method['kept-for']!),
      };
    case 'exclude':
      return { label: words.exclusion, text: describeExclusion(method.exclude[owner!], language) };
    case 'missing':
      return { label: words.missing, text: describeMissing(method, language, unboundedReferences(report)) };
    case 'state-lists':
      return {
        label: words.stateLists,
        text: describeStateLists(method['state-lists'], language, view.isIllustration),
      };
    case 'state-lists.list-year':
      return { label: words.listYear, text: describeListYear(method['state-lists'], language) };
    case 'state-lists.link':
      return { label: words.link, text: describeLink(method['state-lists'].link, language) };
    case 'byomraader':
      return {
        label: byomraadeMessages[language].heading({}),
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

/** How criteria or indicators are computed: the heads of a table and its rows; no rows where there are none. */
export interface Measures {
  heads: string[];
  rows: string[][];
}

/** How the criteria or the indicators are computed, each with its basis, source and note. */
export function measures(kind: 'criteria' | 'indicators', view: View): Measures {
  const { report, method, language, words } = view;
  const used = usedParameters(report).filter((parameter) => parameter.kind === kind);
  const hasNotes = used.some((parameter) => parameter.note !== null);
  const head = kind === 'criteria' ? words.criterion : words.indicator;
  return {
    heads: [head, words.measure, words.basis, words.source, ...(hasNotes ? [words.note] : [])],
    rows: used.map((parameter) => {
      const owner = parameter.owner!;
      return [
        kind === 'criteria'
          ? title(owner, view)
          : localized(method.indicators[owner].title ?? owner, language),
        capitalized(computed(kind, owner, view)),
        basisWords[language][parameter.basis],
        sourceTitle(parameter, view) ?? '–',
        ...(hasNotes ? [note(parameter, view) ?? '–'] : []),
      ];
    }),
  };
}

function computed(kind: 'criteria' | 'indicators', owner: string, { method, language, words }: View): string {
  const indicator = kind === 'criteria' ? method.criteria[owner].indicator : undefined;
  if (indicator !== undefined) {
    return `${words.indicator}: ${localized(method.indicators[indicator].title ?? indicator, language)}`;
  }
  const block = method[kind][owner];
  return describeMeasure(block, block.unit ?? null, method, language);
}

/** A source of the method: what it is, its address, a remark. */
export interface ToldSource {
  about: string;
  url: string | undefined;
  remark: string | undefined;
}

/** The sources that the method names. */
export function toldSources({ report, language }: View): ToldSource[] {
  return Object.values(report.method.sources).map(({ title: name, publisher, date, url, note: remark }) => ({
    about: `${[localized(name, language), publisher, date].filter((part) => part !== undefined).join(', ')}.`,
    url,
    remark: remark === undefined ? undefined : localized(remark, language),
  }));
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
