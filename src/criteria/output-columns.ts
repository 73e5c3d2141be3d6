/** Ids of what an area has a column or several of. */
interface Measured {
  /** whether the report has byområder */
  byomraader: boolean;
  classes: readonly string[];
  criteria: readonly string[];
  indicators: readonly string[];
}

/** A column of the areas in what is written, and the block of the method it is of; undefined: it is always there. */
export interface OutputColumn {
  name: string;
  of: [block: 'classes' | 'criteria' | 'indicators', id: string] | undefined;
}

/**
 * The columns of `areas.csv` and the properties of `areas.geojson`, in their order and alike in every language: the one
 * place that names them, for those who write them and for the check that no two of a method's are called alike.
 */
export function outputColumns({ byomraader, classes, criteria, indicators }: Measured): OutputColumn[] {
  const always = (name: string): OutputColumn => ({ name, of: undefined });
  return [
    ...['id', 'name', 'outcome', 'reasons', 'exclusion', ...(byomraader ? ['byomraade'] : [])].map(always),
    ...classes.flatMap((id) =>
      [id, `${id}_could_be`].map((name): OutputColumn => ({ name, of: ['classes', id] })),
    ),
    ...['population', 'criteria_met', 'criteria_unknown', 'criteria_least', 'criteria_most'].map(always),
    ...['index', 'rank'].map(always),
    ...criteria.flatMap((id) =>
      ['value', 'reference', 'limit', 'verdict'].map(
        (part): OutputColumn => ({ name: `${id}_${part}`, of: ['criteria', id] }),
      ),
    ),
    ...indicators.map((id): OutputColumn => ({ name: id, of: ['indicators', id] })),
  ];
}
