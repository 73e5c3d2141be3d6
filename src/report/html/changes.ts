import { type Changes, changesSince } from '../changes.ts';
import { capitalized, municipalityOf } from '../describe/text.ts';
import { formatCount } from '../numbers.ts';
import { byRank } from '../order.ts';
import type { Report } from '../report.ts';
import { hasPopulation, residentsNumber } from '../residents.ts';
import type { HtmlView } from './html-view.ts';
import { areaLinks, named, separated } from './links.ts';
import { html, type Markup } from './markup.ts';
import { type Row, table } from './table.ts';

/** More names than these are read in the table of all areas. */
export const MOST_NAMES = 20;

/** What changed since the previous report: who came in, went out, and what makes the two hard to compare. */
export function* changes(previous: Report, view: HtmlView): Generator<Markup> {
  const { report, tell } = view;
  const found = changesSince(previous, report);
  yield html`<h3 id="aendringer">${tell['changes-heading']({ year: previous.year })}</h3>
`;
  const notes = caveats(previous, view);
  if (!found.comparable) notes.push(tell['nothing-in-common']({}));
  for (const note of notes)
    yield html`<p class="note">${note}</p>
`;
  if (!found.comparable) return;
  yield html`<p>${tell['changes-then']({
    year: previous.year,
    designated: previous.summary.designated.areas,
    stayed: found.stayed.length,
    went: found.went.length,
    open: found.open.length,
    vanished: found.vanishedDesignated.length,
  })} ${tell['changes-now']({
    came: found.came.length,
    wereOpen: found.wereOpen.length,
    appeared: found.appearedDesignated.length,
  })}</p>
`;
  yield counts(found, previous, view);
  yield names(found, previous, view);
}

/** What a reader must know before trusting a comparison. */
function caveats(previous: Report, { report, tell }: HtmlView): string[] {
  const notes: string[] = [];
  if (previous.year >= report.year)
    notes.push(tell['not-earlier']({ year: report.year, before: previous.year }));
  const [city, then] = [municipalityOf(report), municipalityOf(previous)];
  if (city !== undefined && then !== undefined && city !== then)
    notes.push(tell['other-city']({ city, before: then }));
  const [file, fileThen] = [methodFile(report), methodFile(previous)];
  if (report.method.id !== previous.method.id)
    notes.push(tell['other-method']({ method: report.method.id, before: previous.method.id }));
  else if (file && fileThen && file.sha256 !== fileThen.sha256)
    notes.push(tell['method-file-changed']({ file: file.name }));
  return notes;
}

function methodFile({ inputs }: Report): Report['inputs'][number] | undefined {
  return inputs.find(({ role }) => role === 'method');
}

function counts(found: Changes, previous: Report, view: HtmlView): Markup {
  const { report, language, words, tell } = view;
  const withResidents = hasPopulation(report) || hasPopulation(previous);
  const row = (label: string, tally: Report['account']['input'], kind?: Row['kind']): Row => ({
    cells: [
      label,
      formatCount(tally.areas, language),
      ...(withResidents ? [tally.areas === 0 ? '–' : residentsNumber(tally, view)] : []),
    ],
    ...(kind && { kind }),
  });
  const inReport = (label: string, areas: readonly number[]) => row(label, tallied(report, areas), 'part');
  const positions = new Map(previous.areas.ids.map((id, position) => [id, position]));
  const before = (areas: readonly number[]) => areas.map((area) => positions.get(report.areas.ids[area])!);
  const inPrevious = (label: string, areas: readonly number[]) =>
    row(label, tallied(previous, areas), 'part');
  // two reports on one year are told apart by what they are, not by when
  const isOther = report.year !== previous.year;
  const { open, appearedDesignated: appeared, vanishedDesignated: vanished } = found;
  return html`${table(
    tell['changes-table']({}),
    [
      { head: words.answer },
      { head: words.areas, numeric: true },
      ...(withResidents ? [{ head: words.residents, numeric: true }] : []),
    ],
    [
      row(
        isOther ? tell['designated-in']({ year: report.year }) : tell['designated-now']({}),
        report.summary.designated,
        'sum',
      ),
      inReport(tell.stayed({}), found.stayed),
      inReport(tell.came({}), found.came),
      ...(appeared.length > 0 ? [inReport(tell['appeared-designated']({}), appeared)] : []),
      row(
        isOther ? tell['designated-in']({ year: previous.year }) : tell['designated-before']({}),
        previous.summary.designated,
        'sum',
      ),
      inPrevious(tell.stayed({}), before(found.stayed)),
      inPrevious(tell.went({}), before(found.went)),
      ...(open.length > 0 ? [inPrevious(tell['now-open']({}), before(open))] : []),
      ...(vanished.length > 0 ? [inPrevious(tell['vanished-designated']({}), vanished)] : []),
    ],
  )}${
    withResidents &&
    html`<p class="quiet">${tell['changes-residents']({})}</p>
`
  }`;
}

function tallied({ areas }: Report, some: readonly number[]): Report['account']['input'] {
  const known = some.map((area) => areas.population[area]).filter((residents) => !Number.isNaN(residents));
  return {
    areas: some.length,
    residents: known.reduce((sum, residents) => sum + residents, 0),
    withoutPopulation: some.length - known.length,
  };
}

/** Who it was, by rank; those who are gone by the names that they had. */
function names(found: Changes, previous: Report, view: HtmlView): Markup {
  const { report, tell } = view;
  const link = areaLinks(view);
  const here = (group: string, areas: readonly number[]) =>
    namesOf(group, byRank(report, areas), view, (area) => link(report.areas.ids[area]));
  const gone = ({ ids, names }: Report['areas'], area: number) =>
    named(html`${names[area]}`, names[area], ids[area]);
  return html`<dl class="names">
${here(tell.came({}), found.came)}${here(tell.went({}), found.went)}${here(
  tell['now-open']({}),
  found.open,
)}${here(tell.appeared({}), found.appeared)}${namesOf(
  tell.vanished({ before: previous.year }),
  byRank(previous, found.vanished),
  view,
  (area) => gone(previous.areas, area),
)}</dl>
`;
}

function namesOf(
  group: string,
  areas: readonly number[],
  { tell }: HtmlView,
  name: (area: number) => Markup,
): Markup | false {
  if (areas.length === 0) return false;
  const left = areas.length - MOST_NAMES;
  return html`<dt>${capitalized(tell['names-of']({ group, count: areas.length }))}</dt>
<dd>${separated(areas.slice(0, MOST_NAMES).map(name))}${left > 0 && html`, <a href="#omraader">${tell.more({ count: left })}</a>`}</dd>
`;
}
