import { previewAutomation } from '../application/automation/preview-automation';
import { readRuns } from '../application/automation/read-runs';
import { runNow } from '../application/automation/run-now';
import { saveAutomation } from '../application/automation/save-automation';
import type { AUTOMATION_PROCEDURES } from '../contract/automation/procedures';
import type { UseCases } from './procedure';

export const AUTOMATION_USE_CASES: UseCases<keyof typeof AUTOMATION_PROCEDURES> = {
  'automation.preview': previewAutomation,
  'automation.save': saveAutomation,
  'automation.run': runNow,
  'automation.log': readRuns,
};
