import type { REVIEWS_PROCEDURES } from '../contract/reviews/procedures';
import type { UseCases } from './procedure';

export const REVIEWS_USE_CASES: UseCases<keyof typeof REVIEWS_PROCEDURES> = {};
