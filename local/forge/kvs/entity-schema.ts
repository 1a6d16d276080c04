import { z } from 'zod';

const ATTRIBUTE_TYPES = ['string', 'boolean', 'float', 'integer', 'any'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

const declarationSchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.enum(ATTRIBUTE_TYPES) })),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.object({
          name: z.string(),
          partition: z.array(z.string()).min(1).optional(),
          range: z.array(z.string()).length(1),
        }),
      ]),
    )
    .optional(),
});

/** One item of `app.storage.entities` in a manifest. An index is an attribute's name, or partition and range. */
export interface EntityDeclaration {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: AttributeType }>>;
  readonly indexes?:
    | readonly (
        | string
        | {
            readonly name: string;
            readonly partition?: readonly string[] | undefined;
            readonly range: readonly string[];
          }
      )[]
    | undefined;
}

/** An index as the store keeps it: rows in order of `partition` values, then the `range` value. */
export interface IndexPlan {
  name: string;
  partition: readonly string[];
  range: string;
}

export interface EntitySchema {
  name: string;
  attributes: ReadonlyMap<string, AttributeType>;
  indexes: ReadonlyMap<string, IndexPlan>;
}

export type EntitySchemas = ReadonlyMap<string, EntitySchema>;

/** The built-in index over the keys of an entity. */
export const BY_KEY = 'by-key';

/**
 * Reads `app.storage.entities` (undefined: the app has none). Throws a plain Error that names the mistake:
 * the manifest is wrong, no request can mend it.
 */
export function readEntitySchemas(entities: readonly EntityDeclaration[] | undefined): EntitySchemas {
  const declarations = z.array(declarationSchema).parse(entities ?? []);
  const schemas = new Map<string, EntitySchema>();
  for (const declaration of declarations) {
    if (schemas.has(declaration.name)) throw new Error(`entity "${declaration.name}" is declared twice`);
    const attributes = new Map(
      Object.entries(declaration.attributes).map(([name, { type }]) => [name, type] as const),
    );
    const indexes = new Map<string, IndexPlan>();
    for (const item of declaration.indexes ?? []) {
      const plan = planOf(item);
      const where = `index "${plan.name}" of entity "${declaration.name}"`;
      if (plan.name === BY_KEY || indexes.has(plan.name)) throw new Error(`${where}: the name is taken`);
      for (const attribute of [...plan.partition, plan.range]) {
        const type = attributes.get(attribute);
        if (type === undefined) throw new Error(`${where}: attribute "${attribute}" is not declared`);
        if (type === 'any')
          throw new Error(`${where}: attribute "${attribute}" of type any cannot be indexed`);
      }
      indexes.set(plan.name, plan);
    }
    schemas.set(declaration.name, { name: declaration.name, attributes, indexes });
  }
  return schemas;
}

function planOf(item: NonNullable<z.output<typeof declarationSchema>['indexes']>[number]): IndexPlan {
  if (typeof item === 'string') return { name: item, partition: [], range: item };
  return { name: item.name, partition: item.partition ?? [], range: item.range[0] ?? '' };
}
