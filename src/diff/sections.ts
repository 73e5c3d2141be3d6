/** The parts of a comparison that can be asked for by name, in the order in which they are told. */
export const sectionNames = [
  'came-in',
  'went-out',
  'changed',
  'areas',
  'near',
  'flips',
  'lists',
  'method',
  'inputs',
] as const;
export type SectionName = (typeof sectionNames)[number];
