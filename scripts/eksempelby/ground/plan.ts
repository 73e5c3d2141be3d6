/** A point of the plan, in cells of the grid that the areas stand on: (0, 0) is its south-west corner, y grows north. */
export interface Spot {
  x: number;
  y: number;
}

/** Water along a line: half as wide as `half` says at each of its points, and evenly between them. */
export interface Strip {
  points: readonly (Spot & { half: number })[];
}

/** Land in the water, round but for its wiggly shore. */
interface Isle extends Spot {
  radius: number;
}

/** Where a city of `side` x `side` cells has its water. Lines follow those of the grid, so no site drowns. */
export interface Plan {
  side: number;
  strips: readonly Strip[];
  isles: readonly Isle[];
  /** Cells of the grid, by column and row, that are water but for their isle. */
  drowned: readonly { column: number; row: number }[];
}

/**
 * The plan of Eksempelby's water, for a city of any size: a harbour from the east to the middle of the city with a
 * basin on either side, two docks on the east coast, a bay, the lakes round the inner city, a pond in the wood, a
 * fjord with an islet in the south-west, and a reef off the coast.
 */
export function drawPlan(side: number): Plan {
  // The line of the grid that is nearest to a share of the city's width.
  const at = (share: number) => Math.round(side * share);
  const line = (...points: [x: number, y: number, half: number][]): Strip => ({
    points: points.map(([x, y, half]) => ({ x, y, half })),
  });
  const east = side + 1.5;
  const harbour = at(0.5);
  const head = at(0.65);
  return {
    side,
    strips: [
      line([east, harbour, 0.5], [side, harbour, 0.36], [head, harbour, 0.26], [at(0.6), at(0.55), 0.2]),
      line([at(0.6), at(0.55), 0.2], [at(0.6), at(0.6), 0.2]),
      // Basins: Ålegræsbassinet between the first and the coast, a new quarter across the harbour.
      line([side - 1, harbour, 0.2], [side - 1, harbour - 0.7, 0.18]),
      line([at(0.85), harbour, 0.24], [at(0.85), harbour + 1.6, 0.17]),
      // Docks: the area between them borders its western neighbours alone.
      line([east, at(0.4), 0.26], [side - 1.15, at(0.4), 0.18]),
      line([east, at(0.35), 0.26], [side - 1.1, at(0.35), 0.18]),
      // A bay between Ankerkrogen and Ydertangen.
      line([east, at(0.15), 0.9], [side - 1, at(0.15), 0.34], [side - 3, at(0.2), 0.12]),
      // Lakes: one after the other, round the inner city.
      line([at(0.3), at(0.4), 0.24], [at(0.3), at(0.5), 0.3]),
      line([at(0.3), at(0.5) + 1, 0.3], [at(0.35), at(0.6), 0.24]),
      line([at(0.65), at(0.85), 0.3], [at(0.65) + 1, at(0.9), 0.36]),
      // A pond in Natravneskoven: a hole in an area.
      line([at(0.5) + 0.6, side - 0.55, 0.11], [at(0.5) + 0.72, side - 0.5, 0.11]),
      // The fjord, on both sides of the islet.
      line([-2, 1, 0.6], [1, 1, 0.26], [1, -2, 0.6]),
    ],
    isles: [
      { x: 0.5, y: 0.5, radius: 0.42 },
      { x: side + 0.85, y: 0.22 * side, radius: 0.3 },
    ],
    drowned: [{ column: 0, row: 0 }],
  };
}
