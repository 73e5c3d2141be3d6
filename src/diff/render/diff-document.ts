import type { LocalizedText } from '../../criteria/schema/text.ts';
import {
  type Block,
  type Document,
  lines,
  paragraph,
  type Section,
  section,
  unmarked,
} from '../../document/document.ts';
import { htmlOf } from '../../document/html.ts';
import { jsonLines } from '../../document/json.ts';
import { markdownOf } from '../../document/markdown.ts';
import { type Paint, textOf } from '../../document/text.ts';
import { sentence } from '../../messages/finding.ts';
import { audienceTold } from '../../report/audience.ts';
import { type Language, localized } from '../../text/words.ts';
import type { Diff } from '../diff.ts';
import type { LadderChange } from '../elsewhere.ts';
import type { SectionName } from '../sections.ts';
import { changedAreas, otherAreas } from './areas.ts';
import { criteria, criteriaInShort, foldedCriteria } from './criteria.ts';
import { residentsText, residentsThenNow } from './diff-texts.ts';
import { countsText, eachArea, firstScreen, moreMoves, whyText } from './front.ts';
import { lists } from './lists.ts';
import { inputs, method } from './method.ts';
import { near } from './near.ts';
import { slopes } from './slopes.ts';
import { type DiffView, diffView } from './view.ts';

/** Sections: their title, and their blocks; none where there is nothing to say. */
const sections: Record<
  SectionName,
  { title: (view: DiffView) => string; blocks: (view: DiffView) => Block[] }
> = {
  'came-in': {
    title: ({ words, diff }) => `${words.cameIn} (${diff.summary.cameIn.new.areas})`,
    blocks: (view) => changedAreas(['came-in'], view),
  },
  'went-out': {
    title: ({ words, diff }) => `${words.wentOut} (${diff.summary.wentOut.old.areas})`,
    blocks: (view) => changedAreas(['went-out'], view),
  },
  changed: {
    title: ({ words }) => words.changed,
    blocks: (view) => changedAreas(['reason', 'outcome'], view),
  },
  areas: { title: ({ words }) => words.areas, blocks: otherAreas },
  near: { title: ({ words }) => words.near, blocks: near },
  flips: { title: ({ words }) => words.flips, blocks: (view) => [...criteria(view), ...elsewhere(view)] },
  lists: { title: ({ words }) => words.lists, blocks: lists },
  method: { title: ({ words }) => words.method, blocks: method },
  inputs: { title: ({ words }) => words.inputs, blocks: inputs },
};

/** A format a line. */
export const diffFormats = {
  text: (diff: Diff, language: Language, paint: Paint) => textOf(diffDocument(diff, language), paint),
  md: (diff: Diff, language: Language) => markdownOf(diffDocument(diff, language)),
  json: (diff: Diff) => jsonLines(diffRecord(diff)),
  html: (diff: Diff, language: Language) => htmlOf(diffPage(diff, language)),
};

/** The comparison as a document in a language: the answer first, then the sections that were asked for. */
export function diffDocument(diff: Diff, language: Language): Document {
  const view = diffView(diff, language);
  const whole = diff.sections.length === Object.keys(sections).length;
  return {
    language,
    title: view.words.title,
    place: placeOf(view),
    audience: audienceTold(diff.audience, language),
    ...partsOf(view, leadOf(view, whole)),
  };
}

/** The comparison as a page: the answer beside a map of the changes, the criteria then and now, each area, and the rest. */
export function diffPage(diff: Diff, language: Language): Document {
  const whole = diff.sections.length === Object.keys(sections).length;
  // what is asked for in part has no first screen that would tell of the rest
  if (!whole || !diff.differs) return diffDocument(diff, language);
  const view = diffView(diff, language);
  const { words, say } = view;
  const { old, new: now } = diff.records;
  const headline = say.headline({ old: old.designated.areas, new: now.designated.areas });
  return {
    language,
    title: words.title,
    place: placeOf(view),
    audience: audienceTold(diff.audience, language),
    sections: [
      {
        ...section(headline, [...notices(view), ...firstScreen(view)], 'resultat'),
        name: words.result,
        isAnswer: true,
      },
      section(
        words.criteriaThenNow,
        [...slopes(view), ...foldedCriteria(view), ...elsewhere(view)],
        'kriterier',
      ),
      section(words.eachArea, eachArea(view), 'omraader'),
      ...told(['areas', 'near', 'lists', 'method', 'inputs'], view),
    ],
  };
}

/**
 * What a document of another kind tells of a comparison: the sections that it has are all that it is about.
 *
 * @param inShort of the criteria, how many areas meet them and not which
 */
export function diffParts(diff: Diff, language: Language, inShort: boolean): Parts {
  const view = diffView(diff, language);
  return partsOf(view, leadOf(view, true), inShort ? { ...sections, flips: flipsInShort } : sections);
}

const flipsInShort = { ...sections.flips, blocks: criteriaInShort };

type Parts = Pick<Document, 'sections'> & { lead: Block[] };

function partsOf(view: DiffView, [headline, ...more]: string[], sectionOf = sections): Parts {
  const { diff } = view;
  const names = diff.differs
    ? diff.sections
    : diff.sections.filter((name) => name === 'method' || name === 'inputs');
  return {
    lead: [paragraph(headline, 'answer'), ...lines(more), ...notices(view)],
    sections: told(names, view, sectionOf),
  };
}

function notices({ diff, language }: DiffView): Block[] {
  return diff.notices.map((notice) => paragraph(sentence(notice, language), 'note'));
}

/** The sections that have something to say. */
function told(names: readonly SectionName[], view: DiffView, sectionOf = sections): Section[] {
  return names
    .map((name) => ({ name, blocks: sectionOf[name].blocks(view) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ name, blocks }) => section(sectionOf[name].title(view), blocks, name));
}

function placeOf({ diff, say }: DiffView): string {
  const { old, new: now } = diff.records;
  const years =
    old.year === now.year
      ? say['years-same']({ year: now.year })
      : say.years({ old: old.year, new: now.year });
  const place = now.municipality ?? old.municipality;
  return place === null ? years : `${place}. ${years}`;
}

function leadOf(view: DiffView, whole: boolean): string[] {
  const { diff, say } = view;
  const { summary, records, sections: asked } = diff;
  if (!diff.differs) {
    if (!whole) return [say['nothing-asked']({})];
    const wording = diff.method.length + diff.inputs.length + diff.elsewhere.names;
    const isSame = wording === 0 && records.old.engine === records.new.engine;
    return [isSame ? say.nothing({}) : say['nothing-but-wording']({})];
  }
  const { cameIn, wentOut } = summary;
  const [before, after] = [records.old.designated, records.new.designated];
  return [
    `${say.headline({ old: before.areas, new: after.areas })}. ${countsText(view)}`,
    ...[moreMoves(view), whyLine(view)].filter((text) => text !== ''),
    say.totals({
      old: before.areas,
      new: after.areas,
      areas: { old: records.old.areas, new: records.new.areas },
      residents: residentsThenNow(before, after, view),
    }),
    ...(cameIn.new.areas + wentOut.old.areas > 0
      ? [say.moved({ cameIn: residentsText(cameIn.new, view), wentOut: residentsText(wentOut.old, view) })]
      : []),
    ...(whole ? [] : [say.told({ sections: asked.join(', ') })]),
  ];
}

function whyLine(view: DiffView): string {
  const why = unmarked(whyText(view));
  return why === '' ? '' : `${view.words.why}: ${why}`;
}

/** What else differs, in a sentence each. */
function elsewhere(view: DiffView): Block[] {
  const { diff, say } = view;
  const { populations, names, parts, classes } = diff.elsewhere;
  const texts = [
    ...(populations > 0 ? [say.populations({ count: populations })] : []),
    ...(names > 0 ? [say.names({ count: names })] : []),
    ...parts.flatMap((part) =>
      part === 'classes' ? classes.map((one) => ladderText(one, view)) : [say[`part-${part}`]({})],
    ),
  ];
  return texts.length === 0 ? [] : [paragraph(texts.join(' '), 'quiet')];
}

/** Of a ladder, from which class to which areas moved, or which record alone has it. */
function ladderText({ title, only, moves }: LadderChange, { say, words, language }: DiffView): string {
  const ladder = localized(title, language);
  if (only !== null) return say['ladder-of-one']({ ladder, only });
  const name = (of: LocalizedText | null) => (of === null ? words.noClass : `“${localized(of, language)}”`);
  const told = moves.map((move) =>
    say['ladder-move']({ old: name(move.old), new: name(move.new), areas: move.areas }),
  );
  return say['ladder-moved']({ ladder, moves: told.join('; ') });
}

/** What each section tells of; the rest stands in every comparison. */
const toldIn: Record<string, readonly SectionName[]> = {
  changes: ['came-in', 'went-out', 'changed'],
  appeared: ['areas'],
  vanished: ['areas'],
  redrawn: ['areas'],
  near: ['near'],
  criteria: ['flips'],
  elsewhere: ['flips'],
  lists: ['lists'],
  method: ['method'],
  inputs: ['inputs'],
  places: [],
};

const toldOf = {
  'came-in': 'came-in',
  'went-out': 'went-out',
  reason: 'changed',
  outcome: 'changed',
} as const;

/** The comparison as a record: what was not asked for by `--only` is left out. */
export function diffRecord(diff: Diff): object {
  const asked = new Set(diff.sections);
  const changes = diff.changes.filter(({ change }) => asked.has(toldOf[change]));
  return Object.fromEntries(
    Object.entries({ ...diff, changes }).filter(
      ([key]) => toldIn[key]?.some((section) => asked.has(section)) ?? true,
    ),
  );
}
