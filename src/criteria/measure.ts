/** The options of each kind of measure. Each file of `measures/` adds those of its own, as its schema has them. */
// biome-ignore lint/suspicious/noEmptyInterface: the files of `measures/` fill it
export interface Kinds {}
export type MeasureKind = keyof Kinds;

/** One measure: a block with exactly one of the kinds as its key. */
export type Measure = { [Kind in MeasureKind]?: Kinds[Kind] | undefined };

/** Something to compute with: the id of an indicator, or a measure written in place. */
export type Operand = string | Measure;
