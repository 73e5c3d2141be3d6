import type { FileInfo } from '../input/text-file.ts';
import type { Finding } from '../messages/finding.ts';
import type { Shape } from './shape.ts';

/** A file of outlines as the user names it: `areas.geojson#omraade_id`, and the system it is drawn in. */
export interface LayerRequest {
  /** path, and after `#` the property that holds the ids */
  path: string;
  /** the property where the path names none */
  property: string;
  /** such as EPSG:25832; undefined: what the file declares, else EPSG:4326 as GeoJSON has it */
  crs: string | undefined;
  /** the option that gave the file, for messages */
  option: string;
  /** several features of one id: an error, or parts of one shape */
  repeated: 'refused' | 'joined';
}

/** The outlines of a file, checked and in metres. */
export interface Layer {
  file: FileInfo;
  property: string;
  /** the system that the file is drawn in */
  crs: string;
  /** by id, ascending by code unit */
  shapes: Shape[];
  notices: Finding[];
}

/**
 * Reads GeoJSON or TopoJSON.
 *
 * @throws InputError with all that is wrong in the file
 */
export async function readLayer(_request: LayerRequest): Promise<Layer> {
  throw new Error('not read yet');
}
