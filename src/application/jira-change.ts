/** What happened, in Jira or in the app, and must be taken over, later and again if need be. */
export type JiraChange =
  | {
      readonly kind: 'sprint';
      readonly sprintId: string;
      readonly gone: boolean;
      readonly goalBefore: string | null;
      readonly goalAfter: string | null;
      /** When its start was heard of (ISO); null where the event is about something else. */
      readonly startedAt?: string | null | undefined;
      /** It has been looked at before, and an event that says more did not come meanwhile. */
      readonly waited?: boolean | undefined;
    }
  /** Something happened to an issue: it is noted, and looked at with others soon. */
  | {
      readonly kind: 'issue';
      readonly issueId: string;
      readonly gone: boolean;
      readonly parentBefore: string | null;
      readonly parentNow: string | null;
      /** Where the event says so; null: it does not. */
      readonly projectId?: string | null | undefined;
      /** Ids of its sprints before and after, where that is what changed. */
      readonly sprintsBefore?: readonly string[] | null | undefined;
      readonly sprintsNow?: readonly string[] | null | undefined;
      /** When it happened (ISO), as well as the event tells. */
      readonly at?: string | null | undefined;
    }
  /** The issues that were noted are to be looked at now, all in one request. */
  | { readonly kind: 'heard' }
  /**
   * What a sprint consists of is to be read from Jira; `wide`: also what left it unheard. `charged`: its points are of
   * the share of healing, and it waits for the next hour once that is spent.
   */
  | {
      readonly kind: 'scope';
      readonly sprintId: string;
      readonly wide?: boolean | undefined;
      readonly charged?: boolean | undefined;
    }
  /**
   * The figures of a board are to be made from the scopes of its sprints. Those of closed sprints stay, but for the
   * one with this id, or `all`; `again`: of closed ones only what later sprints completed once more.
   */
  | { readonly kind: 'figures'; readonly boardId: string; readonly anew?: string | undefined }
  /** A board changed in Jira, or is to be looked at; `whole`: with what its open sprints consist of. */
  | {
      readonly kind: 'board';
      readonly boardId: string;
      readonly gone: boolean;
      readonly whole?: boolean | undefined;
    }
  /**
   * What these issues (at most 100) serve changed, or who may know of it: what is derived from their links is to be
   * put right.
   */
  | { readonly kind: 'linked'; readonly issueIds: readonly string[]; readonly tries?: number | undefined }
  /** Copies for Jira's search are being written: how did it go? `looks` so far; `tries` of the same write before. */
  | {
      readonly kind: 'copies';
      readonly taskId: string;
      readonly issueIds: readonly string[];
      readonly looks: number;
      readonly tries: number;
    }
  /** Stored answers of JQL functions are to be looked at. */
  | { readonly kind: 'answers' }
  /** A key result was moved, deleted or brought back: what points to it is to be put right. */
  | {
      readonly kind: 'placement';
      readonly objectiveId: string;
      readonly keyResultId: string;
      readonly key: string;
    }
  /** An objective of this team and cycle changed: its row of the Overview is to be made anew. */
  | { readonly kind: 'summary'; readonly teamId: string; readonly cycleId: string }
  /** What a parent counts of this objective may have changed; or it is its child no more. */
  | { readonly kind: 'child'; readonly parentId: string; readonly childId: string }
  /** What the turn of the day changes for these teams is to be looked at. */
  | { readonly kind: 'day'; readonly teamIds: readonly string[] }
  /** An import that was applied is to be tidied up behind, or one that was discarded to be taken away. */
  | { readonly kind: 'import'; readonly importId: string }
  /** An account was closed: it is taken out of this team's rows, or of the organisation's. */
  | { readonly kind: 'erase'; readonly accountId: string; readonly teamId: string | null }
  /** These key results are due for a reading from Jira, not before the moment (ISO) where there is one. */
  | {
      readonly kind: 'automation';
      readonly keyResults: readonly { readonly objectiveId: string; readonly keyResultId: string }[];
      readonly notBefore: string | null;
    };
