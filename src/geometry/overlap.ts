import type { Shape } from './shape.ts';

/** That one shape lies on another. */
export interface Overlap {
  of: string;
  over: string;
  /** square metres */
  area: number;
  /** of the ground of `of`, 0-1 */
  share: number;
}

/** Every overlap of the shapes `of` with the shapes `over`, by id of both; those that only touch are none. */
export async function overlaps(_of: Shape[], _over: Shape[]): Promise<Overlap[]> {
  throw new Error('not computed yet');
}
