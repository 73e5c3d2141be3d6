import { z } from 'zod';
import { methodSchema } from '../criteria/schema/method.ts';
import { reportSchema } from '../record/schema.ts';

/** The JSON Schema of the record or of the method file, from the schemas that check them. */
export function jsonSchema(which: string): object {
  return which === 'report'
    ? z.toJSONSchema(reportSchema, { io: 'output' })
    : z.toJSONSchema(methodSchema, { io: 'input' });
}
