import type { Command } from '@commander-js/extra-typings';
import { measuredCriteria } from '../criteria/check.ts';
import { type Document, paragraph, type Table } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { validationMessages } from '../messages/usage.ts';
import { account } from '../screening/account.ts';
import { exclude } from '../screening/exclude.ts';
import { indicatorEvaluators } from '../screening/indicators.ts';
import type { Prepared } from '../screening/prepare.ts';
import { formatCount, formatValue } from '../text/numbers.ts';
import type { Language } from '../text/words.ts';
import { type Cli, writeNotices } from './command.ts';
import { paint } from './paint.ts';
import { prepareRequest, resolveRequest, takingRequest } from './request.ts';

/** `udpeg validate`: everything that `screen` reads and checks, and what each criterion sees; no designation. */
export function validateCommand(command: Command, { host, asked, texts }: Cli) {
  return takingRequest(command, texts).action(async (files, options) => {
    const request = await resolveRequest(files, options, asked);
    // the round before of a project may not be screened yet
    const prepared = await prepareRequest({ ...request, previous: options.previous }, host);
    writeNotices(prepared.notices, { host, lang: request.lang });
    await host.stdout.writeDocument(textOf(await seen(prepared, request.lang), paint(host)), 'text');
  });
}

/** What was read, and what each criterion sees of it. */
async function seen(prepared: Prepared, language: Language): Promise<Document> {
  const { loaded, statistics, year } = prepared;
  const { method } = loaded;
  const say = validationMessages[language];
  const table = statistics.tables.get(year)!;
  const exclusions = exclude(method, table);
  const population = method.areas.population ? table.numbers.get(method.areas.population) : undefined;
  const { input, assessed, excluded } = account(method, statistics, year, exclusions, population);
  const heads = ['known', 'missing', 'least', 'median', 'greatest'] as const;
  const profile: Table = {
    kind: 'table',
    columns: [{ head: say.criterion({}) }, ...heads.map((head) => ({ head: say[head]({}), numeric: true }))],
    rows: (await indicatorProfile(prepared)).map(({ id, known, missing, ...spread }) => {
      const { unit, decimals } = method.criteria[id];
      const values = [spread.least, spread.median, spread.greatest];
      return {
        cells: [
          id,
          ...[known, missing].map((count) => formatCount(count, language)),
          ...values.map((value) => formatValue(value, unit ?? null, decimals, language)),
        ],
      };
    }),
  };
  const counts = { input: input.areas, assessed: assessed.areas, excluded: excluded.areas };
  return {
    language,
    title: say.valid({ method: method.id, year }),
    lead: [paragraph(say.account(counts)), profile],
    sections: [],
  };
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
