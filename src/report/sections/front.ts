import { MET } from '../../criteria/verdict.ts';
import {
  type Block,
  type Figure,
  type Inline,
  link,
  paragraph,
  section,
  sentences,
  separated,
  strong,
  type Terms,
} from '../../document/document.ts';
import { html } from '../../document/markup.ts';
import { frontMessages, type WhyOpen } from '../../messages/front.ts';
import { illustrationMessages } from '../../messages/illustration.ts';
import { shortList } from '../../messages/sentences.ts';
import { outcomes } from '../../record/area-table.ts';
import { nearLine } from '../../record/facts/near-line.ts';
import { whyUndetermined } from '../../record/facts/open-criteria.ts';
import { areasOf } from '../../record/facts/order.ts';
import { alternativesRange, areasRange } from '../../record/facts/ranges.ts';
import { firmness } from '../../record/facts/stability.ts';
import type { Report } from '../../record/report.ts';
import { formatCount } from '../../text/numbers.ts';
import { byDanishOrder } from '../../text/order.ts';
import { localized } from '../../text/words.ts';
import { answerRangeText } from '../answer-texts.ts';
import { assumptions } from '../assumptions.ts';
import type { Byomraade } from '../byomraade-texts.ts';
import { describeRule } from '../describe.ts';
import { designatedResidents, residentsNumber } from '../residents.ts';
import { goneOut } from '../since-texts.ts';
import { sayStability } from '../stability-texts.ts';
import { byomraadeAnchor, criterionAnchor, type View } from '../view.ts';
import { kindCounts, kindsInShort } from './kinds.ts';
import { mapFigure } from './map.ts';
import { areaNames, type Part } from './part.ts';
import { answer } from './result.ts';

/** Byområder that are named on the first screen, criteria, and areas where there is no map. */
const MOST_BYOMRAADER = 6;
const MOST_CRITERIA = 4;
const MOST_NAMES = 40;
const MOST_CHANGED = 6;

/**
 * The first screen: the answer as a number and a bar, where, why, how sure and what changed, each leading on; beside it the map,
 * or names where there is none. Below it what else the answer has; what is to be known of the map stands with the method.
 */
export const front: Part = {
  ...answer,
  name: ({ words }) => words.result,
  isAnswer: true,
  title: (view) => {
    const { summary, account } = view.report;
    return frontMessages[view.language].headline({
      designated: summary.designated.areas,
      areas: account.input.areas,
      illustration: view.isIllustration,
    });
  },
  *blocks(view) {
    const map = mapFigure(view);
    yield { kind: 'columns', columns: [inShort(view), map ? [map] : names(view)] };
    yield* answer.blocks(view);
  },
};

/**
 * The answer in short: a bar, and a line to each question.
 *
 * @param isWhereTold left out where a table of byområder tells it
 */
export function* inShort(view: View, isWhereTold = true): Generator<Block> {
  const { report, language } = view;
  const say = frontMessages[language];
  const { designated } = report.summary;
  const groups = report.byomraader?.groups;
  yield* sentences(
    groups && designated.areas > 0 && say.byomraader({ count: groups.length, areas: designated.areas }),
    designatedResidents(view, true),
  );
  yield bar(view);
  yield* sentences(view.isIllustration && illustrationMessages[language].explained({}));
  const terms: Terms['terms'] = [
    ...(isWhereTold || designated.areas === 0 ? [{ term: say.where({}), text: where(view) }] : []),
    { term: say.why({}), text: designated.areas > 0 ? why(view) : whyNone(view) },
    { term: say['how-sure']({}), text: howSure(view) },
    ...since(view),
  ];
  yield { kind: 'terms', terms, isSummary: true };
}

/** All areas in one bar, by outcome: what they are is told beneath it, in numbers. */
function bar(view: View): Figure {
  const { report, language } = view;
  const { size } = report.areas;
  const counts = kindCounts(report);
  const shown = Object.entries(kindsInShort(view)).flatMap(([kind, name]) => {
    const areas = counts.get(kind) ?? 0;
    return areas > 0 ? [{ kind, name, areas }] : [];
  });
  let from = 0;
  const parts = shown.map(({ kind, areas }) => {
    const part = html`<rect class="${kind}" x="${from}" width="${areas}" height="10"/>`;
    from += areas;
    return part;
  });
  const drawn = html`<svg class="bar" viewBox="0 0 ${Math.max(1, size)} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>
`;
  return {
    kind: 'figure',
    picture: { pieces: [drawn.text] },
    keys: shown.map(({ kind, name, areas }) => ({
      swatch: `bar-${kind}`,
      text: `${formatCount(areas, language)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    })),
  };
}

/** The byområder by name, areas and residents, those of most residents first as in the record; without them the areas. */
function where(view: View): Inline {
  const { report, language } = view;
  const say = frontMessages[language];
  if (report.summary.designated.areas === 0) return [way(say.nowhere({}), '#omraader', view), '.'];
  if (!report.byomraader) return designatedNames(view, MOST_BYOMRAADER);
  const { groups } = report.byomraader;
  const shown = groups.slice(0, groups.length > MOST_BYOMRAADER + 1 ? MOST_BYOMRAADER : groups.length);
  const left = groups.length - shown.length;
  const told = shown.map(
    (group, k): Inline => [
      way(group.name, `#${byomraadeAnchor(group.id)}`, view),
      say['byomraade-size']({
        areas: group.areas.length,
        residents: residentsOf(group, view, k === 0),
        first: k === 0,
      }),
    ],
  );
  return [
    separated(told, ' · '),
    ...(left > 0 ? [' · ', way(say['more-byomraader']({ count: left }), '#byomraader', view)] : []),
  ];
}

/** A way to where more is told, where the document has it. */
function way(text: Inline, to: string, { isPage }: View): Inline {
  return isPage ? link(text, to) : text;
}

/** @param inFull with the noun, unless the number is told with what is missing of it */
function residentsOf(
  { areas, residents, withoutPopulation }: Byomraade,
  view: View,
  inFull: boolean,
): string | undefined {
  if (areas.length === 0 || withoutPopulation === areas.length) return undefined;
  if (inFull && withoutPopulation === 0) return view.say.residents({ residents });
  return residentsNumber({ areas: areas.length, residents, withoutPopulation }, view);
}

function designatedNames(view: View, most: number): Inline {
  const { report } = view;
  const { names, ids } = report.areas;
  const nameOf = areaNames(view);
  const areas = areasOf(report.areas, 'designated').toSorted((a, b) => byDanishOrder(names[a], names[b]));
  const left = areas.length - most;
  return [
    separated(areas.slice(0, most).map((area) => nameOf(ids[area]))),
    ...(left > 0 ? [' ', way(view.say.more({ count: left }), '#omraader', view)] : []),
  ];
}

/** By what they are designated, and which criteria they meet most often. */
function why(view: View): Inline {
  const { report, method, language } = view;
  const say = frontMessages[language];
  const { byCriteria, byBoth, byStateList, designated } = report.summary;
  const { areas } = report;
  const all = areas.criteria.length;
  const isDesignated = (area: number) => outcomes[areas.outcome[area]] === 'designated';
  const ofAll = areas.ids.reduce(
    (sum, _, area) =>
      sum + Number(areas.byCriteria[area] === 1 && isDesignated(area) && areas.met[area] === all),
    0,
  );
  const [criteria, lists] = [byCriteria.areas + byBoth.areas, byStateList.areas + byBoth.areas];
  const others = designated.areas - byCriteria.areas - lists;
  const often = areas.criteria
    .map(({ id, verdict }) => ({
      id,
      areas: verdict.reduce((sum, one, area) => sum + Number(one === MET && isDesignated(area)), 0),
    }))
    .filter((one) => one.areas > 0)
    .sort((a, b) => b.areas - a.areas)
    .slice(0, MOST_CRITERIA)
    .map(({ id, areas: count }) =>
      way(
        say['often-one']({ criterion: localized(method.criteria[id].title, language), areas: count }),
        `#${criterionAnchor(report, id)}`,
        view,
      ),
    );
  return [
    ...(criteria > 0
      ? [
          say['by-criteria']({
            areas: criteria,
            clause: describeRule(method.designate, method, language),
            all: ofAll,
            of: all,
          }),
        ]
      : []),
    ...(lists > 0
      ? [criteria > 0 ? ' ' : '', way(say['by-list']({ areas: lists, both: byBoth.areas }), '#lister', view)]
      : []),
    ...(others > 0 ? [' ', say['by-others']({ areas: others })] : []),
    ...(often.length > 0 ? [` ${say.often({})}: `, separated(often), '.'] : []),
  ];
}

/** Why no area is designated. */
function whyNone({ report, method, language, isIllustration }: View): Inline {
  const say = frontMessages[language];
  const { areas, summary, stateLists } = report;
  const told = say['by-none']({
    clause: describeRule(method.designate, method, language),
    met: areas.byCriteria.reduce((sum, met) => sum + met, 0),
    open: summary.undetermined.areas > 0,
    illustration: isIllustration,
  });
  return [told, ...(stateLists === null ? [] : [' ', say['on-no-list']({})])];
}

/** How far the answer may move: open areas, those that hang on one criterion, assumptions and what other choices give. */
function howSure(view: View): Inline {
  const { report, method, language } = view;
  const say = frontMessages[language];
  const { designated, undetermined } = report.summary;
  const range = areasRange(report);
  const near = nearLine(report, method);
  const { count, of } = assumptions(view);
  const others = alternativesRange(report);
  const open: Inline[] =
    undetermined.areas > 0
      ? [
          strong(say['range-between'](range)),
          ' ',
          way(say.open({ areas: undetermined.areas, why: whyOpen(view) }), '#uafklarede', view),
          '.',
        ]
      : [[say['none-open']({}), answerRangeText(view)].filter(Boolean).join(' ')];
  const hanging =
    near && report.areas.ruleCriteria.size > 0 && designated.areas > 0
      ? [
          way(
            say['hang-on-one']({ areas: near.leaving.length, illustration: view.isIllustration }),
            '#taet-paa',
            view,
          ),
        ]
      : [];
  const chosen = [
    strong(way(say.assumptions({ count, of }), '#antagelser', view)),
    ...(others
      ? [
          '; ',
          way(say['other-choices']({ least: others.areas[0], most: others.areas[1] }), '#andre-valg', view),
        ]
      : []),
  ];
  return [
    ...open,
    ...(hanging.length > 0 ? [' ', ...hanging, '.'] : []),
    ' ',
    ...chosen,
    '.',
    ...(report.stability && report.stability.combinations.computed > 1
      ? [
          ' ',
          sayStability(view)['firm-designated']({
            ...firmness(report).designated,
            combinations: formatCount(report.stability.combinations.computed, language),
          }),
        ]
      : []),
  ];
}

/** Whether areas are undetermined as figures are missing, or hidden among them, or for a limit; undefined: for yet others. */
function whyOpen({ report, method }: View): WhyOpen | undefined {
  const { own, hidden, others, limit, earlier } = whyUndetermined(report, method);
  if (limit === report.summary.undetermined.areas) return 'limit';
  if (earlier > 0 || (limit > 0 && hidden > 0)) return undefined;
  if (limit > 0) return 'either';
  return hidden > 0 ? 'hidden' : own + others > 0 ? 'missing' : undefined;
}

/** How many then and now, who came and who went. */
function* since(view: View): Generator<Terms['terms'][number]> {
  const { report, language } = view;
  const say = frontMessages[language];
  const round = report.previous;
  if (!round) return;
  const { comparable, designated, cameIn, wentOut, appeared, vanished } = round;
  const told: Inline = comparable
    ? [
        strong(say['from-to']({ before: designated.areas, now: report.summary.designated.areas })),
        ' ',
        say['came-and-went']({
          came: cameIn.new.areas + appeared.designated.areas,
          went: wentOut.new.areas + vanished.designated.areas,
          open: wentOut.nowUndetermined.length,
        }),
        ' ',
        ...(round.methodChanged || round.method !== report.method.id ? [say['method-differs']({}), ' '] : []),
        ...(view.isPage ? [link(say['which-areas']({}), '#aendringer')] : whoChanged(round, view)),
      ]
    : way(say['not-comparable']({}), '#aendringer', view);
  yield { term: say.since({ year: round.year === report.year ? undefined : round.year }), text: told };
}

/** Who came in, went out and became undetermined by name, where nothing else of the document tells them. */
function whoChanged(
  { cameIn, wentOut }: NonNullable<Report['previous']>,
  { report, language }: View,
): string {
  const { areas } = report;
  const nameOf = new Map(areas.ids.map((id, area) => [id, areas.names[area]]));
  const told = [
    ['came-in', cameIn.areas],
    ['went-out', goneOut(wentOut)],
    ['became-open', wentOut.nowUndetermined],
  ] as const;
  return told
    .filter(([, ids]) => ids.length > 0)
    .map(([how, ids]) => {
      const names = ids.map((id) => nameOf.get(id) ?? id);
      return frontMessages[language][how]({ names: shortList(names, MOST_CHANGED) });
    })
    .join(' ');
}

/** Who is designated, where there are no outlines to draw. */
function* names(view: View): Generator<Block> {
  const { report } = view;
  const blocks =
    report.summary.designated.areas === 0
      ? [paragraph(view.say['none-designated']({}))]
      : [paragraph(designatedNames(view, MOST_NAMES))];
  yield section(view.words.designatedAreas, blocks);
}
