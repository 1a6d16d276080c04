import { readSprintReview } from '../application/sprint-reviews/read-sprint-review';
import { saveSprintReview } from '../application/sprint-reviews/save-sprint-review';
import type { SPRINTS_PROCEDURES } from '../contract/sprints/procedures';
import type { UseCases } from './procedure';

export const SPRINTS_USE_CASES: UseCases<keyof typeof SPRINTS_PROCEDURES> = {
  'sprints.review': readSprintReview,
  'sprints.saveReview': saveSprintReview,
};
