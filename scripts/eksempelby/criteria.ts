/** The eight criteria, in the order of the columns. */
export const criterionKeys = [
  'indkomstniveau',
  'uddannelsesniveau',
  'arbejdsmarkedstilknytning',
  'ungdomsuddannelse',
  'boernefattigdom',
  'sundhedstilstand',
  'oplevet_tryghed',
  'doemte',
] as const;

export type CriterionKey = (typeof criterionKeys)[number];

/** What a criterion counts, and in which universe. */
interface CriterionText {
  counts: string;
  universe: string;
}

/** The wording of the README for each criterion. */
export const criterionTexts: Record<CriterionKey, CriterionText> = {
  indkomstniveau: {
    counts: 'persons with a low income',
    universe: 'residents aged 15-64 who are not students',
  },
  uddannelsesniveau: { counts: 'persons with only grundskole', universe: 'residents aged 30-59' },
  arbejdsmarkedstilknytning: {
    counts: 'persons outside the labour market and education',
    universe: 'residents aged 18-64',
  },
  ungdomsuddannelse: {
    counts: 'young people who neither have nor are taking a youth education',
    universe: 'residents aged 18-25',
  },
  boernefattigdom: { counts: 'children in poverty', universe: 'residents aged 0-17' },
  sundhedstilstand: {
    counts: 'adults with two or more chronic diseases',
    universe: 'residents aged 18 or more',
  },
  oplevet_tryghed: {
    counts: 'respondents who feel unsafe in the evening',
    universe: 'respondents aged 15 or more of a yearly survey',
  },
  doemte: { counts: 'persons convicted', universe: 'residents aged 18 or more' },
};
