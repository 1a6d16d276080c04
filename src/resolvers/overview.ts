import type { OVERVIEW_PROCEDURES } from '../contract/overview/procedures';
import type { UseCases } from './procedure';

export const OVERVIEW_USE_CASES: UseCases<keyof typeof OVERVIEW_PROCEDURES> = {};
