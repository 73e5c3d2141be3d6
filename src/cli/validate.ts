import type { Command } from '@commander-js/extra-typings';
import { measuredCriteria } from '../criteria/check.ts';
import { aligned } from '../document/lines.ts';
import type { Language } from '../messages/sentences.ts';
import { validationMessages } from '../messages/validation.ts';
import { formatCount, formatValue } from '../report/numbers.ts';
import { account } from '../screening/account.ts';
import { exclude } from '../screening/exclude.ts';
import { indicatorEvaluators } from '../screening/indicators.ts';
import type { Prepared } from '../screening/prepare.ts';
import { type Cli, writeNotices } from './command.ts';
import { prepareRequest, resolveRequest, takingRequest } from './request.ts';

/** `udpeg validate`: everything that `screen` reads and checks, and what each criterion sees; no designation. */
export function validateCommand(command: Command, { host, asked, texts }: Cli) {
  return takingRequest(command, texts).action(async (files, options) => {
    const request = await resolveRequest(files, options, asked);
    const prepared = await prepareRequest(request, host);
    writeNotices(prepared.notices, { host, lang: request.lang });
    host.stdout.write(`${(await seen(prepared, request.lang)).join('\n')}\n`);
  });
}

/** What was read, and what each criterion sees of it. */
async function seen(prepared: Prepared, lang: Language): Promise<string[]> {
  const { loaded, statistics, year } = prepared;
  const { method } = loaded;
  const say = validationMessages[lang];
  const table = statistics.tables.get(year)!;
  const exclusions = exclude(method, table);
  const population = method.areas.population ? table.numbers.get(method.areas.population) : undefined;
  const sums = account(method, statistics, year, exclusions, population);
  const profile = await indicatorProfile(prepared);
  return [
    say.valid({ method: method.id, year }),
    say.account({ input: sums.input.areas, assessed: sums.assessed.areas, excluded: sums.excluded.areas }),
    '',
    ...aligned([
      [say.criterion({}), say.known({}), say.missing({}), say.least({}), say.median({}), say.greatest({})],
      ...profile.map(profileRow),
    ]),
  ];

  function profileRow(row: Profile): string[] {
    const { unit, decimals } = method.criteria[row.id];
    const value = (number: number) => formatValue(number, unit ?? null, decimals, lang);
    const count = (number: number) => formatCount(number, lang);
    return [
      row.id,
      count(row.known),
      count(row.missing),
      value(row.least),
      value(row.median),
      value(row.greatest),
    ];
  }
}

interface Profile {
  id: string;
  known: number;
  missing: number;
  least: number;
  median: number;
  greatest: number;
}

/** Of each measured criterion: how many assessed areas have a value, and the spread of the values. */
async function indicatorProfile(prepared: Prepared): Promise<Profile[]> {
  const { table, op } = await import('arquero');
  const { method } = prepared.loaded;
  const evaluator = indicatorEvaluators(method, prepared.statistics.tables)(prepared.year)!;
  return measuredCriteria(method).map((id) => {
    const criterion = method.criteria[id];
    const values = evaluator.value(criterion.indicator ?? criterion);
    const known = values.filter((value, area) => evaluator.assessed[area] === 1 && !Number.isNaN(value));
    const assessed = evaluator.assessed.reduce((sum, one) => sum + one, 0);
    const spread = table({ value: known })
      .rollup({ least: op.min('value'), median: op.median('value'), greatest: op.max('value') })
      .object(0) as { least: number; median: number; greatest: number };
    return { id, known: known.length, missing: assessed - known.length, ...spread };
  });
}
