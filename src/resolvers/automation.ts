import type { AUTOMATION_PROCEDURES } from '../contract/automation/procedures';
import type { UseCases } from './procedure';

export const AUTOMATION_USE_CASES: UseCases<keyof typeof AUTOMATION_PROCEDURES> = {};
