import { ENTITY_NAME, type EntitySchema, type EntitySchemas } from './entity-schema';
import type { KvsContext } from './kvs-context';
import { refuse } from './kvs-refusal';
import type { KvsLimits } from './limits';
import { KV, type Space } from './row';

/**
 * The declared entity of this name. Refuses with SCHEMA_NOT_FOUND and, what cannot be a name, with
 * ENTITY_TYPE_TOO_SHORT, ENTITY_TYPE_TOO_LARGE or INVALID_ENTITY_TYPE.
 */
export function schemaOf(
  schemas: EntitySchemas,
  entityName: string,
  limits: Readonly<KvsLimits>,
): EntitySchema {
  const schema = schemas.get(entityName);
  if (schema !== undefined) return schema;
  if (entityName.length < limits.entityNameShortest) return refuse('ENTITY_TYPE_TOO_SHORT');
  if (entityName.length > limits.entityNameLongest) return refuse('ENTITY_TYPE_TOO_LARGE');
  if (!ENTITY_NAME.test(entityName)) return refuse('INVALID_ENTITY_TYPE');
  return refuse('SCHEMA_NOT_FOUND');
}

/** Where an item lives: in its entity, or among the plain keys. Refuses as `schemaOf` does. */
export function spaceOf(
  { schemas, limits }: Pick<KvsContext, 'schemas' | 'limits'>,
  entityName: string | undefined,
): Space {
  return entityName === undefined
    ? KV
    : { kind: 'entity', entityName: schemaOf(schemas, entityName, limits).name };
}
