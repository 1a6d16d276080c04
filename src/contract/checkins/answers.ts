import type * as view from '../views';

/** What the procedures of this area answer. */
export interface CheckinsAnswers {
  /** The objective as it stands after the check-in. */
  'checkIn.save': view.ObjectiveView;
}
