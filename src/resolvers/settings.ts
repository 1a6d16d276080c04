import { readActivity } from '../application/settings/read-activity';
import { readSettings } from '../application/settings/read-settings';
import { saveSettings } from '../application/settings/save-settings';
import type { SETTINGS_PROCEDURES } from '../contract/settings/procedures';
import type { UseCases } from './procedure';

export const SETTINGS_USE_CASES: UseCases<keyof typeof SETTINGS_PROCEDURES> = {
  'settings.read': readSettings,
  'settings.save': saveSettings,
  'activity.read': readActivity,
};
