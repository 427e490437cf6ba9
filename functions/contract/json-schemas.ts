// zod's schemas as JSON Schema, each under the name it has in the code, so that what repeats is written once.
import * as z from 'zod';
import * as form from '#domain/round/form.ts';
import * as questions from '#domain/round/questions.ts';
import * as rubric from '#domain/round/rubric.ts';
import * as round from '#domain/round/schema.ts';
import * as values from '#domain/values.ts';
import * as inspectionViews from './inspection-views.ts';
import { Problem } from './problem.ts';
import * as siteViews from './site-views.ts';
import * as views from './views.ts';
import * as visitViews from './visit-views.ts';

export type Json = z.core.util.JSONType;
type Direction = 'input' | 'output';
type Property = { readonly name: string; readonly schema: Json; readonly required: boolean };

export type Schemas = {
  readonly of: (schema: z.ZodType, direction: Direction) => Json;
  /** Those of an object one by one, for parameters. */
  readonly properties: (schema: z.ZodObject | undefined, direction: Direction) => readonly Property[];
  /** Everything that was printed and has a name. */
  readonly all: () => Readonly<Record<string, Json>>;
};

const names = z.registry<{ id: string }>();
const exported: Readonly<Record<string, unknown>> = {
  ...values,
  ...form,
  ...rubric,
  ...round,
  ...questions,
  ...views,
  ...siteViews,
  ...inspectionViews,
  ...visitViews,
  Problem,
};
for (const [id, schema] of Object.entries(exported)) if (schema instanceof z.ZodType) names.add(schema, { id });

const Printed = z.looseObject({ $defs: z.record(z.string(), z.json()).optional() });
const Properties = z.object({
  properties: z.record(z.string(), z.json()),
  required: z.array(z.string()).default([]),
});

/** Whole numbers are bounded by what a double can hold; a reader need not be told so. */
const withoutMachineBounds = (schema: z.core.JSONSchema.BaseSchema): void => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
};

const printed = (schema: z.ZodType, io: Direction) => {
  const json = z.toJSONSchema(schema, {
    io,
    metadata: names,
    override: ({ jsonSchema }) => withoutMachineBounds(jsonSchema),
  });
  const text = JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema: _dialect, $defs = {}, ...rest } = Printed.parse(JSON.parse(text));
  return { named: $defs, schema: z.json().parse(rest) };
};

export const schemas = (): Schemas => {
  const components = new Map<string, Json>();
  const of = (schema: z.ZodType, direction: Direction): Json => {
    const { named, schema: json } = printed(schema, direction);
    for (const [name, component] of Object.entries(named)) {
      const known = components.get(name) ?? component;
      if (JSON.stringify(known) !== JSON.stringify(component))
        throw new Error(`${name} is one thing coming in and another going out: it needs two names`);
      components.set(name, component);
    }
    return json;
  };
  return {
    of,
    properties: (schema, direction) => {
      if (schema === undefined) return [];
      const { properties, required } = Properties.parse(of(schema, direction));
      return Object.entries(properties).map(([name, property]) => ({
        name,
        schema: property,
        required: required.includes(name),
      }));
    },
    all: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};
