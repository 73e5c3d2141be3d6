import type { Shape } from './shape.ts';

/** A border that two shapes share. */
export interface Border {
  /** ids, `a` before `b` by code unit */
  a: string;
  b: string;
  metres: number;
}

/**
 * The borders between shapes: where their edges run along each other, within `tolerance` metres, for at least
 * `least` metres. A corner is no border.
 */
export function borders(_shapes: Shape[], _tolerance: number, _least: number): Border[] {
  throw new Error('not computed yet');
}
