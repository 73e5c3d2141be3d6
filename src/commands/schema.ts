import { z } from 'zod';
import { methodSchema } from '../criteria/schema/method.ts';
import { EXIT } from '../exit.ts';
import type { ProcessLike } from '../process-like.ts';
import { reportSchema } from '../report/schema.ts';

/** `udpeg schema`: the JSON Schema of the record or of the method file, from the schemas that check them. */
export async function schemaCommand(which: string, host: ProcessLike): Promise<number> {
  const schema =
    which === 'report'
      ? z.toJSONSchema(reportSchema, { io: 'output' })
      : z.toJSONSchema(methodSchema, { io: 'input' });
  host.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.done;
}
