import type { PORTABILITY_PROCEDURES } from '../contract/portability/procedures';
import type { UseCases } from './procedure';

export const PORTABILITY_USE_CASES: UseCases<keyof typeof PORTABILITY_PROCEDURES> = {};
