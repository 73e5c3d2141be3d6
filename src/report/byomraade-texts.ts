import { byomraadeMessages } from '../messages/byomraader-report.ts';
import { listTerm } from '../messages/list-name.ts';
import { isHidden } from '../record/facts/hidden.ts';
import { byomraadeRange } from '../record/facts/ranges.ts';
import { untried } from '../record/facts/untried.ts';
import type { Report } from '../record/report.ts';
import { formatCount, formatValue } from '../text/numbers.ts';
import { listed } from '../text/words.ts';
import { endsText } from './criteria-texts.ts';
import { residentsNumber } from './residents.ts';
import type { View } from './view.ts';

type Byomraader = NonNullable<Report['byomraader']>;
export type Byomraade = Byomraader['groups'][number];

/** A sentence with areas in it: what stands before them, the areas by id, and what stands after. */
export interface ToldAreas {
  text: (areas: string) => string;
  ids: string[];
}

/** How many byområder there could be, where that is open. */
export function openRange(report: Report) {
  const range = byomraadeRange(report);
  return range && range.least < range.most ? { ...range, untried: untried(report) } : undefined;
}

/** What of the report makes byområder, how many there could be, and who is a neighbour of whom. */
export function formedTexts({ groups, neighbours }: Byomraader, { report, language }: View): string[] {
  const say = byomraadeMessages[language];
  const range = openRange(report);
  const areas = groups.reduce((sum, group) => sum + group.areas.length, 0);
  const boligomraader = groups.reduce((sum, group) => sum + group.boligomraader.length, 0);
  return [
    say.formed({ count: groups.length, areas, boligomraader }),
    ...(range ? [say['formed-range'](range)] : []),
    say['how-formed']({ from: neighbours.from, pairs: formatCount(neighbours.pairs, language) }),
  ];
}

/** Of how many areas it is not known what they border on. */
export function unknownNeighbours({ neighbours: { unknown } }: Byomraader, { language }: View) {
  if (unknown.length === 0) return undefined;
  return byomraadeMessages[language].unknown({ count: unknown.length, examples: unknown });
}

/** What the overview of byområder has beyond what it always has. */
export function overviewColumns(groups: readonly Byomraade[], { method }: View) {
  return {
    elsewhere: groups.some(({ residentsElsewhere }) => residentsElsewhere !== 0),
    smallest: method.byomraader['smallest-population'],
  };
}

/** The sentence on the smallest population, where the method sets one. */
export function sizeExplained(groups: readonly Byomraade[], { method, language }: View): string | undefined {
  const smallest = method.byomraader['smallest-population'];
  if (smallest === undefined) return undefined;
  const small = groups.filter(({ size }) => size === 'small').length;
  const say = byomraadeMessages[language];
  return say['size-explained']({ smallest: formatCount(smallest, language), small });
}

export function groupResidents({ residents, withoutPopulation, areas }: Byomraade, view: View): string {
  if (areas.length === 0) return '–';
  return residentsNumber({ areas: areas.length, residents, withoutPopulation }, view);
}

/** Residents by shares are an estimate, told as whole persons. */
export function elsewhereText({ residentsElsewhere: residents }: Byomraade, { language }: View): string {
  return formatCount(residents === null ? null : Math.round(residents), language);
}

/** The lists that its boligområder are on. */
export function groupLists({ lists }: Byomraade, { report, language }: View): string {
  if (lists.length === 0) return '–';
  const yearOf = new Map(report.stateLists?.used.map(({ list, year }) => [list, year]));
  return listed(
    lists.map((list) => listTerm(list, yearOf.get(list)).one),
    language,
  );
}

export function sizeText({ size }: Byomraade, { language }: View): string {
  const say = byomraadeMessages[language];
  return size === 'small' ? say.small({}) : size === 'unknown' ? say['size-unknown']({}) : say.enough({});
}

/** Its level on each criterion, and how many of its areas meet it; in the order of the measured criteria. */
export function levelTexts({ areas, criteria }: Byomraade, { report, language }: View): string[] {
  const say = byomraadeMessages[language];
  const measured = report.criteria.filter(({ notMeasured }) => notMeasured === null);
  const hidden = hiddenAreas(report);
  return criteria.map(({ id, value, range, met, unknown }, k) => {
    const { unit, decimals } = measured[k];
    const isHiddenLevel = value === null && hidden.get(id)?.some((area) => areas.includes(area));
    return say.level({
      value:
        range || isHiddenLevel
          ? endsText(range, unit, decimals, language)
          : formatValue(value, unit, decimals, language),
      met,
      of: areas.length,
      unknown,
    });
  });
}

/** Ids of the areas of which a criterion is hidden, by criterion. */
function hiddenAreas({ areas }: Report): Map<string, string[]> {
  return new Map(
    areas.criteria.map((criterion) => [
      criterion.id,
      areas.ids.filter((_, area) => isHidden(criterion, area)),
    ]),
  );
}

/** What is told of one byområde: its areas, its name, what it overlaps, and what could make it larger. */
export function partTexts(
  { name, named, former, areas, undetermined }: Byomraade,
  { language }: View,
): (string | ToldAreas)[] {
  const say = byomraadeMessages[language];
  const overlaps = former.length > 1 || (former.length === 1 && former[0].name !== name);
  const shares = former.map((one) =>
    say.share({ name: one.name, residents: formatCount(Math.round(one.residents), language) }),
  );
  return [
    ...(areas.length > 0 ? [told(say.members, areas)] : []),
    ...(named === 'largest-part' ? [say['named-after-largest']({})] : []),
    ...(overlaps ? [say.former({ former: shares.join(', ') })] : []),
    ...(undetermined.length > 0 ? [told(say.undetermined, undetermined)] : []),
  ];
}

/** What lies at the edges: names that none carries, enclosed areas, isolated areas. Always told, be there none. */
export function edgeTexts(
  { enclosed, isolated, namesUnused }: Byomraader,
  { report, language }: View,
): (string | ToldAreas)[] {
  const say = byomraadeMessages[language];
  const excluded = new Set(enclosed.filter(({ area }) => isExcluded(area, report)).map(({ area }) => area));
  const certain = enclosed.filter((one) => one.certain && !excluded.has(one.area));
  const idsOf = (joined: boolean) => certain.filter((one) => one.joined === joined).map(({ area }) => area);
  const uncertain = enclosed.filter((one) => !one.certain).map(({ area }) => area);
  return [
    ...(namesUnused.length > 0 ? [say['names-unused']({ names: namesUnused.join(', ') })] : []),
    ...(enclosed.length === 0 ? [say['enclosed-none']({})] : []),
    ...[true, false].flatMap((joined) =>
      idsOf(joined).length > 0 ? [told((p) => say.enclosed({ ...p, joined }), idsOf(joined))] : [],
    ),
    ...(uncertain.length > 0 ? [told(say['enclosed-uncertain'], uncertain)] : []),
    ...(excluded.size > 0 ? [told(say['enclosed-excluded'], [...excluded])] : []),
    isolated.length > 0 ? told(say.isolated, isolated) : say['isolated-none']({}),
  ];
}

function told(sentence: (p: { areas: string }) => string, ids: string[]): ToldAreas {
  return { text: (areas) => sentence({ areas }), ids };
}

function isExcluded(id: string, { areas }: Report): boolean {
  return areas.exclusion[areas.ids.indexOf(id)] >= 0;
}
