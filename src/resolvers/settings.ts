import type { SETTINGS_PROCEDURES } from '../contract/settings/procedures';
import type { UseCases } from './procedure';

export const SETTINGS_USE_CASES: UseCases<keyof typeof SETTINGS_PROCEDURES> = {};
