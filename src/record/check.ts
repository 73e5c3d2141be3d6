import type { z } from 'zod';
import { writtenOut } from '../criteria/alternatives.ts';
import { checkMethod } from '../criteria/check.ts';
import { methodSchema, type WrittenMethod } from '../criteria/schema/method.ts';
import { ErrorList } from '../messages/errors.ts';
import type { MessageCode } from '../messages/finding.ts';
import { checkedBy } from '../yaml/issues.ts';
import type { YamlSource } from '../yaml/source.ts';
import { REPORT_VERSION } from './area-table.ts';
import { fieldPlace, type Path, RecordNames } from './names.ts';
import { areaSchema, publicReportSchema, type ReportJson, reportSchema } from './schema.ts';

/**
 * Holds a record against its schema, the method in it against that of methods, and the names in it that are of no area
 * against what they name. A part of its own, with the other parsers: it takes their library of schemas.
 *
 * @param record as it was parsed, of a version that is known; `areas` may be empty
 * @returns what the names in its areas are held against
 * @throws InputError where it is no record
 */
export function checkRecord(record: ReportJson, file: string): RecordNames {
  const errors = new ErrorList();
  // the numbers of outlines are many, and all of one kind
  const outlines = isList(record.outlines) ? record.outlines.map(withoutPolygons) : record.outlines;
  const schema = record.schema === 'udpeg/report' ? reportSchema : publicReportSchema;
  const current = { ...record, outlines, version: REPORT_VERSION };
  if (checkedBy<z.ZodType>(schema, sourceOf(record, file, []), errors, current))
    checkDefinition(record.method.definition, file, errors);
  errors.throwIfAny();
  const names = new RecordNames(file, record);
  names.checkHead();
  names.errors.throwIfAny();
  return names;
}

const fieldSchemas: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
  areaSchema.shape;

/** What the schema says of the value of a field of an area; its names are for `RecordNames`. */
export function isOfField(key: string, value: unknown): boolean {
  return fieldSchemas[key].safeParse(value).success;
}

function checkDefinition(definition: unknown, file: string, errors: ErrorList): void {
  const source = sourceOf(definition, file, ['method', 'definition']);
  const filled = checkedBy(methodSchema, source, errors);
  if (!filled) return;
  checkFilledIn(filled, definition, [], source, errors);
  if (errors.count > 0) return;
  // what more a method is asked today, one of an earlier version may not have been asked
  const found = new ErrorList();
  checkMethod(definition as WrittenMethod, source, found);
  for (const { code, params, place } of found.findings)
    if (alwaysRefused.has(code)) errors.add(code, params as never, place);
  // alternatives came with the checks of today
  if (found.count === 0) writtenOut(definition as WrittenMethod, source, errors);
}

/** Keys that came after the first version of the record: who reads on does without them. */
const SINCE: ReadonlySet<string> = new Set(['missing.distributions']);

/** A record has its method as it was read, with what is left to defaults filled in: those who read it on take that as given. */
function checkFilledIn(
  filled: unknown,
  given: unknown,
  path: Path,
  source: YamlSource,
  errors: ErrorList,
): void {
  if (typeof filled !== 'object' || filled === null || typeof given !== 'object' || given === null) return;
  for (const [key, value] of Object.entries(filled)) {
    const at = [...path, key];
    if (value === undefined || SINCE.has(at.join('.'))) continue;
    if (!Object.hasOwn(given, key)) errors.add('method-key-missing', { key }, source.placeOf(at));
    else checkFilledIn(value, (given as Record<string, unknown>)[key], at, source, errors);
  }
}

/** What no version has taken: such a method cannot be computed. */
const alwaysRefused: ReadonlySet<MessageCode> = new Set<MessageCode>([
  'method-name-unknown',
  'method-cycle',
  'method-not-measured-in-rule',
  'method-threshold-needed',
  'method-reference-needed',
  'method-lengths-differ',
  'method-ladder-needs-of',
]);

/** A value of a record; where it stands is told by its field. */
function sourceOf(value: unknown, file: string, base: Path): YamlSource {
  const placeOf = (path: Path) => fieldPlace(file, [...base, ...path]);
  return { value, placeOf, placeOfKey: (path, key) => placeOf([...path, key]), takenFor: () => undefined };
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** An outline without its polygons, where these are lists of rings, and rings lists of whole numbers. */
function withoutPolygons(outline: unknown): unknown {
  if (typeof outline !== 'object' || outline === null || !('polygons' in outline)) return outline;
  const { polygons } = outline;
  const isRing = (ring: unknown) => isList(ring) && ring.every(Number.isSafeInteger);
  const isWhole = isList(polygons) && polygons.every((rings) => isList(rings) && rings.every(isRing));
  return isWhole ? { ...outline, polygons: [] } : outline;
}
