import { nearTheLists, planted } from './legal-plan.ts';

/** The chapter on `legal-values.csv`. */
export function legalChapter(): string {
  return `
## The law's figures

\`legal-values.csv\`: the figures that the law makes the state's lists from (almenboligloven §§ 61 a and 61 b), a row per boligområde
and year 2018-2025: residents, the five criteria, the national average of those convicted and the average income of the
region. Shares are per cent, incomes kroner; blank is missing. The averages are those of a country that does not exist. The figures are taken as
the averages over years that the law asks for. By the law of the year they give what \`state-lists.csv\` says, but for three
boligområder in 2025; a figure is missing only where the others decide, but for one of these.

| boligområde | year | what is laid down |
|---|---|---|
${planted.map(({ name, year, because }) => `| ${name} | ${year} | ${because} |`).join('\n')}

On no list, and near one:

| boligområde | what it is |
|---|---|
${nearTheLists.map(({ name, because }) => `| ${name} | ${because} |`).join('\n')}
`;
}
