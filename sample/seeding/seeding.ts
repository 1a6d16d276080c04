import type { AreaName, CycleName, KeyResultPlan, ObjectivePlan, TeamName } from '../okrs/plan';
import { accountOf } from '../people';
import type { Call, Place } from './desk';
import type { JiraLookup } from './jira-lookup';
import type { Cycles } from './quarters';

/** One seeding under way. */
export interface Seeding {
  readonly call: Call;
  readonly jira: JiraLookup;
  readonly today: string;
  readonly cycles: Cycles;
  /** Where the OKR lead works. */
  readonly desk: Place;
}

export const LEAD = accountOf('annika');

export const cycleId = (cycle: CycleName) => `sample-cycle-${cycle}`;
export const teamId = (team: TeamName) => `sample-team-${team}`;
export const areaId = (area: AreaName) => `sample-area-${area}`;
export const objectiveId = (plan: Pick<ObjectivePlan, 'key'>) => `sample-objective-${plan.key}`;
export const keyResultId = (plan: Pick<KeyResultPlan, 'key'>) => `sample-key-result-${plan.key}`;
