import { readAlignment } from '../application/alignment/read-alignment';
import type { ALIGNMENT_PROCEDURES } from '../contract/alignment/procedures';
import type { UseCases } from './procedure';

export const ALIGNMENT_USE_CASES: UseCases<keyof typeof ALIGNMENT_PROCEDURES> = {
  'alignment.read': readAlignment,
};
