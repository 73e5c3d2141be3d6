import { Argument, type Command } from '@commander-js/extra-typings';
import { z } from 'zod';
import { methodSchema } from '../criteria/schema/method.ts';
import { publicReportSchema, reportSchema } from '../record/schema.ts';
import type { Cli } from './command.ts';

/** `udpeg schema`: the JSON Schema of the record or of the method file, from the schemas that check them. */
export function schemaCommand(command: Command, { host, texts }: Cli) {
  return command
    .addArgument(
      new Argument('<which>', texts.commands.schema.which).choices(['report', 'public-report', 'method']),
    )
    .action((which) => {
      const schema =
        which === 'method'
          ? z.toJSONSchema(methodSchema, { io: 'input' })
          : z.toJSONSchema(which === 'report' ? reportSchema : publicReportSchema, { io: 'output' });
      host.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
