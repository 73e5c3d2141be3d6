import { hangsOn } from '../criteria/rule-parts.ts';
import { areaReportMessages } from '../messages/area-report.ts';
import { htmlAreasMessages } from '../messages/html-areas.ts';
import { illustrationMessages } from '../messages/illustration.ts';
import { letterMessages } from '../messages/letter.ts';
import { whyOpen } from '../record/facts/open-criteria.ts';
import { untried } from '../record/facts/untried.ts';
import { outcomes } from '../record/report.ts';
import { storyTeller } from './area-story.ts';
import { indexText, outcomeText } from './area-texts.ts';
import { assumptions } from './assumptions.ts';
import { cellColumns, countsText, hasCounts, verdictText } from './cell-texts.ts';
import { letterCommand, recomputeCommand } from './command.ts';
import { criterionTexts } from './criterion-texts.ts';
import { capitalized, listed, nameWithId, placeAndYear } from './describe/text.ts';
import { describeCriterionThreshold, describeDesignation, localized } from './describe.ts';
import { fileTexts } from './file-texts.ts';
import { isKnown } from './numbers.ts';
import { populationPhrase } from './residents.ts';
import { areaSince } from './since-texts.ts';
import type { View } from './view.ts';

/** A part of a letter, which each format writes in its own way. */
export type LetterPart =
  | { kind: 'answer' | 'text' | 'heading'; text: string }
  | { kind: 'commands'; lines: string[] }
  | { kind: 'items'; items: { label: string; text: string }[] }
  | { kind: 'table'; caption: string; heads: string[]; rows: string[][]; numeric: readonly number[] };

/** One area's page alone: its outcome and why, its numbers, what they are, and what they rest on. */
export interface Letter {
  /** `Name (id)` */
  title: string;
  /** `Eksempelby, 2025` */
  place: string;
  /** title of the method */
  screening: string;
  parts: LetterPart[];
}

/** The letter on an area, by its position. */
export function letterOn(area: number, view: View): Letter {
  const { report, language } = view;
  const { ids, names } = report.areas;
  return {
    title: nameWithId(names[area], ids[area]),
    place: placeAndYear(report),
    screening: localized(report.method.title, language),
    parts: [...answer(area, view), ...numbers(area, view), ...assumed(view), ...ground(area, view)],
  };
}

function answer(area: number, view: View): LetterPart[] {
  const { report, language, say } = view;
  const { areas } = report;
  const tell = letterMessages[language];
  const story = storyTeller(view)(area);
  const group = report.byomraader?.groups[areas.byomraade[area]];
  const not = untried(report);
  const isAssessed = areas.exclusion[area] < 0;
  const rank = isAssessed &&
    areas.rank[area] > 0 && {
      rank: areas.rank[area],
      of: report.account.assessed.areas,
      index: isKnown(areas.index[area]) ? indexText(area, view) : undefined,
    };
  const texts = [
    [
      `${populationPhrase(area, view)}.`,
      isAssessed &&
        areas.criteria.length > 0 &&
        `${say['criteria-met']({ met: areas.met[area], of: areas.criteria.length, least: areas.least[area], most: areas.most[area] })}.`,
      rank && tell.rank(rank),
    ],
    story.reasons,
    [...story.open, isAssessed && not && say['answer-untried']({ untried: not })],
    [areaSince(area, view)],
    [group && areaReportMessages[language].byomraade({ name: group.name })],
    story.beside,
  ];
  return [
    { kind: 'answer', text: outcome(area, view) },
    ...texts.flatMap((sentences): LetterPart[] => {
      const text = sentences
        .filter(Boolean)
        .map((one) => capitalized(String(one)))
        .join(' ');
      return text === '' ? [] : [{ kind: 'text', text }];
    }),
  ];
}

function outcome(area: number, view: View): string {
  const { report, method, language, isIllustration } = view;
  const { areas } = report;
  if (isIllustration) return `${outcomeText(area, view)}. ${illustrationMessages[language].explained({})}`;
  const tell = letterMessages[language];
  const of = outcomes[areas.outcome[area]];
  if (of === 'undetermined') {
    const why = whyOpen(report, area, hangsOn(method.designate, method));
    return tell[why === 'others' ? 'undetermined-by-others' : 'undetermined']({});
  }
  if (of !== 'designated') return tell[of]({});
  const isOpen = areas.criteriaOpen.has(area);
  if (areas.joined.has(area)) return tell.designated({ by: isOpen ? 'enclosed-open' : 'enclosed' });
  if (!areas.byStateList.has(area)) return tell.designated({ by: 'criteria' });
  if (areas.byCriteria[area] === 1) return tell.designated({ by: 'both' });
  return tell.designated({ by: isOpen ? 'list-open' : 'list' });
}

/** The table of the criteria, how they are to be read, and what each counts. */
function numbers(area: number, view: View): LetterPart[] {
  const { report, method, language } = view;
  const { areas } = report;
  const tell = letterMessages[language];
  const rule: LetterPart = { kind: 'text', text: describeDesignation(method, language) };
  if (areas.exclusion[area] >= 0 || areas.criteria.length === 0) return [rule];
  const withCounts = hasCounts(report);
  const heads = cellColumns(view).map(({ head }) => head);
  const rows = areas.criteria.map((criterion) => {
    const info = report.criteria.find(({ id }) => id === criterion.id)!;
    const texts = criterionTexts(criterion, info, area, view);
    return [
      localized(info.title, language),
      texts.value,
      ...(withCounts ? [countsText(criterion, area, view)] : []),
      texts.reference,
      texts.limit,
      texts.margin,
      verdictText(criterion, area, view),
    ];
  });
  const numeric = heads.map((_, k) => k).slice(1, -1);
  return [
    { kind: 'heading', text: tell.numbers({}) },
    rule,
    {
      kind: 'table',
      caption: htmlAreasMessages[language].criteria({ area: areas.names[area] }),
      heads,
      rows,
      numeric,
    },
    { kind: 'text', text: areaReportMessages[language]['margin-explained']({}) },
    { kind: 'heading', text: tell.counted({}) },
    ...criteria(view),
  ];
}

/** What each criterion counts and when it is met, the latter once where all are alike; and what is not measured. */
function criteria({ report, method, language, say }: View): LetterPart[] {
  const tell = letterMessages[language];
  const clauses = new Map(
    report.areas.criteria.map(({ id }) => [id, describeCriterionThreshold(method, id, language)]),
  );
  const shared = new Set(clauses.values()).size === 1 ? [...clauses.values()][0] : undefined;
  const items = report.criteria.map(({ id, title, universe, notMeasured }) => {
    const name = localized(title, language);
    if (notMeasured !== null)
      return {
        label: name,
        text: say['criterion-not-measured']({ reason: localized(notMeasured, language) }),
      };
    const label = shared === undefined ? tell['met-when']({ title: name, clause: clauses.get(id)! }) : name;
    return { label, text: universe === null ? '–' : localized(universe, language) };
  });
  return [
    ...(shared === undefined
      ? []
      : [{ kind: 'text' as const, text: say['criteria-shared']({ clause: shared }) }]),
    { kind: 'items', items },
  ];
}

/** The assumptions in brief: a letter is read without the report. */
function assumed(view: View): LetterPart[] {
  const { count, of, items } = assumptions(view);
  const kinds = listed([...new Set(items.map(({ label }) => label.toLowerCase()))], view.language);
  const text = view.say['assumption-count-short']({ count, of, kinds });
  const caution = count > 0 ? ` ${letterMessages[view.language]['not-decided']({})}` : '';
  return [
    { kind: 'heading', text: view.words.assumptions },
    { kind: 'text', text: `${text}${caution}` },
  ];
}

/** Method, program and files, and the commands that make the letter again. */
function ground(area: number, view: View): LetterPart[] {
  const { report, language } = view;
  const tell = letterMessages[language];
  const files = fileTexts(view).map(({ file, role, sha256 }) => ({
    label: capitalized(role),
    text: `${file}, SHA-256 ${sha256}`,
  }));
  return [
    { kind: 'heading', text: tell.ground({}) },
    {
      kind: 'items',
      items: [
        { label: tell.method({}), text: report.method.id },
        { label: tell.program({}), text: tell['computed-by']({ version: report.engine.version }) },
        ...files,
      ],
    },
    { kind: 'text', text: tell.again({}) },
    {
      kind: 'commands',
      lines: [recomputeCommand(report, language), letterCommand(report.areas.ids[area], language)],
    },
  ];
}
