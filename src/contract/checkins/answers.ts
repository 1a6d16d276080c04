import type { CheckInView, KeyResultView, ObjectiveView, Viewer } from '../views';

/** A value that somebody else proposes; nothing changes before an owner confirms it. */
export interface ProposalView {
  readonly id: string;
  readonly day: string;
  readonly value: number;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  /** The sprint whose review it came from. */
  readonly sprintId: string | null;
}

/** A key result that waits for a check-in, with all that its form starts from. */
export interface QueueItem {
  readonly keyResult: KeyResultView;
  readonly objectiveKey: string;
  readonly objectiveTitle: string;
  readonly teamId: string;
  readonly teamName: string;
  /** The day from which it asks. */
  readonly dueOn: string;
  /** It has waited for longer than half a beat of its rhythm. */
  readonly late: boolean;
  /** As whom the person answers; null for what others own. */
  readonly as: 'owner' | 'stand-in' | null;
  /** The latest check-in that stands; null before the first. */
  readonly last: CheckInView | null;
  readonly proposals: readonly ProposalView[];
  /** What automation brought last; null where nothing is automated. */
  readonly automation: {
    readonly failing: boolean;
    readonly at: string | null;
    readonly value: number | null;
    readonly message: string;
  } | null;
}

/** How many check-ins of a team wait; by team, never by person. */
export interface TeamLateness {
  readonly teamId: string;
  readonly teamName: string;
  /** Key results that run. */
  readonly of: number;
  readonly due: number;
  /** Due for longer than half a beat of their rhythm: stale, or without data. */
  readonly late: number;
}

export interface CheckInQueue {
  readonly viewer: Viewer;
  readonly today: string;
  /** The most urgent first: own ones before those of people one stands in for, the longest due first. */
  readonly items: readonly QueueItem[];
  /** Ids of all key results that are due, also of those beyond the items; in the same order. */
  readonly due: readonly string[];
  /** The soonest of those that are not due yet. */
  readonly next: {
    readonly keyResultId: string;
    readonly key: string;
    readonly title: string;
    readonly dueOn: string;
  } | null;
  /** Key results that run and are the person's own. */
  readonly owned: number;
  readonly teams: readonly TeamLateness[];
}

/** The objective as it stands then, and what still waits for its owner. */
export interface ProposalsSaved {
  readonly objective: ObjectiveView;
  readonly proposals: readonly ProposalView[];
}

export interface CommentView {
  readonly id: string;
  /** Plain text; never HTML. */
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly revision: number;
  readonly editedAt: string | null;
}

/** What the procedures of this area answer. */
export interface CheckinsAnswers {
  /** The objective as it stands after the check-in. */
  'checkIn.save': ObjectiveView;
  'checkIn.queue': CheckInQueue;
  /** Newest first; `more`: there are older ones still. */
  'keyResult.history': { readonly checkIns: readonly CheckInView[]; readonly more: boolean };
  'proposal.save': ProposalsSaved;
  'proposal.accept': ProposalsSaved;
  'proposal.dismiss': ProposalsSaved;
  'comment.list': {
    readonly comments: readonly CommentView[];
    readonly more: boolean;
    readonly proposals: readonly ProposalView[];
  };
  'comment.save': CommentView;
  'comment.edit': CommentView;
  'comment.remove': { readonly id: string };
}
