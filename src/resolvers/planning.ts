import { assignIssues } from '../application/planning/assign-issues';
import { movedIssues } from '../application/planning/moved-issues';
import { readLinks } from '../application/planning/read-links';
import { readPlanning } from '../application/planning/read-planning';
import type { PLANNING_PROCEDURES } from '../contract/planning/procedures';
import type { UseCases } from './procedure';

export const PLANNING_USE_CASES: UseCases<keyof typeof PLANNING_PROCEDURES> = {
  'planning.read': readPlanning,
  'planning.links': readLinks,
  'planning.assign': assignIssues,
  'planning.moved': movedIssues,
};
