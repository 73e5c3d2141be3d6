import { type Choice, choicesOf, withOptions } from '../../criteria/choices.ts';
import {
  type Block,
  type Details,
  folded,
  type Inline,
  paragraph,
  type Row,
  section,
  sentences,
  separated,
  strong,
  type Table,
} from '../../document/document.ts';
import { alternativesMessages } from '../../messages/alternatives.ts';
import { isPublic, type Report } from '../../record/report.ts';
import { formatCount, formatExact, formatShare } from '../../text/numbers.ts';
import { capitalized } from '../../text/words.ts';
import { alternativesText } from '../answer-texts.ts';
import { methodThreshold, parameterLabel } from '../assumptions.ts';
import { referenceInFull } from '../describe/reference.ts';
import { describeCriterionThreshold, describeExcluded, describeRule } from '../describe.ts';
import { hasPopulation, residentsNumber } from '../residents.ts';
import type { View } from '../view.ts';
import { areaNames, type Part } from './part.ts';

type Alternatives = NonNullable<Report['alternatives']>;
type Variant = Pick<Alternatives['single'][number], 'designated' | 'cameIn' | 'wentOut'>;

/** What each alternative of the method would give, those of two choices together, and which areas change their answer. */
export const alternatives: Part = {
  id: 'andre-valg',
  title: ({ language }) => alternativesMessages[language].title({}),
  present: ({ report }) => report.alternatives !== undefined,
  *blocks(view) {
    const { report, language } = view;
    const say = alternativesMessages[language];
    const { single, pairs } = report.alternatives!;
    const choices = new Map(choicesOf(view.method).map((choice) => [choice.path, choice]));
    const illustration = view.isIllustration;
    if (view.isPage) yield* sentences(alternativesText(view));
    yield paragraph(say['what-it-is']({}));
    if (isPublic(report)) yield paragraph(say['of-stand-ins']({}), 'quiet');
    yield oneByOne(single, choices, view);
    yield paragraph(say['who-counts']({ illustration }), 'quiet');
    const named: [string, Variant][] = single.map((one) => [
      optionName(choices.get(one.path)!, one.option, view),
      one,
    ]);
    if (pairs) {
      const [one, other] = pairs.paths.map((path) => choices.get(path)!);
      const [title, table] = together(pairs, one, other, report.alternatives!, view);
      const explained = say['pairs-explained']({ illustration, residents: hasPopulation(report) });
      // the table of the page is headed by its title
      if (view.isPage) yield* [paragraph(explained), table];
      else yield section(title, [paragraph(explained), table]);
      named.push(
        ...pairs.cells.map((cell): [string, Variant] => [
          [one, other].map((choice, k) => optionName(choice, cell.options[k], view)).join('; '),
          cell,
        ]),
      );
    }
    const flipping = named.filter(([, { cameIn, wentOut }]) => cameIn.length + wentOut.length > 0);
    if (flipping.length === 0) yield paragraph(say['nobody-flips']({}));
    else yield* whoFlips(flipping, view);
  },
};

function oneByOne(single: Alternatives['single'], choices: ReadonlyMap<string, Choice>, view: View): Table {
  const { report, language, words } = view;
  const say = alternativesMessages[language];
  const withResidents = hasPopulation(report);
  const row = (name: string, { designated, cameIn, wentOut }: Variant, kind?: Row['kind']): Row => ({
    kind,
    cells: [
      name,
      formatCount(designated.areas, language),
      ...(withResidents ? [residentsNumber(designated, view)] : []),
      ...[cameIn, wentOut].map((areas) => formatCount(areas.length, language)),
    ],
  });
  return {
    kind: 'table',
    label: say.table({}),
    columns: [
      { head: say.choice({}), flexible: true },
      ...[
        words.areas,
        ...(withResidents ? [words.residents] : []),
        say['came-in']({}),
        say['went-out']({}),
      ].map((head) => ({ head, numeric: true })),
    ],
    rows: [
      row(say['as-is']({}), { designated: report.summary.designated, cameIn: [], wentOut: [] }, 'sum'),
      ...[...choices].flatMap(([path, choice]) =>
        inOrder(choice).flatMap((option) => {
          const one = single.find((variant) => variant.path === path && variant.option === option);
          return one ? [row(optionName(choice, option, view), one)] : [];
        }),
      ),
    ],
  };
}

/** A row an option of the one choice, a column an option of the other. */
function together(
  { paths, cells }: NonNullable<Alternatives['pairs']>,
  one: Choice,
  other: Choice,
  { single }: Alternatives,
  view: View,
): [title: string, table: Table] {
  const { report, language } = view;
  const label = alternativesMessages[language].pairs({
    one: labelOf(one, view).toLowerCase(),
    other: labelOf(other, view).toLowerCase(),
  });
  const at = (a: number, b: number): Variant => {
    if (a > 0 && b > 0) return cells.find(({ options }) => options[0] === a && options[1] === b)!;
    const [path, option] = a > 0 ? [paths[0], a] : [paths[1], b];
    const alone = single.find((variant) => variant.path === path && variant.option === option);
    return alone ?? { designated: report.summary.designated, cameIn: [], wentOut: [] };
  };
  const cell = ({ designated }: Variant) => {
    const count = formatCount(designated.areas, language);
    return hasPopulation(report) ? `${count} (${residentsNumber(designated, view)})` : count;
  };
  const outer = inOrder(one);
  const inner = inOrder(other);
  const chosen = (text: string, isChosen: boolean): Inline => (isChosen ? strong(text) : text);
  const table: Table = {
    kind: 'table',
    label,
    columns: [
      { head: labelOf(one, view) },
      ...inner.map((b) => ({ head: choiceText(other, b, view), numeric: true })),
    ],
    rows: outer.map((a) => ({
      cells: [
        chosen(choiceText(one, a, view), a === 0),
        ...inner.map((b) => chosen(cell(at(a, b)), a === 0 && b === 0)),
      ],
    })),
  };
  return [label, table];
}

/** The areas whose answers the alternatives change; on the page, where the tables have their numbers, folded in one. */
function* whoFlips(flipping: readonly [string, Variant][], view: View): Generator<Block> {
  const { language, isPage } = view;
  const say = alternativesMessages[language];
  const nameOf = areaNames(view);
  if (!isPage) {
    yield section(
      say.names({}),
      flipping.map(([name, variant], k) => names(name, variant, k, nameOf, language)),
    );
    return;
  }
  const blocks = flipping.flatMap(([name, variant]) => [
    paragraph(strong(`${name}.`)),
    ...changedAreas(variant, nameOf, language),
  ]);
  yield folded('andre-valg-hvem', say.names({}), say['names-of']({ choices: flipping.length }), blocks);
}

/** The areas whose answer an alternative changes. */
function names(
  name: string,
  variant: Variant,
  k: number,
  nameOf: (id: string) => Inline,
  language: View['language'],
): Details {
  const { cameIn, wentOut } = variant;
  return folded(
    `andre-valg-${k + 1}`,
    name,
    alternativesMessages[language]['names-summary']({ cameIn: cameIn.length, wentOut: wentOut.length }),
    changedAreas(variant, nameOf, language),
  );
}

function changedAreas(
  { cameIn, wentOut }: Variant,
  nameOf: (id: string) => Inline,
  language: View['language'],
): Block[] {
  const say = alternativesMessages[language];
  return [
    { head: say['came-in']({}), areas: cameIn },
    { head: say['went-out']({}), areas: wentOut },
  ].flatMap(({ head, areas }): Block[] => {
    const text: Inline = [`${head}: `, separated(areas.map(nameOf)), '.'];
    return areas.length > 0 ? [paragraph(text)] : [];
  });
}

/** What a choice is of, and one of its options: `Grænseværdi: mindst 1,25 gange niveauet i resten af byen`. */
function optionName(choice: Choice, option: number, view: View): string {
  return `${labelOf(choice, view)}: ${choiceText(choice, option, view)}`;
}

function labelOf({ path }: Choice, view: View): string {
  return capitalized(parameterLabel(path, view));
}

/** An option in words; where there are none for it, its keys as the method file has them. */
export function choiceText(choice: Choice, option: number, view: View): string {
  const { method, language } = view;
  const own = choice.options[option] as Record<string, unknown>;
  const keys = keysThatDiffer(choice);
  if (keys.length === 1 && typeof own[keys[0]] === 'number') {
    const short = inShort[keys[0]]?.(own[keys[0]] as number, language);
    if (short !== undefined) return short;
  }
  const picks = choicesOf(method).map(({ path }) => (path === choice.path ? option : 0));
  const varied = withOptions(method, picks);
  const inKeys = keys.map((key) => `${choice.path}.${key}: ${JSON.stringify(own[key])}`).join(', ');
  return inWords(choice, { ...view, method: varied }) ?? inKeys;
}

/** A number that is all in which options differ: what it is of, the label of the choice says. */
const inShort: Record<string, (value: number, language: View['language']) => string> = {
  times: (value, language) => alternativesMessages[language].times({ times: formatExact(value, language) }),
  'at-least': (least, language) => alternativesMessages[language]['at-least']({ least }),
  rounds: (rounds, language) => alternativesMessages[language].rounds({ rounds }),
  'population-below': (residents, language) => alternativesMessages[language].below({ residents }),
  'minimum-share': (share, language) =>
    alternativesMessages[language].share({ share: formatShare(share, language) }),
};

/** @param view whose method has the option */
function inWords({ at, path }: Choice, view: View): string | undefined {
  const { method, language } = view;
  const [block, id, part] = at;
  if (path === 'threshold') return methodThreshold(view);
  if (path === 'designate') return describeRule(method.designate, method, language);
  if (path === 'reference') return referenceInFull(method.reference!, language);
  if (block === 'exclude') return describeExcluded(method.exclude[id], language);
  if (block === 'criteria' && part === 'threshold') return describeCriterionThreshold(method, id, language);
  if (block === 'criteria' && part === 'reference')
    return referenceInFull(method.criteria[id].reference!, language);
  return undefined;
}

/** The options of a choice from the least number to the greatest where they are numbers, else as the method has them. */
function inOrder(choice: Choice): number[] {
  const [key, ...more] = keysThatDiffer(choice);
  const value = (option: number) => (choice.options[option] as Record<string, unknown>)[key];
  const options = choice.options.map((_, option) => option);
  const isNumbers = more.length === 0 && options.every((option) => typeof value(option) === 'number');
  return isNumbers ? options.sort((a, b) => Number(value(a)) - Number(value(b))) : options;
}

/** The keys in which the options of a choice differ. */
function keysThatDiffer({ options }: Choice): string[] {
  const blocks = options as readonly Record<string, unknown>[];
  const keys = new Set(blocks.flatMap((block) => Object.keys(block)));
  const said = (key: string) => new Set(blocks.map((block) => JSON.stringify(block[key])));
  return [...keys].filter((key) => !['basis', 'source', 'note'].includes(key) && said(key).size > 1);
}
