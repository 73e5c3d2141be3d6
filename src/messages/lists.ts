/** The state's lists, by the id used in files and records. */
export const stateListIds = [
  'udsat_boligomraade',
  'parallelsamfund',
  'omdannelsesomraade',
  'forebyggelsesomraade',
] as const;
export type StateListId = (typeof stateListIds)[number];
