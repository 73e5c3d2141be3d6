import { byomraadeReportMessages } from '../../messages/byomraader-report.ts';
import { listed } from '../describe/text.ts';
import { listNames, localized } from '../describe.ts';
import { formatCount, formatValue } from '../numbers.ts';
import { boligomraadeNames } from '../reasons.ts';
import type { Report } from '../report.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, plain, sentences } from './text.ts';

type Byomraader = NonNullable<Report['byomraader']>;
type Byomraade = Byomraader['groups'][number];

/** The byområder that the designated areas form: residents, lists, criteria, parts; enclosed and isolated areas. */
export function* renderByomraader(view: View): Generator<string> {
  const { report, language } = view;
  const { byomraader } = report;
  if (byomraader === null) return;
  const say = byomraadeReportMessages[language];
  const { groups, neighbours } = byomraader;
  yield heading(2, say.heading({}));
  if (groups.length === 0) yield sentences(say.none({}));
  else {
    const areas = groups.reduce((sum, group) => sum + group.areas.length, 0);
    const boligomraader = groups.reduce((sum, group) => sum + group.boligomraader.length, 0);
    yield sentences(
      say.formed({ count: groups.length, areas, boligomraader }),
      say['how-formed']({ from: neighbours.from, pairs: formatCount(neighbours.pairs, language) }),
    );
    if (neighbours.unknown.length > 0)
      yield sentences(say.unknown({ count: neighbours.unknown.length, examples: neighbours.unknown }));
    yield* overview(groups, view);
    yield* levels(groups, view);
    yield* parts(groups, view);
  }
  yield sentences(...edges(byomraader, view));
}

function* overview(groups: Byomraade[], view: View): Generator<string> {
  const { language, method, words } = view;
  const say = byomraadeReportMessages[language];
  const elsewhere = groups.some(({ residentsElsewhere }) => residentsElsewhere !== 0);
  const smallest = method.byomraader['smallest-population'];
  if (smallest !== undefined) {
    const small = groups.filter(({ size }) => size === 'small').length;
    yield sentences(say['size-explained']({ smallest: formatCount(smallest, language), small }));
  }
  if (elsewhere) yield sentences(say['elsewhere-explained']({}));
  yield tableHead([
    { head: say.byomraade({}) },
    { head: words.residents, numeric: true },
    { head: words.areas, numeric: true },
    ...(elsewhere ? [{ head: say.elsewhere({}), numeric: true }] : []),
    { head: say.boligomraader({}) },
    { head: say.lists({}) },
    ...(smallest === undefined ? [] : [{ head: say.size({}) }]),
  ]);
  for (const group of groups) {
    yield tableRow([
      group.name,
      residents(group, view),
      formatCount(group.areas.length, language),
      ...(elsewhere ? [formatCount(rounded(group.residentsElsewhere), language)] : []),
      group.boligomraader.length === 0 ? '–' : boligomraadeNames(group.boligomraader, view),
      group.lists.length === 0
        ? '–'
        : listed(
            group.lists.map((list) => listNames[list]),
            language,
          ),
      ...(smallest === undefined ? [] : [sizeText(group, view)]),
    ]);
  }
  yield '\n';
}

/** Residents by shares are an estimate, told as whole persons. */
function rounded(residentsElsewhere: number | null): number | null {
  return residentsElsewhere === null ? null : Math.round(residentsElsewhere);
}

function residents(
  { residents: known, withoutPopulation, areas }: Byomraade,
  { language, say }: View,
): string {
  if (areas.length === 0) return '–';
  if (withoutPopulation === 0) return formatCount(known, language);
  if (withoutPopulation === areas.length) return say['population-missing']({});
  return say['residents-partly']({ residents: formatCount(known, language), without: withoutPopulation });
}

function sizeText({ size }: Byomraade, { language }: View): string {
  const say = byomraadeReportMessages[language];
  return size === 'small' ? say.small({}) : size === 'unknown' ? say['size-unknown']({}) : say.enough({});
}

function* levels(groups: Byomraade[], { report, language }: View): Generator<string> {
  const say = byomraadeReportMessages[language];
  const measured = report.criteria.filter(({ notMeasured }) => notMeasured === null);
  yield sentences(say['criteria-explained']({}));
  yield tableHead([
    { head: say.byomraade({}) },
    ...measured.map(({ title }) => ({ head: localized(title, language), numeric: true })),
  ]);
  for (const { name, areas, criteria } of groups.filter((group) => group.areas.length > 0)) {
    const cells = criteria.map(({ value, met, unknown }, k) => {
      const { unit, decimals } = measured[k];
      return say.level({
        value: formatValue(value, unit, decimals, language),
        met,
        of: areas.length,
        unknown,
      });
    });
    yield tableRow([name, ...cells]);
  }
  yield '\n';
}

function* parts(groups: Byomraade[], view: View): Generator<string> {
  const { report, language } = view;
  const say = byomraadeReportMessages[language];
  const nameOf = areaNames(report);
  for (const { name, named, former, areas, undetermined } of groups) {
    const told = [
      areas.length > 0 ? say.members({ areas: areas.map(nameOf).join(', ') }) : undefined,
      named === 'largest-part' ? say['named-after-largest']({}) : undefined,
      former.length > 1 || (former.length === 1 && former[0].name !== name)
        ? say.former({
            former: former
              .map((one) =>
                say.share({ name: one.name, residents: formatCount(Math.round(one.residents), language) }),
              )
              .join(', '),
          })
        : undefined,
      undetermined.length > 0 ? say.undetermined({ areas: undetermined.map(nameOf).join(', ') }) : undefined,
    ].filter((text) => text !== undefined);
    yield `- **${plain(name)}.** ${plain(told.join(' '))}\n`;
  }
  yield '\n';
}

/** What lies at the edges: names that none carries, enclosed areas, isolated areas. Always told, be there none. */
function edges({ enclosed, isolated, namesUnused }: Byomraader, { report, language }: View): string[] {
  const say = byomraadeReportMessages[language];
  const nameOf = areaNames(report);
  const names = (ids: string[]) => ids.map(nameOf).join(', ');
  const excluded = new Set(enclosed.filter(({ area }) => isExcluded(area, report)).map(({ area }) => area));
  const certain = enclosed.filter((one) => one.certain && !excluded.has(one.area));
  const idsOf = (joined: boolean) => certain.filter((one) => one.joined === joined).map(({ area }) => area);
  const uncertain = enclosed.filter((one) => !one.certain).map(({ area }) => area);
  return [
    ...(namesUnused.length > 0 ? [say['names-unused']({ names: namesUnused.join(', ') })] : []),
    ...(enclosed.length === 0 ? [say['enclosed-none']({})] : []),
    ...[true, false].flatMap((joined) =>
      idsOf(joined).length > 0 ? [say.enclosed({ areas: names(idsOf(joined)), joined })] : [],
    ),
    ...(uncertain.length > 0 ? [say['enclosed-uncertain']({ areas: names(uncertain) })] : []),
    ...(excluded.size > 0 ? [say['enclosed-excluded']({ areas: names([...excluded]) })] : []),
    isolated.length > 0 ? say.isolated({ areas: names(isolated) }) : say['isolated-none']({}),
  ];
}

function isExcluded(id: string, { areas }: Report): boolean {
  return areas.exclusion[areas.ids.indexOf(id)] >= 0;
}

/** `Name (id)` of an area. */
function areaNames({ areas }: Report): (id: string) => string {
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  return (id) => `${areas.names[positions.get(id)!]} (${id})`;
}
