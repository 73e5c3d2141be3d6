import type { Point } from './project.ts';

/** How the outline of a boligomraade is drawn, where there is more to say than its size. */
export interface EstatePlan {
  boligomraade: string;
  /** As the file of outlines spells it, when not as the file of links does. */
  spelled?: string;
  form: keyof typeof forms;
  /** Which of its areas each part lies in, by their order among the shares; one part with all of them if left out. */
  parts?: readonly (readonly number[])[];
  /** A square in the middle that is not its own, with this share of the ground within the outline. */
  hole?: number;
  /** It reaches a very little way into an area that it has nothing to do with. */
  sliver?: true;
  /** For one without a link: from which rank in deprivation on its area is looked for, and the shares of its ground. */
  unlinked?: { rank: number; shares: readonly number[] };
}

/**
 * A form in a plane of its own: its outline, counterclockwise, and the convex pieces that it is made of. The pieces
 * have no corners but the outline's, so that they still make it up when corners are rounded.
 */
interface Form {
  outline: readonly Point[];
  pieces: readonly (readonly Point[])[];
}

function convex(...outline: Point[]): Form {
  return { outline, pieces: [outline] };
}

export const forms = {
  slab: convex([-5, -2], [5, -2], [5, 2], [-5, 2]),
  block: convex([-4, -3], [4, -3], [4, 3], [-4, 3]),
  corner: convex([-4, -3], [4, -3], [4, 1], [2, 3], [-4, 3]),
  wedge: convex([-4, -3], [5, -2], [3, 3], [-4, 2]),
  angle: {
    outline: [
      [-4, -4],
      [4, -4],
      [4, 0],
      [0, 0],
      [0, 4],
      [-4, 4],
    ],
    pieces: [
      [
        [-4, -4],
        [4, -4],
        [4, 0],
        [0, 0],
      ],
      [
        [-4, -4],
        [0, 0],
        [0, 4],
        [-4, 4],
      ],
    ],
  },
} satisfies Record<string, Form>;

/** The outlines to draw: every boligomraade of Eksempelby with a link, and one without. */
export const estatePlans: readonly EstatePlan[] = [
  { boligomraade: 'Rugløkken/Havreløkken', spelled: 'Havreløkken / Rugløkken', form: 'block', hole: 0.12 },
  { boligomraade: 'Tranebærengen mv.', spelled: 'Tranebærengen', form: 'slab' },
  { boligomraade: 'Sejlmagerhusene', form: 'corner', sliver: true },
  { boligomraade: 'Natviolgården', form: 'block' },
  { boligomraade: 'Skovmårparken m.fl.', spelled: 'Skovmårparken mfl.', form: 'angle' },
  { boligomraade: 'Vandkalvehusene', form: 'slab', unlinked: { rank: 70, shares: [0.7, 0.3] } },
  { boligomraade: 'Klintefinkehaven', form: 'wedge' },
  { boligomraade: 'Ildflueparken', form: 'corner' },
  { boligomraade: 'Kongelysgården mv.', spelled: 'Kongelysgården m.v.', form: 'slab', parts: [[0, 1], [2]] },
  { boligomraade: 'Ærenprishusene', form: 'block' },
  { boligomraade: 'Mosesnegleparken/Engsnegleparken', form: 'slab' },
  { boligomraade: 'Løvefodstårnene', form: 'slab' },
  { boligomraade: 'Øjentrøstparken', form: 'angle' },
  { boligomraade: 'Stjernekikkerbo', form: 'wedge' },
  { boligomraade: 'Brombærhusene m.fl.', form: 'wedge' },
  { boligomraade: 'Gråvandparken', form: 'block' },
  { boligomraade: 'Hermelinhusene', form: 'angle' },
];
