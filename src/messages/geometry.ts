import type { Bilingual } from './sentences.ts';

/** What may be said of files of outlines, and of what they overlap and border. */
export interface GeometryMessages {
  'geometry-not-json': { reason: string };
}

export const geometryMessages: Bilingual<GeometryMessages> = {
  da: {
    'geometry-not-json': (p) => `filen er ikke JSON (${p.reason}); ventede GeoJSON eller TopoJSON.`,
  },
  en: {
    'geometry-not-json': (p) => `the file is not JSON (${p.reason}); expected GeoJSON or TopoJSON.`,
  },
};
