import { readThroughline } from '../application/throughline/read-throughline';
import type { THROUGHLINE_PROCEDURES } from '../contract/throughline/procedures';
import type { UseCases } from './procedure';

export const THROUGHLINE_USE_CASES: UseCases<keyof typeof THROUGHLINE_PROCEDURES> = {
  'throughline.read': readThroughline,
};
