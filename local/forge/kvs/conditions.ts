import { z } from 'zod';
import { attributeOf } from './index-entries';
import type { KeyPart } from './ordered-key';

export const RANGE_CONDITIONS = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
] as const;

export const FILTER_CONDITIONS = [
  ...RANGE_CONDITIONS,
  'CONTAINS',
  'NOT_CONTAINS',
  'EXISTS',
  'NOT_EXISTS',
  'NOT_EQUAL_TO',
] as const;

export type ConditionName = (typeof FILTER_CONDITIONS)[number];

/** A condition with checked values: as many and of the types that its name and attribute ask for. */
export interface Condition {
  condition: ConditionName;
  values: readonly KeyPart[];
}

export interface AttributeCondition extends Condition {
  property: string;
}

/** Conditions of a query's filter or of a transaction, all joined by one operator. */
export interface ConditionGroup {
  operator: 'and' | 'or';
  conditions: readonly AttributeCondition[];
}

export const conditionShape = z.strictObject({ condition: z.string(), values: z.array(z.unknown()) });
export const attributeConditionShape = conditionShape.extend({ property: z.string() });
export const conditionGroupShape = z.strictObject({
  and: z.array(attributeConditionShape).optional(),
  or: z.array(attributeConditionShape).optional(),
});

/** Whether a stored value (undefined: no such row) meets the group. */
export function meetsGroup(group: ConditionGroup, value: unknown): boolean {
  const meets = (item: AttributeCondition): boolean =>
    meetsCondition(item, attributeOf(value, item.property));
  return group.operator === 'and' ? group.conditions.every(meets) : group.conditions.some(meets);
}

/**
 * Whether one attribute's value meets a condition. A missing attribute fails every comparison but NOT_EQUAL_TO and
 * NOT_CONTAINS, as in DynamoDB, which lies below Forge's store (guess: Forge documents neither).
 */
export function meetsCondition({ condition, values }: Condition, found: unknown): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EXISTS':
      return found !== undefined;
    case 'NOT_EXISTS':
      return found === undefined;
    case 'EQUAL_TO':
      return found === first;
    case 'NOT_EQUAL_TO':
      return found !== first;
    case 'BEGINS_WITH':
      return typeof found === 'string' && found.startsWith(String(first));
    case 'CONTAINS':
      return typeof found === 'string' && found.includes(String(first));
    case 'NOT_CONTAINS':
      return !(typeof found === 'string' && found.includes(String(first)));
    case 'GREATER_THAN':
      return ordered(found, first, (sign) => sign > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return ordered(found, first, (sign) => sign >= 0);
    case 'LESS_THAN':
      return ordered(found, first, (sign) => sign < 0);
    case 'LESS_THAN_EQUAL_TO':
      return ordered(found, first, (sign) => sign <= 0);
    case 'BETWEEN':
      return ordered(found, first, (sign) => sign >= 0) && ordered(found, second, (sign) => sign <= 0);
  }
}

/** Strings compare by their UTF-8 bytes, as the indexes do; values of different types never meet. */
function ordered(found: unknown, bound: KeyPart | undefined, test: (sign: number) => boolean): boolean {
  if (typeof found === 'number' && typeof bound === 'number') return test(found - bound);
  if (typeof found === 'string' && typeof bound === 'string') {
    return test(Buffer.compare(Buffer.from(found), Buffer.from(bound)));
  }
  return false;
}
