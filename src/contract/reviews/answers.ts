import type { CycleView } from '../views';
import type * as view from './views';

/** What the procedures of this area answer. */
export interface ReviewsAnswers {
  'review.read': view.ReviewsView;
  'review.save': view.ReviewsView;
  'close.read': view.CloseView;
  'close.saveDraft': view.CloseDraftSaved;
  'close.saveRetrospective': view.RetrospectiveSaved;
  'close.finish': view.CloseProgress;
  'close.reopen': CycleView;
  'close.gradePending': view.ClosingObjective;
  'close.carryOver': view.CarriedOver;
}
