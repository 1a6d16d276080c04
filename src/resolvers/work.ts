import { proposeLinks } from '../application/work/propose-links';
import { removeLink, saveLink } from '../application/work/save-link';
import type { WORK_PROCEDURES } from '../contract/work/procedures';
import type { UseCases } from './procedure';

export const WORK_USE_CASES: UseCases<keyof typeof WORK_PROCEDURES> = {
  'link.save': saveLink,
  'link.remove': removeLink,
  'link.proposals': proposeLinks,
};
