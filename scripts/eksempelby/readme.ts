import { boligomraader } from './boligomraader.ts';
import { criterionKeys, criterionTexts } from './criteria.ts';
import { measureGaps, type YearGaps } from './gaps.ts';
import type { Link } from './links.ts';
import { newestYear, type Parameters, years } from './parameters.ts';
import { screenYear } from './screen.ts';
import { type ListRow, listKeys } from './state-lists.ts';
import { missingSymbol } from './tables.ts';
import { type Target, targets, tolerance } from './targets.ts';
import type { Area, City, MissingKind } from './types.ts';

const newest = years.indexOf(newestYear);

const missingTexts: Record<MissingKind, string> = {
  suppressed: 'count of a few persons in a small area, held back',
  stray: 'missing for no visible reason',
  'no denominator': 'too few answers to say anything: denominator blank too',
  'near the line': 'planted at the line of designation',
};

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((c) => String(c).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function percent(share: number, digits: number): string {
  return (100 * share).toFixed(digits);
}

function outcome(target: Target, gaps: YearGaps): number {
  const { designated, rest } = gaps.rates[target.criterion];
  if (target.of === 'ratio') return designated / rest;
  if (target.of === 'gap') return 100 * (designated - rest);
  return 100 * (target.of === 'designated' ? designated : rest);
}

function calibrationTable(gaps: YearGaps): string {
  const unit = { designated: '%', rest: '%', gap: 'points', ratio: 'x' };
  const rows = targets.map((target) => {
    const value = outcome(target, gaps);
    const off = value / target.value - 1;
    if (Math.abs(off) > tolerance)
      throw new Error(`${target.criterion} (${target.of}) is out of tolerance: ${value}`);
    const size = percent(Math.abs(off), 1);
    const signed = `${size === '0.0' ? '' : off < 0 ? '-' : '+'}${size} %`;
    const { criterion, of, because, basis } = target;
    return [
      criterion,
      of,
      `${target.value} ${unit[of]}`,
      `${value.toFixed(2)} ${unit[of]}`,
      signed,
      basis,
      because,
    ];
  });
  return table(['criterion', 'of', 'target', `came out ${newestYear}`, 'off by', 'basis', 'because'], rows);
}

function yearTable(all: readonly YearGaps[], city: City): string {
  const rows = years.map((year, t) => {
    const gaps = all[t] as YearGaps;
    const missing = city.missing.filter((cell) => cell.year === year).length;
    const share = `${percent(gaps.residentShare, 1)} %`;
    return [year, gaps.designated, gaps.undetermined, gaps.excluded, share, missing];
  });
  const head = [
    'year',
    'designated',
    'undetermined',
    'under 100 residents',
    'residents designated',
    'missing cells',
  ];
  return table(head, rows);
}

function gapTable(all: readonly YearGaps[]): string {
  const rows = criterionKeys.map((key) => [
    key,
    ...all.map(({ rates }) => `${percent(rates[key].designated, 2)} / ${percent(rates[key].rest, 2)}`),
  ]);
  return table(['criterion', ...years.map(String)], rows);
}

function missingTable(parameters: Parameters, city: City): string {
  const byId = new Map(city.areas.map((area) => [area.id, area]));
  const rows = city.missing.map(({ year, id, criterion, kind }) => {
    const area = byId.get(id) as Area;
    const t = years.indexOf(year);
    let why = missingTexts[kind];
    if (kind === 'near the line') {
      const screened = screenYear(parameters, city.areas, t).find((one) => one.area.id === id);
      if (screened) why += `: ${screened.met} met, ${screened.unknown} unknown, ${screened.designation}`;
    }
    return [year, id, area.name, area.folketal[t] as number, criterion, why];
  });
  return table(['year', 'omraade_id', 'omraade_navn', 'folketal', 'criterion', 'why'], rows);
}

function smallTable(city: City): string {
  const small = city.areas.filter((area) => area.smallBecause !== null);
  const rows = small.map((area) => [area.id, area.name, ...area.folketal, area.smallBecause as string]);
  return table(['omraade_id', 'omraade_navn', ...years.map(String), 'what it is'], rows);
}

function listTable(rows: readonly ListRow[]): string {
  const counts = [...new Set(rows.map((row) => row.year))].map((year) => [
    year,
    ...listKeys.map(
      (list) =>
        rows.filter((row) => row.year === year && row.list === list && row.municipality === 'Eksempelby')
          .length,
    ),
  ]);
  return table(['year', ...listKeys], counts);
}

/** The README of the fixture; every figure in it is measured on the city that was just built. */
export function writeReadme(
  parameters: Parameters,
  city: City,
  rows: readonly ListRow[],
  links: readonly Link[],
): string {
  const all = years.map((_, t) => measureGaps(parameters, city, t));
  const sorted = city.areas.map((area) => area.folketal[newest] as number).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
  const listed = new Set(
    rows.filter((row) => row.year === newestYear && row.municipality === 'Eksempelby').map((row) => row.name),
  );
  const linked = new Set(links.map((link) => link.name));
  const withoutLink = boligomraader
    .filter((one) => listed.has(one.spellings?.[newestYear] ?? one.name) && !linked.has(one.name))
    .map((one) => one.name);
  const { ratio, needed, leastResidents } = parameters.rule;
  const emptyUniverses = city.areas.flatMap((area) =>
    years.flatMap((year, t) =>
      criterionKeys.filter((key) => area.cells[t]?.[key].af === 0).map((key) => `${area.id} ${year} ${key}`),
    ),
  );
  return `# Eksempelby

A city that does not exist. **Every name, boundary, list and figure here is invented** by a seeded random generator;
no figure comes from a real area, and a likeness to a real place is an accident. The city as a whole is tuned
so that the gap between its designated areas and the rest resembles the figures that København's "Politik for udsatte
byområder 2025-2035" states, and so that a screening of it has clusters, borderline cases, missing values and small areas.

Written by \`npm run eksempelby\`, this file too. Do not edit; change the parameters and run it again.
The same parameters give the same bytes: a seeded generator, no clock, no locale.

## Files

| file | what |
|---|---|
| \`${years.join('.csv`, `')}.csv\` | the statistics: ${city.areas.length} areas, one row each, counts only |
| \`state-lists.csv\` | the state's lists ${rows[0]?.year}-${rows.at(-1)?.year}, ${rows.length} rows; two neighbouring municipalities are in it too |
| \`links.csv\` | which areas the boligområder lie in: share (0-1, decimal comma) of the boligområde's residents |
| \`legal-values.csv\` | the figures that the law makes the lists from: a row per boligområde and year |
| \`areas.geojson\` | where the areas lie: \`omraade_id\`, \`omraade_navn\`, \`bydel\` |
| \`boligomraader.geojson\` | outlines of boligområder: \`boligomraade\`, some spelled in another way than the links |
| \`neighbours.csv\` | pairs of areas that share a border (not a corner), each pair once, the lower id first |
| \`byomraader-${newestYear - 1}.csv\` | names of last year's byområder and the areas in them |

All are UTF-8 without BOM; the tables have \`;\` between columns and CRLF. A field that holds \`;\` or \`"\` is quoted. A missing
numerator is \`${missingSymbol}\`, a missing denominator is blank.

## The statistics

\`aar\`, \`omraade_id\` (text: two digits of the bydel and two running ones), \`omraade_navn\`, \`bydel\` (one of ${city.bydele.length}), \`folketal\`
(residents), then for each criterion K the numerator \`K_antal\` and the denominator \`K_af\`, the size of the universe. The
share \`K_antal / K_af\` is worse when higher. In ${newestYear} the areas have ${sorted[0]} to ${sorted.at(-1)} residents (median ${median}).

${table(
  ['criterion', 'K_antal: counts', 'K_af: universe'],
  criterionKeys.map((key) => [key, criterionTexts[key].counts, criterionTexts[key].universe]),
)}

Ages add up: \`boernefattigdom_af\` + \`sundhedstilstand_af\` = \`folketal\`. The survey has 40-120 respondents per area, where few
live at most a third of them. A universe may be empty (0 of 0), which is no share at all:
${emptyUniverses.join(', ') || 'none'}.

## How it is made

Areas stand on a jittered grid of ${parameters.side} x ${parameters.side} cells of ${parameters.cellKm} km and belong to the nearest middle of a bydel. A smooth field with ${parameters.hotSpots.length} hot
spots on a low rolling background is what the eight criteria have in common: rate = base x (1 + load x field + the
criterion's own deviation). Persons are then counted one by one, so counts are binomial; most persons stay from year to
year, and the survey asks new ones. Earlier years have a wider gap (${percent(parameters.trend.gap, 1)} % of the load per year) and a
slightly higher level. The hidden truth (places, field, rates) is in memory only: \`scripts/eksempelby/types.ts\`.

## Calibration

The rule used here, by the generator alone: a criterion is met when the area's rate is at least ${ratio} x the pooled rate of
all other areas with at least ${leastResidents} residents; an area is designated when at least ${needed} of ${criterionKeys.length} are met. "Designated" and "rest" are
pooled rates (sum of numerators / sum of denominators) of the designated and of the other areas with at least ${leastResidents}
residents. København's own thresholds are not public; this rule is an assumption. It holds the comparison as computed from
the known cells; \`koebenhavn-2025\` lets the missing cells move it, and so calls a few more areas undetermined.

${calibrationTable(all[newest] as YearGaps)}

Tolerance: ${percent(tolerance, 0)} % of the target, up or down; the generator stops when a figure is outside it.

${yearTable(all, city)}

Designated / rest, per cent:

${gapTable(all)}

## Small areas

Under ${leastResidents} residents nothing can be concluded. One of these lies in the middle of a deprived part, one comes above the
limit as it is built, two fall below it.

${smallTable(city)}

## Missing cells

${missingTable(parameters, city)}

## The state's lists

Number of Eksempelby's boligområder per list. Every parallelsamfund is an udsat boligområde; an omdannelsesområde has been a
parallelsamfund in that year and the four before (those of 2018-2021 rest on years before the file begins); a
forebyggelsesområde is on no other list, and there are none before 2021. Spelling differs between years (\`mv.\`, \`m.fl.\`, swapped
parts around a slash).

${listTable(rows)}

In ${newestYear} ${listed.size} boligområder are listed. Listed and without a link, which is a notice and no error: ${withoutLink.join(', ')}.
Shares that sum to less than 1 leave a rest that lives in areas that are not known.
`;
}
