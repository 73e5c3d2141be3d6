import { hangsOn, innerRules } from '../criteria/rule-parts.ts';
import type { Rule } from '../criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD, MET } from '../criteria/verdict.ts';
import {
  type Block,
  type Cell,
  type Document,
  type Item,
  labelled,
  list,
  type Paragraph,
  paragraph,
  type Section,
  section,
  sentences,
} from '../document/document.ts';
import { areaReportMessages } from '../messages/area-report.ts';
import { answerWords, decisionMessages } from '../messages/decisions.ts';
import { inputError } from '../messages/errors.ts';
import { explainMessages } from '../messages/explain.ts';
import { illustrationMessages } from '../messages/illustration.ts';
import { publicMessages } from '../messages/public.ts';
import { turningMessages } from '../messages/turning.ts';
import { answerByCriteria, type CriterionColumns, outcomes } from '../record/area-table.ts';
import { countsOf, measureOf, wilson } from '../record/facts/intervals.ts';
import { whyCountOpen, whyOpen } from '../record/facts/open-criteria.ts';
import { type Change, Turner } from '../record/facts/turning.ts';
import { untried } from '../record/facts/untried.ts';
import { areaText } from '../record/fields.ts';
import { AREAS_CSV, nameOfFile, PUBLIC_RECORD, type Report } from '../record/report.ts';
import { isKnown } from '../text/numbers.ts';
import { SameIds } from '../text/same-id.ts';
import { suggest } from '../text/suggest.ts';
import { capitalized, listed, localized, nameWithId } from '../text/words.ts';
import { storyTeller } from './area-story.ts';
import { criteriaMet, indexText, outcomeText } from './area-texts.ts';
import { assumptions } from './assumptions.ts';
import { audienceOf } from './audience.ts';
import { explainCommand, recomputeCommand } from './command.ts';
import { ofWholeCity } from './criteria-texts.ts';
import { criterionTexts } from './criterion-texts.ts';
import { describeRule } from './describe/rule.ts';
import { placeAndYear } from './describe/text.ts';
import { describeCriterionThreshold, describeDesignation } from './describe.ts';
import { fileTexts } from './file-texts.ts';
import { hiddenInPublic } from './internal-only.ts';
import { populationPhrase, populationText } from './residents.ts';
import { criteriaTable, hasCounts, verdictCell } from './sections/area-blocks.ts';
import { SETS_TOLD, takes } from './sections/takes.ts';
import type { View } from './view.ts';
import { countingRule } from './what-it-takes.ts';

/**
 * Areas by their positions: why they have their answer, the chain from figures to it, and what another would take. One area
 * is a page that can be sent on; of several the criteria stand side by side first.
 */
export function explainDocument(areas: readonly [number, ...number[]], view: View): Document {
  const { report, language } = view;
  const turner = new Turner(report, view.method);
  const { ids, names } = report.areas;
  const titles = areas.map((area) => nameWithId(names[area], ids[area]));
  const [first, ...others] = areas;
  const isOne = others.length === 0;
  return {
    language,
    title: listed(titles, language),
    place: placeAndYear(report),
    audience: audienceOf(report, language),
    about: [`${localized(report.method.title, language)}.`],
    lead: isOne ? answer(first, view) : [],
    sections: [
      ...(isOne
        ? [
            ...chain(first, turner, view),
            section(turningMessages[language].takes({}), takes(first, turner, view)),
          ]
        : [
            sideBySide(areas, view),
            ...areas.map((area, k) => section(titles[k], ofSeveral(area, turner, view))),
          ]),
      ...counted(view),
      assumed(view),
      ground(areas, view),
    ],
  };
}

function* ofSeveral(area: number, turner: Turner, view: View): Generator<Block> {
  yield* answer(area, view);
  yield* chain(area, turner, view, false);
  yield section(turningMessages[view.language].takes({}), takes(area, turner, view));
}

/** What each area shows on each criterion, an area a column. */
function sideBySide(areas: readonly number[], view: View): Section {
  const { report, language, words } = view;
  const say = explainMessages[language];
  const { ids, names, exclusion, criteria } = report.areas;
  const isAssessed = (area: number) => exclusion[area] < 0;
  const rows: [string, (area: number) => Cell][] = [
    [words.answer, (area) => outcomeText(area, view)],
    [words.residents, (area) => populationText(area, view)],
    [words.criteriaMet, (area) => (isAssessed(area) ? criteriaMet(area, view) : words.notAssessed)],
    ...criteria.map((criterion): [string, (area: number) => Cell] => {
      const info = report.criteria.find(({ id }) => id === criterion.id)!;
      return [
        localized(info.title, language),
        (area) => {
          if (!isAssessed(area)) return '–';
          const { value, counts, limit } = criterionTexts(criterion, info, area, view);
          const { verdict, text } = verdictCell(criterion, area, view);
          const stands = view.say.against({ value: counts === '–' ? value : `${value} (${counts})`, limit });
          return { verdict, text: `${text}: ${stands}` };
        },
      ];
    }),
  ];
  return section(say['side-by-side']({}), [
    paragraph(describeDesignation(view.method, language)),
    {
      kind: 'table',
      label: say['side-by-side']({}),
      columns: [
        { head: words.criterion },
        ...areas.map((area) => ({ head: nameWithId(names[area], ids[area]) })),
      ],
      rows: rows.map(([head, cell]) => ({ cells: [head, ...areas.map(cell)] })),
    },
    ...readingHelp(view),
  ]);
}

function answer(area: number, view: View): Block[] {
  const { report, language } = view;
  const { areas } = report;
  const say = explainMessages[language];
  const story = storyTeller(view)(area);
  const group = report.byomraader?.groups[areas.byomraade[area]];
  const not = untried(report);
  const isAssessed = areas.exclusion[area] < 0;
  const rank = view.isRanked &&
    isAssessed &&
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
        `${view.say['criteria-met']({ met: areas.met[area], of: areas.criteria.length, least: areas.least[area], most: areas.most[area] })}.`,
      rank && say.rank(rank),
    ],
    story.reasons,
    [...story.open, isAssessed && not && view.say['answer-untried']({ untried: not })],
    [story.since],
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
  const say = explainMessages[language];
  const of = outcomes[areas.outcome[area]];
  if (of === 'undetermined') {
    const why = whyOpen(report, area, hangsOn(method.designate, method));
    return say[why === undefined || why === 'own' ? 'undetermined' : (`undetermined-${why}` as const)]({});
  }
  const ofDecisions = decisionMessages[language];
  const answer = answerWords[language][answerByCriteria(areas, area)];
  if (of === 'not-designated' && areas.decided.get(area)?.decision === 'out')
    return ofDecisions['letter-out']({ answer });
  if (of !== 'designated') return say[of]({});
  const isOpen = areas.criteriaOpen.has(area);
  if (areas.joined.has(area)) return say.designated({ by: isOpen ? 'enclosed-open' : 'enclosed' });
  if (areas.kept.has(area)) return ofDecisions['letter-kept']({ answer });
  if (!areas.byStateList.has(area) && areas.byCriteria[area] === 0)
    return ofDecisions['letter-decided']({ answer });
  if (!areas.byStateList.has(area)) return say.designated({ by: 'criteria' });
  if (areas.byCriteria[area] === 1) return say.designated({ by: 'both' });
  return say.designated({ by: isOpen ? 'list-open' : 'list' });
}

/** The rule and how the area answers to it, the numbers behind each of its verdicts, and how they are to be read. */
function* chain(area: number, turner: Turner, view: View, isOne = true): Generator<Section> {
  const { report, method, language } = view;
  const { areas, stateLists } = report;
  const say = explainMessages[language];
  const isAssessed = areas.exclusion[area] < 0;
  const rule = paragraph(describeDesignation(method, language));
  yield section(say.numbers({}), [
    ...(isAssessed ? ruleBlocks(area, rule, turner, view) : [rule]),
    ...sentences(stateLists !== null && !areas.byStateList.has(area) && say['no-list']({})),
    ...(isAssessed ? criteriaTable(view)(area) : []),
    ...sentences(hiddenInPublic(area, view)),
    ...(isAssessed && isOne ? readingHelp(view) : []),
  ]);
}

/** How the numbers of a table of criteria are to be read. */
function readingHelp(view: View): Iterable<Block> {
  const { report, language } = view;
  if (report.areas.criteria.length === 0) return [];
  const say = areaReportMessages[language];
  return sentences(
    ofWholeCity(view),
    say['margin-explained']({}),
    hasCounts(report) && say['interval-explained']({}),
  );
}

/** How many of the criteria that a rule counts are met, or each part of another rule with its answer. */
function* ruleBlocks(area: number, rule: Paragraph, turner: Turner, view: View): Generator<Block> {
  const { report, method, language } = view;
  const say = explainMessages[language];
  const counting = countingRule(method.designate, report.areas);
  if (!counting) {
    yield rule;
    yield paragraph(say['rule-parts']({}));
    yield* list([rulePart(method.designate, area, turner, view)]);
    return;
  }
  const asked = report.areas.criteria.filter(({ id }) => counting.criteria.has(id));
  const count = (is: (one: CriterionColumns) => boolean) => asked.filter(is).length;
  const met = {
    met: count(({ verdict }) => verdict[area] === MET),
    least: count(({ possible }) => possible[area] === CAN_HOLD),
    most: count(({ possible }) => (possible[area] & CAN_HOLD) !== 0),
  };
  const whyOpenCount = met.least === met.most ? undefined : whyCountOpen(report, [area], asked);
  const { areas } = report;
  const isOpen = outcomes[areas.outcome[area]] === 'undetermined' || areas.criteriaOpen.has(area);
  yield* sentences(
    String(rule.text),
    say['rule-counted']({
      ...{ ...met, needed: counting.needed, why: whyOpenCount },
      isEnough: isOpen ? undefined : areas.byCriteria[area] === 1,
    }),
  );
}

function rulePart(rule: Rule, area: number, turner: Turner, view: View): Item {
  const { method, language } = view;
  const say = explainMessages[language];
  const answer = turner.compile(rule)(area);
  const tree = typeof rule === 'string' ? { criterion: rule } : rule;
  const isList = tree.all ?? tree.any ?? tree['at-least'];
  const part = isList
    ? tree.all
      ? say['all-of']({})
      : say['at-least-of']({ least: tree['at-least'] ?? 1 })
    : tree.not !== undefined
      ? say['none-of']({})
      : capitalized(describeRule(rule, method, language));
  const below = isList ? innerRules(tree, method) : tree.not === undefined ? [] : [tree.not];
  return {
    text: say['rule-part']({
      part,
      answer: answer === CAN_HOLD ? 'yes' : answer === CAN_FAIL ? 'no' : 'open',
    }),
    below: below.map((one) => rulePart(one, area, turner, view)),
  };
}

/** What each criterion counts. */
function counted(view: View): Section[] {
  if (view.report.areas.criteria.length === 0) return [];
  return [section(explainMessages[view.language].counted({}), criteria(view))];
}

/** What each criterion counts and when it is met, the latter once where all are alike; and what is not measured. */
function* criteria({ report, method, language, say }: View): Generator<Block> {
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
    const label =
      shared === undefined
        ? explainMessages[language]['met-when']({ title: name, clause: clauses.get(id)! })
        : name;
    return { label, text: universe === null ? '–' : localized(universe, language) };
  });
  if (shared !== undefined) yield paragraph(say['criteria-shared']({ clause: shared }));
  yield* list(items.map(labelled));
}

/** The assumptions in brief: what is sent on is read without the report. */
function assumed(view: View): Section {
  const { count, of, items } = assumptions(view);
  const kinds = listed([...new Set(items.map(({ label }) => label.toLowerCase()))], view.language);
  return section(
    view.words.assumptions,
    sentences(
      view.say['assumption-count-short']({ count, of, kinds }),
      count > 0 && explainMessages[view.language]['not-decided']({}),
    ),
  );
}

/** Method, program and files, and the commands that make it again. */
function ground(areas: readonly number[], view: View): Section {
  const { report, language } = view;
  const say = explainMessages[language];
  const files = fileTexts(view).map(({ file, role, sha256 }) => ({
    label: capitalized(role),
    text: sha256 === undefined ? file : `${file}, SHA-256 ${sha256}`,
  }));
  const items = [
    { label: say.method({}), text: report.method.id },
    { label: say.program({}), text: say['computed-by']({ version: report.engine.version }) },
    ...files,
  ];
  const ids = areas.map((area) => report.areas.ids[area]);
  const lines = view.isPublic
    ? [explainCommand(ids, language, PUBLIC_RECORD)]
    : [recomputeCommand(report, language), explainCommand(ids, language)];
  return section(say.ground({}), [
    ...list(items.map(labelled)),
    paragraph(view.isPublic ? publicMessages[language]['same-record']({}) : say.again({})),
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
export function findArea(report: Report, text: string): number {
  const { ids, names } = report.areas;
  const position = ids.indexOf(text);
  if (position >= 0) return position;
  const named = ids.flatMap((_, area) => (names[area] === text ? [area] : []));
  if (named.length === 1) return named[0];
  if (named.length > 1)
    throw inputError('area-name-shared', { name: text, ids: named.map((area) => ids[area]) });
  const suggestions = likely(text, ids, names).map((area) => `“${ids[area]}” (${names[area]})`);
  throw inputError('area-unknown', { text, suggestions, table: nameOfFile(AREAS_CSV, report) });
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

/** What is told of areas, as JSON: each as it stands in the record, the intervals of its shares, and what would turn it. */
export function explainRecord(areas: readonly number[], { report, method, isPublic }: View): object {
  const turner = new Turner(report, method);
  const { areas: table, byomraader, version } = report;
  const groups = (byomraader?.groups ?? []).map(({ id }) => id);
  return {
    year: report.year,
    method: report.method.id,
    rule: method.designate,
    areas: areas.map((area) => {
      const turns = turner.of(area);
      const intervals = table.criteria.flatMap((one) => {
        const counts = countsOf(one, measureOf(method, one.id), area);
        return counts ? [[one.id, wilson(counts)]] : [];
      });
      return {
        ...JSON.parse(areaText({ table, groups, version }, area)),
        intervals: Object.fromEntries(intervals),
        turnings: (turns?.turnings ?? []).map(({ toward, sets, untriedFrom }) => ({
          toward,
          figures: sets[0]?.length ?? null,
          ways: sets.length,
          smallest: sets.slice(0, SETS_TOLD).map((set) => set.map(changeRecord)),
          untriedFrom: untriedFrom ?? null,
        })),
        ...(isPublic && { figuresHidden: turns?.hidden ?? [] }),
        limitsHeld: turns?.held ?? [],
        notFollowed: turns?.entangled ?? [],
      };
    }),
  };
}

function changeRecord({ criteria, indicator, from, to, of, up, beyond }: Change): object {
  const figure = indicator === undefined ? { criteria } : { indicator };
  return of === undefined ? { ...figure, from, to, up, beyond } : { ...figure, from, to, of };
}
