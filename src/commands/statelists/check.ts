import { EXIT } from '../../exit.ts';
import type { Language } from '../../messages/sentences.ts';
import type { ProcessLike } from '../../process-like.ts';
import { check } from '../../statelists/check/check.ts';
import { renderCheckCsv } from '../../statelists/check/render/csv.ts';
import { renderCheckJson } from '../../statelists/check/render/json.ts';
import { renderCheckMarkdown } from '../../statelists/check/render/markdown.ts';
import { renderCheckText } from '../../statelists/check/render/text.ts';
import type { CheckReport } from '../../statelists/check/report.ts';
import { readLaw } from '../../statelists/law/law.ts';
import { readLegalValues } from '../../statelists/values/read.ts';
import { writeNotices } from '../screen.ts';

export interface CheckOptions {
  year: number;
  stateLists?: string;
  municipality?: string;
  yearly?: boolean;
  format: string;
  lang: Language;
}

/** A format a line. */
const renderers: Record<string, (report: CheckReport, language: Language) => Iterable<string>> = {
  text: renderCheckText,
  md: renderCheckMarkdown,
  csv: renderCheckCsv,
  json: renderCheckJson,
};

/** `udpeg statelists check`: the law's figures in, standings and disagreements out. */
export async function checkCommand(
  values: string,
  options: CheckOptions,
  host: ProcessLike,
): Promise<number> {
  const { year, municipality, stateLists, yearly = false, format, lang } = options;
  const law = await readLaw();
  const report = await check(law, await readLegalValues([values]), {
    year,
    municipality,
    stateLists,
    yearly,
  });
  writeNotices(report.notices, lang, host.stderr);
  await host.stdout.writeDocument(renderers[format](report, lang), format);
  return EXIT.done;
}
