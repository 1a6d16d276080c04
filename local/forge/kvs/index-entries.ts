import type { AttributeType, EntitySchema, IndexPlan } from './entity-schema';
import { type KeyPart, type OrderedKey, partitionToken, rowToken } from './ordered-key';

/**
 * The index entries of one row. A row that lacks an attribute of an index is not in that index (sparse), and so is one
 * whose stored value does not fit the type declared now.
 */
export function indexEntries(schema: EntitySchema, key: string, value: unknown): OrderedKey[] {
  return [...schema.indexes.values()].flatMap((plan) => {
    const entry = indexEntry(schema, plan, key, value);
    return entry === undefined ? [] : [entry];
  });
}

/** The entry of one row in one index; undefined where it is not in it. */
export function indexEntry(
  schema: EntitySchema,
  plan: IndexPlan,
  key: string,
  value: unknown,
): OrderedKey | undefined {
  const range = indexedValue(schema, plan.range, value);
  const partition = partitionOf(schema, plan, value);
  if (range === undefined || partition === undefined) return undefined;
  return [...indexPrefix(schema.name, plan.name, partition), range, rowToken(key)];
}

/** What all entries of one partition of an index begin with. */
export function indexPrefix(
  entityName: string,
  indexName: string,
  partition: readonly KeyPart[],
): OrderedKey {
  return [entityName, indexName, partitionToken(partition)];
}

/** The values of an index's partition in a row; undefined where one is missing. */
export function partitionOf(schema: EntitySchema, plan: IndexPlan, value: unknown): KeyPart[] | undefined {
  const values: KeyPart[] = [];
  for (const attribute of plan.partition) {
    const part = indexedValue(schema, attribute, value);
    if (part === undefined) return undefined;
    values.push(part);
  }
  return values;
}

/** The value of an attribute where it can be indexed as declared. */
export function indexedValue(schema: EntitySchema, attribute: string, value: unknown): KeyPart | undefined {
  const found = attributeOf(value, attribute);
  const type = schema.attributes.get(attribute);
  return type !== undefined && isKeyPart(found) && fits(found, type) ? found : undefined;
}

/** An own attribute of a stored value; undefined for what is not an object. */
export function attributeOf(value: unknown, attribute: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, attribute)) return undefined;
  return Reflect.get(value, attribute);
}

function isKeyPart(value: unknown): value is KeyPart {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function fits(value: KeyPart, type: AttributeType): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'integer':
    case 'float':
      return typeof value === 'number';
    case 'any':
      return false;
  }
}
