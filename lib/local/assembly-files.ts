// Finds every stack's template in a cloud assembly on disk, those of stages (assemblies within) included.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const fields = z.record(z.string(), z.unknown());

const templateSchema = z.object({
  Resources: z
    .record(
      z.string(),
      z.object({
        Type: z.string(),
        Properties: fields.default({}),
        Metadata: fields.default({}),
        Condition: z.string().optional(),
      }),
    )
    .default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() })).default({}),
  Conditions: fields.default({}),
  Mappings: z.record(z.string(), z.record(z.string(), fields)).default({}),
  Transform: z.unknown().optional(),
});

const manifestSchema = z.object({
  artifacts: z
    .record(
      z.string(),
      z.object({
        type: z.string(),
        properties: z
          .object({
            templateFile: z.string().optional(),
            stackName: z.string().optional(),
            directoryName: z.string().optional(),
          })
          .default({}),
      }),
    )
    .default({}),
});

export type Template = z.infer<typeof templateSchema>;
export type TemplateResource = Template['Resources'][string];
/** One stack; `directory` is where its assets' relative paths begin. */
export type Stack = { readonly name: string; readonly directory: string; readonly template: Template };

const read = <T>(schema: z.ZodType<T>, path: string): T => schema.parse(JSON.parse(readFileSync(path, 'utf8')));

export const stacksIn = (directory: string): readonly Stack[] =>
  Object.entries(read(manifestSchema, join(directory, 'manifest.json')).artifacts).flatMap(
    ([id, { type, properties }]): readonly Stack[] => {
      const { templateFile, stackName = id, directoryName } = properties;
      if (type === 'cdk:cloud-assembly' && directoryName) return stacksIn(join(directory, directoryName));
      if (type !== 'aws:cloudformation:stack' || !templateFile) return [];
      return [{ name: stackName, directory, template: read(templateSchema, join(directory, templateFile)) }];
    },
  );
