import type { ObjectiveView } from '../views';

/** What a source would read now. */
export interface AutomationPreview {
  /** null: no value can be taken; `said` says why. */
  readonly value: number | null;
  /** What was counted: "about 12 issues". */
  readonly said: string;
  /** Jira counts roughly. */
  readonly approximate: boolean;
  readonly pointsADay: number;
}

export interface AutomationRunView {
  readonly id: string;
  readonly at: string;
  readonly outcome: 'read' | 'failed' | 'waiting';
  readonly value: number | null;
  readonly message: string;
  readonly points: number;
  /** Account id of who asked for it; null for the schedule. */
  readonly by: string | null;
}

/** What the procedures of this area answer. */
export interface AutomationAnswers {
  'automation.preview': AutomationPreview;
  'automation.save': ObjectiveView;
  'automation.run': ObjectiveView;
  'automation.log': { readonly runs: readonly AutomationRunView[] };
}
