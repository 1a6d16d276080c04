import type * as view from '../views';

/** What the procedures of this area answer. */
export interface WorkAnswers {
  'link.save': view.ObjectiveView;
  'link.remove': view.ObjectiveView;
  'link.saveMany': LinkedMany;
  'link.removeMany': LinkedMany;
  'link.relink': LinkedMany;
  'link.lastCycle': { readonly closed: readonly LastCycleLinks[] };
  'link.ofArea': AreaLinks;
  'link.ofKeyResult': WorkLinks;
  'link.proposals': { readonly proposals: readonly view.LinkProposal[] };
}

/**
 * Why one issue of many was not linked or unlinked; the others were. `not-found`: gone, or hidden from the caller;
 * `no-right`: they may neither edit it in Jira nor own what it is linked to; `full`: no room for another link.
 */
export const LINK_REFUSALS = ['not-found', 'no-right', 'full'] as const;
export interface RefusedLink {
  readonly issueId: string;
  readonly reason: (typeof LINK_REFUSALS)[number];
  /** The reason in a sentence, for screens. */
  readonly message: string;
}

/** What became of the issues of one call, each in one of the two lists. */
export interface LinkedMany {
  /** As asked for now: linked (or unlinked), also where that was so before. */
  readonly linked: readonly string[];
  readonly refused: readonly RefusedLink[];
  /** The objective as it is now, where the target is a key result. */
  readonly objective: view.ObjectiveView | null;
  /** The links of the KRA as they are now, where it is the target. */
  readonly area: AreaLinks | null;
}

/** The work links of a key result or a KRA. */
export interface WorkLinks {
  /** Those of issues that the caller may browse. */
  readonly links: readonly { readonly issueId: string; readonly relation: 'contributes' | 'context' }[];
  /** Links of issues that the caller may not browse, or that are gone. */
  readonly hidden: number;
  /** Links that went of late, with issues that were deleted in Jira, and the day of the last; absent without any. */
  readonly lost?: { readonly count: number; readonly day: string };
}

export interface AreaLinks extends WorkLinks {
  readonly areaId: string;
  readonly mayEdit: boolean;
}

/** Links to a closed key result, which may go to an open one (PRODUCT §5.9 "last cycle"). */
export interface LastCycleLinks {
  readonly objectiveId: string;
  readonly keyResultId: string;
  readonly key: string;
  readonly title: string;
  readonly cycleName: string;
  /** Whether the key result that was asked for continues it. */
  readonly continued: boolean;
  /** Linked issues that the caller may browse. */
  readonly issueIds: readonly string[];
  readonly hidden: number;
}
