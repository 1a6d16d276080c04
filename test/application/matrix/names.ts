import type { World } from './roles';

/** What stands in every text of what is hidden, and nowhere else. */
export const MARK = 'zirkonium';
export const NOW = '2026-02-10';
export const CYCLES = { past: 'cycle-q4-2025', now: 'cycle-q1-2026', next: 'cycle-q2-2026' } as const;
export const AREA = 'area-upkeep';
export const METRIC = 'metric-returns';
export const IDLE_TEAM = 'team-without-work';
/** Takes what is copied and moved; seen by everybody, owned by nobody. */
export const TARGET = 'objective-for-what-moves';
export const IMPORT = 'import-of-one-row';
export const SPRINT = '3';
/** To come, with a draft of tags. */
export const DRAFT_SPRINT = '4';
/** Linked to a key result of each world; and an epic that nobody linked. */
export const EPIC = '100';
export const FREE_EPIC = '101';
/** Still linked to a closed key result of each world. */
export const LEFT_EPIC = '104';

/** The ids of one world: an objective that runs, one to spare, one that is closed, one that was deleted. */
export function idsOf(world: World) {
  return {
    world,
    objectiveId: `objective-${world}`,
    keyResultId: `key-result-${world}`,
    secondId: `key-result-${world}-two`,
    deletedId: `key-result-${world}-gone`,
    movedId: `key-result-${world}-moves`,
    spareId: `objective-${world}-spare`,
    deletedObjectiveId: `objective-${world}-gone`,
    pastId: `objective-${world}-past`,
    pastKeyResultId: `key-result-${world}-past`,
    pendingId: `key-result-${world}-late`,
    carriedId: `key-result-${world}-carried`,
    checkInId: `check-in-${world}`,
    commentId: `comment-${world}`,
    proposalId: `proposal-${world}`,
  };
}
