import { readNameTable } from '../byomraader/name-table.ts';
import { type Named, namedByLayer } from '../byomraader/naming.ts';
import { type Neighbours, neighboursByBorder, readNeighbours } from '../byomraader/neighbours.ts';
import type { ByomraadeSettings } from '../criteria/schema/method.ts';
import type { FileInfo } from '../files/text-file.ts';
import type { AlignedAreas } from '../geometry/align.ts';
import { type BackgroundFeature, readBackground } from '../geometry/background.ts';
import { borderingPairs } from '../geometry/borders.ts';
import { readLayer } from '../geometry/layer.ts';
import { sheetNotices } from '../input/spreadsheet/facts.ts';
import type { TableShape } from '../input/table-shape.ts';
import { ErrorList, inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { Report } from '../record/report.ts';

/** A file that went into a report, and what it went in as. */
export interface InputFile {
  role: Report['inputs'][number]['role'];
  file: FileInfo;
  /** of a table */
  shape?: TableShape;
  /** of outlines: the property that holds the ids, and the system */
  layer?: { property: string | undefined; crs: string };
  years?: number[];
}

/** How the areas lie to each other, and what the byområder were called. */
export interface Ground {
  neighbours: Neighbours | undefined;
  named: Named[];
  files: InputFile[];
  notices: Finding[];
  /** what the map shows beneath the areas */
  background?: readonly BackgroundFeature[] | undefined;
}

/** Nothing known of it. */
export const noGround: Ground = { neighbours: undefined, named: [], files: [], notices: [] };

/** The files that a user gives for it. */
export interface GroundRequest {
  /** the outlines of the areas */
  geometry?: string | undefined;
  /** the system that outlines are drawn in, where a file does not say */
  crs?: string | undefined;
  /** table of areas side by side */
  neighbours?: string | undefined;
  /** names of byområder, as a table or a map */
  byomraader?: string | undefined;
  /** lines or polygons that the map shows beneath the areas */
  background?: string | undefined;
}

/** What is known of the areas before their ground is: their ids by position, and the lists. */
interface Known {
  areaIds: readonly string[];
  /** keys (see `nameKey`) of the boligområder on the lists */
  listed: ReadonlySet<string>;
}

/** Reads neighbours and names. A table of neighbours wins over the borders of outlines. */
export async function readGround(
  request: GroundRequest,
  settings: ByomraadeSettings,
  areas: AlignedAreas | undefined,
  { areaIds, listed }: Known,
): Promise<Ground> {
  const ground: Ground = { neighbours: undefined, named: [], files: [], notices: [] };
  const shapes = areas?.shapes;
  const errors = new ErrorList();
  if (request.neighbours !== undefined) {
    const read = await errors.gather(readNeighbours(request.neighbours, areaIds));
    if (read) {
      const { file, shape, neighbours } = read;
      ground.neighbours = neighbours;
      ground.files.push({ role: 'neighbours', file, shape });
      ground.notices.push(...sheetNotices(file, shape));
    }
    if (shapes) ground.notices.push(finding('neighbours-from-table', {}));
  } else if (shapes) {
    const found = borderingPairs(shapes, settings.tolerance, settings['shortest-border']);
    ground.neighbours = neighboursByBorder(found, areaIds, new Set(shapes.map(({ id }) => id)));
  }
  if (request.byomraader !== undefined) {
    if (request.neighbours === undefined && !ground.neighbours)
      throw inputError('byomraader-without-neighbours', {});
    await errors.gather(readNames(request.byomraader, request.crs, areas, { areaIds, listed }, ground));
  }
  if (request.background !== undefined) {
    if (!areas) throw inputError('background-without-areas', {});
    const read = await errors.gather(readBackground(request.background, request.crs, areas.layer));
    if (read) {
      ground.background = read.features;
      ground.files.push({ role: 'background', file: read.file, layer: read });
      ground.notices.push(...read.notices);
    }
  }
  errors.throwIfAny();
  return ground;
}

async function readNames(
  path: string,
  crs: string | undefined,
  areas: AlignedAreas | undefined,
  { areaIds, listed }: Known,
  ground: Ground,
): Promise<void> {
  if (!/\.(?:geo|topo)?json(?:#|$)/i.test(path)) {
    const { file, shape, named, notices } = await readNameTable(path, areaIds, listed);
    ground.named = named;
    ground.files.push({ role: 'byomraader', file, shape });
    ground.notices.push(...notices);
    return;
  }
  if (!areas) throw inputError('byomraader-layer-without-geometry', {});
  const option = '--byomraader';
  const layer = await readLayer({ path, property: 'byomraade', crs, option, beside: areas.layer });
  ground.named = namedByLayer(layer, areas.shapes, areaIds);
  ground.files.push({ role: 'byomraader', file: layer.file, layer });
  ground.notices.push(...layer.notices);
}
