import { readBoardHistory } from '../application/sprint-reviews/read-board-history';
import { readContributions } from '../application/sprint-reviews/read-contributions';
import { readReport } from '../application/sprint-reviews/read-report';
import { readSprintReview } from '../application/sprint-reviews/read-sprint-review';
import { saveSprintReview } from '../application/sprint-reviews/save-sprint-review';
import { rebuildSprints } from '../application/sprints/rebuild-sprints';
import type { SPRINTS_PROCEDURES } from '../contract/sprints/procedures';
import type { UseCases } from './procedure';

export const SPRINTS_USE_CASES: UseCases<keyof typeof SPRINTS_PROCEDURES> = {
  'sprints.review': readSprintReview,
  'sprints.saveReview': saveSprintReview,
  'sprints.history': readBoardHistory,
  'sprints.report': readReport,
  'sprints.ofKeyResult': readContributions,
  'sprints.rebuild': rebuildSprints,
};
