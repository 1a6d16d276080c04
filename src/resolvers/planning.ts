import type { PLANNING_PROCEDURES } from '../contract/planning/procedures';
import type { UseCases } from './procedure';

export const PLANNING_USE_CASES: UseCases<keyof typeof PLANNING_PROCEDURES> = {};
