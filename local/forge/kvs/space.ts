import type { EntitySchema, EntitySchemas } from './entity-schema';
import { refuse } from './kvs-refusal';
import { KV, type Space } from './row';

/** The declared entity of this name. Refuses with SCHEMA_NOT_FOUND. */
export function schemaOf(schemas: EntitySchemas, entityName: string): EntitySchema {
  return schemas.get(entityName) ?? refuse('SCHEMA_NOT_FOUND');
}

/** Where an item of a transaction or batch lives: in its entity, or among the plain keys. */
export function spaceOf(schemas: EntitySchemas, entityName: string | undefined): Space {
  return entityName === undefined ? KV : { kind: 'entity', entityName: schemaOf(schemas, entityName).name };
}
