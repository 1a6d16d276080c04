import type { SPRINTS_PROCEDURES } from '../contract/sprints/procedures';
import type { UseCases } from './procedure';

export const SPRINTS_USE_CASES: UseCases<keyof typeof SPRINTS_PROCEDURES> = {};
