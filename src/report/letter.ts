import { hangsOn } from '../criteria/rule-parts.ts';
import {
  type Block,
  type Document,
  labelled,
  list,
  type Paragraph,
  paragraph,
  type Section,
  section,
  sentences,
} from '../document/document.ts';
import { areaReportMessages } from '../messages/area-report.ts';
import { answerWords, decisionReport } from '../messages/decisions.ts';
import { inputError } from '../messages/errors.ts';
import { illustrationMessages } from '../messages/illustration.ts';
import { letterMessages } from '../messages/letter.ts';
import { answerByCriteria, outcomes } from '../record/area-table.ts';
import { whyOpen } from '../record/facts/open-criteria.ts';
import { untried } from '../record/facts/untried.ts';
import type { Report } from '../record/report.ts';
import { isKnown } from '../text/numbers.ts';
import { SameIds } from '../text/same-id.ts';
import { suggest } from '../text/suggest.ts';
import { capitalized, listed, localized, nameWithId } from '../text/words.ts';
import { storyTeller } from './area-story.ts';
import { indexText, outcomeText } from './area-texts.ts';
import { assumptions } from './assumptions.ts';
import { letterCommand, recomputeCommand } from './command.ts';
import { placeAndYear } from './describe/text.ts';
import { describeCriterionThreshold, describeDesignation } from './describe.ts';
import { fileTexts } from './file-texts.ts';
import { populationPhrase } from './residents.ts';
import { criteriaTable } from './sections/area-blocks.ts';
import { areaSince } from './since-texts.ts';
import type { View } from './view.ts';

/** One area's page alone, by its position: its outcome and why, its numbers, what they are, and what they rest on. */
export function letterDocument(area: number, view: View): Document {
  const { report, method, language } = view;
  const { ids, names, exclusion, criteria } = report.areas;
  const rule = paragraph(describeDesignation(method, language));
  const hasNumbers = exclusion[area] < 0 && criteria.length > 0;
  return {
    language,
    title: nameWithId(names[area], ids[area]),
    place: placeAndYear(report),
    about: [`${localized(report.method.title, language)}.`],
    lead: [...answer(area, view), ...(hasNumbers ? [] : [rule])],
    sections: [...(hasNumbers ? numbers(area, rule, view) : []), assumed(view), ground(area, view)],
  };
}

function answer(area: number, view: View): Block[] {
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
    paragraph(outcome(area, view), 'answer'),
    ...texts.flatMap((told) => [
      ...sentences(...told.filter(Boolean).map((one) => capitalized(String(one)))),
    ]),
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
  const beside = decisionReport[language];
  const answer = answerWords[language][answerByCriteria(areas, area)];
  if (of === 'not-designated' && areas.decided.get(area)?.decision === 'out')
    return beside['letter-out']({ answer });
  if (of !== 'designated') return tell[of]({});
  const isOpen = areas.criteriaOpen.has(area);
  if (areas.joined.has(area)) return tell.designated({ by: isOpen ? 'enclosed-open' : 'enclosed' });
  if (areas.kept.has(area)) return beside['letter-kept']({ answer });
  if (!areas.byStateList.has(area) && areas.byCriteria[area] === 0)
    return beside['letter-decided']({ answer });
  if (!areas.byStateList.has(area)) return tell.designated({ by: 'criteria' });
  if (areas.byCriteria[area] === 1) return tell.designated({ by: 'both' });
  return tell.designated({ by: isOpen ? 'list-open' : 'list' });
}

/** The table of the criteria, how they are to be read, and what each counts. */
function numbers(area: number, rule: Paragraph, view: View): Section[] {
  const { language } = view;
  const tell = letterMessages[language];
  const explained = paragraph(areaReportMessages[language]['margin-explained']({}));
  return [
    section(tell.numbers({}), [rule, ...criteriaTable(view)(area), explained]),
    section(tell.counted({}), criteria(view)),
  ];
}

/** What each criterion counts and when it is met, the latter once where all are alike; and what is not measured. */
function* criteria({ report, method, language, say }: View): Generator<Block> {
  const tell = letterMessages[language];
  const known = report.areas.criteria.filter(({ id }) => method.criteria[id].unknown === undefined);
  const clauses = new Map(known.map(({ id }) => [id, describeCriterionThreshold(method, id, language)]));
  const shared = new Set(clauses.values()).size === 1 ? [...clauses.values()][0] : undefined;
  const items = report.criteria.map(({ id, title, universe, notMeasured }) => {
    const name = localized(title, language);
    const { unknown } = method.criteria[id];
    if (unknown !== undefined)
      return { label: name, text: say['criterion-unknown']({ reason: localized(unknown, language) }) };
    if (notMeasured !== null)
      return {
        label: name,
        text: say['criterion-not-measured']({ reason: localized(notMeasured, language) }),
      };
    const label = shared === undefined ? tell['met-when']({ title: name, clause: clauses.get(id)! }) : name;
    return { label, text: universe === null ? '–' : localized(universe, language) };
  });
  if (shared !== undefined) yield paragraph(say['criteria-shared']({ clause: shared }));
  yield* list(items.map(labelled));
}

/** The assumptions in brief: a letter is read without the report. */
function assumed(view: View): Section {
  const { count, of, items } = assumptions(view);
  const kinds = listed([...new Set(items.map(({ label }) => label.toLowerCase()))], view.language);
  return section(
    view.words.assumptions,
    sentences(
      view.say['assumption-count-short']({ count, of, kinds }),
      count > 0 && letterMessages[view.language]['not-decided']({}),
    ),
  );
}

/** Method, program and files, and the commands that make the letter again. */
function ground(area: number, view: View): Section {
  const { report, language } = view;
  const tell = letterMessages[language];
  const files = fileTexts(view).map(({ file, role, sha256 }) => ({
    label: capitalized(role),
    text: `${file}, SHA-256 ${sha256}`,
  }));
  const items = [
    { label: tell.method({}), text: report.method.id },
    { label: tell.program({}), text: tell['computed-by']({ version: report.engine.version }) },
    ...files,
  ];
  const lines = [recomputeCommand(report, language), letterCommand(report.areas.ids[area], language)];
  return section(tell.ground({}), [
    ...list(items.map(labelled)),
    paragraph(tell.again({})),
    { kind: 'code', lines },
  ]);
}

/** At most so many areas are suggested. */
const SUGGESTED = 3;

/**
 * The position of the area that a text names: by its id, or by its name where only one area has that name.
 *
 * @throws InputError where there is none, with the likely ones; or where several have the name
 */
export function findArea({ areas: { ids, names } }: Report, text: string): number {
  const position = ids.indexOf(text);
  if (position >= 0) return position;
  const named = ids.flatMap((_, area) => (names[area] === text ? [area] : []));
  if (named.length === 1) return named[0];
  if (named.length > 1)
    throw inputError('area-name-shared', { name: text, ids: named.map((area) => ids[area]) });
  const suggestions = likely(text, ids, names).map((area) => `“${ids[area]}” (${names[area]})`);
  throw inputError('area-unknown', { text, suggestions });
}

/** Areas whose id is the same but for how it is written, or name but for letters' case; else the nearest name. */
function likely(text: string, ids: string[], names: string[]): number[] {
  const id = new SameIds(ids).find(text)?.id;
  const lower = text.toLowerCase();
  const same = ids.flatMap((one, area) => (one === id || names[area].toLowerCase() === lower ? [area] : []));
  if (same.length > 0) return same.slice(0, SUGGESTED);
  // numbers are all near each other: a wrong one says nothing of the right one
  const near = /\d/.test(text) ? undefined : suggest(text, names);
  return near === undefined ? [] : [names.indexOf(near)];
}
