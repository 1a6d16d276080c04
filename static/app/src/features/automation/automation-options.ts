import { AUTOMATION_KINDS, AUTOMATION_RHYTHMS } from '../../../../../src/domain/automation/source';
import { KIND_LABELS } from './automation-draft';

export const AUTOMATION_KIND_OPTIONS = AUTOMATION_KINDS.map((value) => ({
  value,
  label: KIND_LABELS[value],
}));
export const EVERY_OPTIONS = AUTOMATION_RHYTHMS.map((value) => ({
  value,
  label: value === 'day' ? 'Once a day' : 'Once a week',
}));
