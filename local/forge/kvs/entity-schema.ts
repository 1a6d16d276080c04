import { z } from 'zod';
import { FORGE_LIMITS, type KvsLimits } from './limits';

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

/** Names of entities, of attributes, and of indexes that have one of their own. */
export const ENTITY_NAME = /^(?![_.-])(?!.*\.{2})[a-z0-9:\-_.]*(?<![.])$/;
const ATTRIBUTE_NAME = /^[a-zA-Z][a-zA-Z0-9_]*$/;
const INDEX_NAME = /^(?!\.)(?!.*\.{2})[a-zA-Z0-9:\-_.]+(?<!\.)$/;

/**
 * Reads `app.storage.entities` (undefined: the app has none). Throws a plain Error that names the mistake:
 * the manifest is wrong, no request can mend it.
 */
export function readEntitySchemas(
  entities: readonly EntityDeclaration[] | undefined,
  limits: Readonly<KvsLimits> = FORGE_LIMITS,
): EntitySchemas {
  const declarations = z.array(declarationSchema).parse(entities ?? []);
  atMost(declarations.length, limits.entities, 'entities in one app');
  const schemas = new Map<string, EntitySchema>();
  for (const declaration of declarations) {
    const where = `entity "${declaration.name}"`;
    checkName(declaration.name, ENTITY_NAME, limits.entityNameShortest, limits.entityNameLongest, where);
    if (schemas.has(declaration.name)) throw new Error(`${where} is declared twice`);
    const attributes = new Map(
      Object.entries(declaration.attributes).map(([name, { type }]) => [name, type] as const),
    );
    for (const name of attributes.keys()) {
      checkName(name, ATTRIBUTE_NAME, 1, limits.attributeNameLongest, `attribute "${name}" of ${where}`);
    }
    atMost(attributes.size, limits.attributesPerEntity, `attributes in ${where}`);
    const indexes = readIndexes(declaration, attributes, limits);
    atMost(indexes.size, limits.indexesPerEntity, `indexes in ${where}`);
    schemas.set(declaration.name, { name: declaration.name, attributes, indexes });
  }
  return schemas;
}

type Declaration = z.output<typeof declarationSchema>;

function readIndexes(
  declaration: Declaration,
  attributes: EntitySchema['attributes'],
  limits: Readonly<KvsLimits>,
): Map<string, IndexPlan> {
  const indexes = new Map<string, IndexPlan>();
  for (const item of declaration.indexes ?? []) {
    const plan = planOf(item);
    const where = `index "${plan.name}" of entity "${declaration.name}"`;
    if (typeof item !== 'string') {
      checkName(plan.name, INDEX_NAME, limits.indexNameShortest, limits.indexNameLongest, where);
    }
    if (plan.name === BY_KEY || indexes.has(plan.name)) throw new Error(`${where}: the name is taken`);
    for (const attribute of [...plan.partition, plan.range]) {
      const type = attributes.get(attribute);
      if (type === undefined) throw new Error(`${where}: attribute "${attribute}" is not declared`);
      if (type === 'any') throw new Error(`${where}: attribute "${attribute}" of type any cannot be indexed`);
    }
    indexes.set(plan.name, plan);
  }
  return indexes;
}

function checkName(name: string, pattern: RegExp, shortest: number, longest: number, where: string): void {
  if (!pattern.test(name)) throw new Error(`${where}: the name does not match ${pattern}`);
  if (name.length >= shortest && name.length <= longest) return;
  throw new Error(`${where}: a name has ${shortest} to ${longest} characters`);
}

function atMost(count: number, limit: number, what: string): void {
  if (count > limit) throw new Error(`${count} ${what}; Forge takes ${limit}`);
}

function planOf(item: NonNullable<Declaration['indexes']>[number]): IndexPlan {
  if (typeof item === 'string') return { name: item, partition: [], range: item };
  return { name: item.name, partition: item.partition ?? [], range: item.range[0] ?? '' };
}
