import { z } from 'zod';
import { isOfType, keyPartBytes } from './check-entity-value';
import {
  type AttributeCondition,
  type Condition,
  type ConditionGroup,
  type ConditionName,
  type conditionGroupShape,
  type conditionShape,
  FILTER_CONDITIONS,
  RANGE_CONDITIONS,
} from './conditions';
import type { AttributeType, EntitySchema } from './entity-schema';
import { refuse } from './kvs-refusal';
import type { KvsLimits } from './limits';
import type { KeyPart } from './ordered-key';

type WireCondition = z.output<typeof conditionShape>;
type WireGroup = z.output<typeof conditionGroupShape>;

/**
 * The conditions of a filter or a transaction, checked against the entity: one operator, not empty, declared
 * attributes that can be compared, values of their types. `others`: conditions that count together with these.
 */
export function checkGroup(
  schema: EntitySchema,
  group: WireGroup,
  limits: Readonly<KvsLimits>,
  others = 0,
): ConditionGroup {
  if (group.and !== undefined && group.or !== undefined)
    return refuse('INVALID_FILTER_OPERATORS_COMBINATION');
  const operator = group.and === undefined ? 'or' : 'and';
  const conditions = group[operator] ?? [];
  if (conditions.length === 0) return refuse('EMPTY_FILTER_OPERATOR');
  if (conditions.length + others > limits.filterConditions) return refuse('TOO_MANY_FILTER_CONDITIONS');
  return {
    operator,
    conditions: conditions.map(({ property, ...condition }): AttributeCondition => {
      const type = schema.attributes.get(property);
      if (type === undefined) {
        return refuse(
          'INVALID_ENTITY_ATTRIBUTE',
          `Attribute "${property}" is not declared for entity "${schema.name}"`,
        );
      }
      return { property, ...checkCondition(condition, type, FILTER_CONDITIONS, limits) };
    }),
  };
}

/** The condition on the range attribute of an index (type string for keys), no larger than an indexed value can be. */
export function checkRange(
  condition: WireCondition,
  type: AttributeType,
  limits: Readonly<KvsLimits>,
): Condition {
  const checked = checkCondition(condition, type, RANGE_CONDITIONS, limits);
  if (checked.values.some((value) => keyPartBytes(value) > limits.rangeBytes)) {
    return refuse('INVALID_FILTER_VALUES', `A range value exceeds ${limits.rangeBytes} bytes`);
  }
  return checked;
}

function checkCondition(
  { condition, values }: WireCondition,
  type: AttributeType,
  allowed: readonly ConditionName[],
  limits: Readonly<KvsLimits>,
): Condition {
  const name = allowed.find((item) => item === condition);
  if (name === undefined) return refuse('INVALID_FILTER_CONDITION', `Unknown condition "${condition}"`);
  if (type === 'any') {
    return refuse('UNPROCESSABLE_ENTITY', 'An attribute of type any cannot be filtered');
  }
  if (name === 'EXISTS' || name === 'NOT_EXISTS') return { condition: name, values: [] };
  if (TEXT_ONLY.has(name) && type !== 'string') {
    return refuse('INVALID_FILTER_CONDITION', `${name} needs an attribute of type string`);
  }
  if (type === 'boolean' && name !== 'EQUAL_TO' && name !== 'NOT_EQUAL_TO') {
    return refuse('INVALID_FILTER_CONDITION', `${name} cannot compare booleans`);
  }
  const wanted = name === 'BETWEEN' ? 2 : 1;
  if (name === 'BETWEEN' && values.length < 2) return refuse('INSUFFICIENT_FILTER_VALUES');
  if (values.length !== wanted) return refuse('INVALID_FILTER_VALUES', `${name} takes ${wanted} value(s)`);
  return { condition: name, values: values.map((value) => checkedValue(value, type, limits)) };
}

const TEXT_ONLY: ReadonlySet<ConditionName> = new Set(['BEGINS_WITH', 'CONTAINS', 'NOT_CONTAINS']);

const keyPartShape = z.union([z.string().min(1), z.number(), z.boolean()]);

/** A value to compare an attribute of this type with. Refuses with INVALID_FILTER_VALUES. */
export function checkedValue(value: unknown, type: AttributeType, limits: Readonly<KvsLimits>): KeyPart {
  const parsed = keyPartShape.safeParse(value);
  if (!parsed.success || !isOfType(type, parsed.data, limits)) {
    return refuse('INVALID_FILTER_VALUES', `A value of type ${type} is expected`);
  }
  return parsed.data;
}
