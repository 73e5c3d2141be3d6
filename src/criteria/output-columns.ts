/** Ids of what an area has a column or several of. */
interface Measured {
  /** whether the report has byområder */
  byomraader: boolean;
  /** whether any area is decided or kept */
  decisions: boolean;
  /** whether it tells how areas stand against what is assumed */
  stability: boolean;
  /** of what may be published: what is hidden stands in columns of its own, and nothing is ranked */
  hidden: boolean;
  /** whether areas have a rank and an index */
  ranked: boolean;
  classes: readonly string[];
  criteria: readonly string[];
  indicators: readonly string[];
}

const areaTexts = ['id', 'name', 'outcome', 'reasons', 'exclusion', 'byomraade'] as const;
const hiddenTexts = ['population_hidden'] as const;
const decisionTexts = [
  'by_criteria',
  'decision',
  'decision_date',
  'decision_author',
  'decision_justification',
  'decision_from',
  'decision_until',
] as const;
const criteriaCounts = ['criteria_met', 'criteria_unknown', 'criteria_least', 'criteria_most'] as const;
const areaNumbers = ['population', ...criteriaCounts, 'index', 'rank', 'kept_round'] as const;
export const stabilityTexts = ['moved_by'] as const;
export const stabilityNumbers = [
  ...(['combinations_designated', 'combinations_undetermined', 'combinations_of'] as const),
  ...(['chance_designated', 'chance_undetermined', 'chance_of'] as const),
  ...(['missing_designated', 'missing_undetermined', 'missing_of'] as const),
];
const ofCriterion = ['value', 'hidden', 'reference', 'limit', 'verdict'] as const;
const ofClass = ['class', 'could_be'] as const;
const numbers: ReadonlySet<Column> = new Set<Column>([
  ...areaNumbers,
  ...stabilityNumbers,
  'value',
  'reference',
  'limit',
]);

/** What stands in a column: of the area itself, of one of its criteria or classes; of an indicator its value. */
export type Column = (
  | typeof areaTexts
  | typeof hiddenTexts
  | typeof decisionTexts
  | typeof areaNumbers
  | typeof stabilityTexts
  | typeof stabilityNumbers
  | typeof ofCriterion
  | typeof ofClass
)[number];

/** Whether what stands in a column are numbers; else texts. */
export function holdsNumbers(column: Column): boolean {
  return numbers.has(column);
}

/** A column of the areas in what is written, and the block of the method it is of; undefined: it is always there. */
export interface OutputColumn {
  name: string;
  column: Column;
  of: readonly [block: 'classes' | 'criteria' | 'indicators', id: string] | undefined;
}

/**
 * The columns of `areas.csv` and the properties of `areas.geojson`, in their order and alike in every language: the one
 * place that names them, for those who write them and for the check that no two of a method's are called alike. Texts
 * stand first, then numbers.
 */
export function outputColumns(measured: Measured): OutputColumn[] {
  const { byomraader, decisions, stability, hidden, ranked, classes, criteria, indicators } = measured;
  const absent = new Set<Column>([
    ...(byomraader ? [] : (['byomraade'] as const)),
    ...(hidden ? [] : ([...hiddenTexts, 'hidden'] as const)),
    ...(decisions ? [] : ([...decisionTexts, 'kept_round'] as const)),
    ...(stability ? [] : [...stabilityTexts, ...stabilityNumbers]),
    ...(ranked ? [] : (['index', 'rank'] as const)),
  ]);
  const there = (columns: readonly Column[]) => columns.filter((column) => !absent.has(column));
  const own = (columns: readonly Column[]) =>
    there(columns).map((column): OutputColumn => ({ name: column, column, of: undefined }));
  const ofEach = (
    block: 'classes' | 'criteria' | 'indicators',
    ids: readonly string[],
    columns: readonly Column[],
    nameOf: (id: string, column: Column) => string,
  ) =>
    ids.flatMap((id) =>
      there(columns).map((column): OutputColumn => ({ name: nameOf(id, column), column, of: [block, id] })),
    );
  return [
    ...own([...areaTexts, ...hiddenTexts, ...decisionTexts]),
    ...ofEach('classes', classes, ofClass, (id, column) => (column === 'class' ? id : `${id}_${column}`)),
    ...own([...stabilityTexts, ...areaNumbers, ...stabilityNumbers]),
    ...ofEach('criteria', criteria, ofCriterion, (id, column) => `${id}_${column}`),
    ...ofEach('indicators', indicators, ['value', 'hidden'], (id, column) =>
      column === 'value' ? id : `hidden_${id}`,
    ),
  ];
}
