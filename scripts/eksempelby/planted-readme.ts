/** What was planted, and every difference that follows from it. */
export interface Planted {
  /** in sentences */
  did: string[];
  expected: {
    /** areas by id */
    cameIn: string[];
    wentOut: string[];
    /** areas that are undetermined now, or no longer, without being designated in either */
    outcome: string[];
    /** `why`: the smallest sets of parts that explain the flip */
    flips: { criterion: string; area: string; old: string; new: string; why: string[][] }[];
    /** verdicts that stay while what missing cells could make of them does not */
    certainty: { criterion: string; area: string }[];
    boligomraader: { name: string; change: string }[];
    redrawn: { old: string; new: string; share: number }[];
    /** paths */
    method: string[];
    /** roles of the files that are others */
    inputs: string[];
  };
}

const titles: Record<string, string> = {
  value: "An area's own value",
  reference: 'What areas are compared with',
  rule: 'The rule',
  list: 'A list',
  split: 'An area split in two',
  two: 'Two at once',
};

/** The README of `planted/`. */
export function plantedReadme(planted: readonly [string, Planted][]): string {
  return `# Planted changes

Each folder holds the files that differ from Eksempelby's newest year in one kind of change; all other files are those of
the folder above. \`expected.json\` holds every difference that follows, found by the generator's own rule. Written by
\`npm run eksempelby\`; invented like the rest of the city.

${planted.map(([kind, one]) => chapter(kind, one)).join('\n')}`;
}

function chapter(kind: string, { did, expected }: Planted): string {
  const { cameIn, wentOut, outcome, flips, certainty, boligomraader, redrawn, method } = expected;
  const lines = [
    ...did,
    ...(cameIn.length > 0 ? [`Comes in: ${cameIn.join(', ')}.`] : []),
    ...(wentOut.length > 0 ? [`Goes out: ${wentOut.join(', ')}.`] : []),
    ...(outcome.length > 0 ? [`Becomes undetermined, or no longer is: ${outcome.join(', ')}.`] : []),
    ...flips.map(
      (flip) =>
        `${flip.area} flips in ${flip.criterion}, ${flip.old} to ${flip.new}: ${flip.why.map((parts) => parts.join(' and ')).join('; ')}.`,
    ),
    ...certainty.map(
      ({ area, criterion }) =>
        `${area} keeps its answer in ${criterion}; what missing cells could make of it is another.`,
    ),
    ...boligomraader.map((one) => `${one.name} ${one.change === 'came' ? 'comes' : 'goes'}.`),
    ...redrawn.map((one) => `${one.share} of ${one.old} becomes ${one.new}.`),
    ...method.map((path) => `The method differs in ${path}.`),
  ];
  return `## \`${kind}/\`: ${titles[kind]}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}
