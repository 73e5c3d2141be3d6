import { EXIT } from '../exit.ts';
import type { ProcessLike } from '../process-like.ts';

/** `udpeg schema`: the JSON Schema of the record or of the method file. */
export async function schemaCommand(which: string, host: ProcessLike): Promise<number> {
  const { jsonSchema } = await import('./json-schemas.ts');
  host.stdout.write(`${JSON.stringify(jsonSchema(which), null, 2)}\n`);
  return EXIT.done;
}
