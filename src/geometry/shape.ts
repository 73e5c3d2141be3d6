/** Metres in ETRS89 / UTM zone 32N (EPSG:25832): x to the east, y to the north. */
export type Point = readonly [x: number, y: number];
/** A closed line; the first point is not repeated at the end. */
export type Ring = readonly Point[];
/** An outer ring, counterclockwise, and the holes in it, clockwise. */
export type Polygon = readonly Ring[];

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What a file draws under one id: one polygon or several apart. */
export interface Shape {
  /** text of the property that the user named */
  id: string;
  polygons: readonly Polygon[];
  box: Box;
  /** square metres, holes left out */
  area: number;
}
