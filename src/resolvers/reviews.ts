import { carryOver } from '../application/reviews/carry-over';
import { finishClose } from '../application/reviews/finish-close';
import { gradePending } from '../application/reviews/grade-pending';
import { readClose } from '../application/reviews/read-close';
import { readReviews } from '../application/reviews/read-reviews';
import { reopenClose } from '../application/reviews/reopen-close';
import { saveCloseDraft } from '../application/reviews/save-close-draft';
import { saveRetrospective } from '../application/reviews/save-retrospective';
import { saveReview } from '../application/reviews/save-review';
import type { REVIEWS_PROCEDURES } from '../contract/reviews/procedures';
import type { UseCases } from './procedure';

export const REVIEWS_USE_CASES: UseCases<keyof typeof REVIEWS_PROCEDURES> = {
  'review.read': readReviews,
  'review.save': saveReview,
  'close.read': readClose,
  'close.saveDraft': saveCloseDraft,
  'close.saveRetrospective': saveRetrospective,
  'close.finish': finishClose,
  'close.reopen': reopenClose,
  'close.gradePending': gradePending,
  'close.carryOver': carryOver,
};
