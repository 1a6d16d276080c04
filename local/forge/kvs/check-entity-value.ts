import type { AttributeType, EntitySchema } from './entity-schema';
import { indexedValue, partitionOf } from './index-entries';
import { refuse } from './kvs-refusal';
import type { KvsLimits } from './limits';
import type { KeyPart } from './ordered-key';

/**
 * A row of an entity: an object with declared attributes only, each of its type. Refuses with INVALID_ENTITY_VALUE
 * (not an object, null, blank string), INVALID_ENTITY_ATTRIBUTE (undeclared), INCORRECT_PROPERTY_TYPE,
 * INDEX_VALUE_TOO_LARGE.
 */
export function checkEntityValue(schema: EntitySchema, value: unknown, limits: Readonly<KvsLimits>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse('INVALID_ENTITY_VALUE', 'An entity value must be an object.');
  }
  for (const [name, found] of Object.entries(value)) {
    const type = schema.attributes.get(name);
    if (type === undefined) {
      refuse('INVALID_ENTITY_ATTRIBUTE', `Attribute "${name}" is not declared for entity "${schema.name}"`);
    }
    checkAttribute(name, type, found, limits);
  }
  checkIndexedSizes(schema, value, limits);
}

function checkAttribute(
  name: string,
  type: AttributeType,
  value: unknown,
  limits: Readonly<KvsLimits>,
): void {
  if (value === null) {
    refuse('INVALID_ENTITY_VALUE', `Attribute "${name}" is null; leave it out instead`);
  }
  if (!isOfType(type, value, limits)) {
    refuse('INCORRECT_PROPERTY_TYPE', `Data type for property "${name}" is defined as "${type}"`);
  }
  if (type === 'string' && String(value).trim() === '') {
    refuse('INVALID_ENTITY_VALUE', `Attribute "${name}" is an empty string`);
  }
}

/** Whether a value is of a declared attribute type and, as a number, of a size that Forge keeps. */
export function isOfType(type: AttributeType, value: unknown, limits: Readonly<KvsLimits>): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'integer':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= limits.integerSmallest &&
        value <= limits.integerLargest
      );
    case 'float':
      return (
        typeof value === 'number' &&
        (value === 0 || (Math.abs(value) >= limits.floatSmallest && Math.abs(value) < limits.floatBelow))
      );
    case 'any':
      return true;
  }
}

function checkIndexedSizes(schema: EntitySchema, value: unknown, limits: Readonly<KvsLimits>): void {
  for (const plan of schema.indexes.values()) {
    const range = indexedValue(schema, plan.range, value);
    if (range !== undefined && keyPartBytes(range) > limits.rangeBytes) {
      refuse('INDEX_VALUE_TOO_LARGE', `"${plan.range}" exceeds ${limits.rangeBytes} bytes`);
    }
    const partition = partitionOf(schema, plan, value) ?? [];
    if (partition.reduce<number>((sum, part) => sum + keyPartBytes(part), 0) > limits.partitionBytes) {
      refuse(
        'INDEX_VALUE_TOO_LARGE',
        `The partition of "${plan.name}" exceeds ${limits.partitionBytes} bytes`,
      );
    }
  }
}

/** UTF-8 bytes of an indexed value; numbers and booleans count as 8. */
export function keyPartBytes(part: KeyPart): number {
  return typeof part === 'string' ? Buffer.byteLength(part) : 8;
}
