import type { Caller } from '../caller';
import type { Organisation } from '../organisation';
import type { Address, Deps } from '../ports';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import type { SprintRecord } from '../records/sprint-record';
import type { TeamRecord } from '../records/team-record';
import { isManager, leadsTeam } from '../rights';
import { seenObjectives } from '../visibility';

export type Target = SprintRecord['targets'][number];

/** A key result that a review can speak of, as its reader sees it. */
export interface Touched {
  readonly target: Target;
  readonly objective: ObjectiveRecord;
  readonly keyResult: KeyResultRecord;
  /** The day its last tag left the goal; null while it stands there. */
  readonly withdrawn: SprintRecord['lines'][number]['withdrawn'] | null;
}

export interface ReviewSight {
  /** Those of the sprint's key results that the caller sees, in the order of the lines; withdrawn ones too. */
  readonly touched: readonly Touched[];
  /** All that the lines are tagged with, seen or not. */
  readonly targets: readonly Target[];
  /** Whether the caller may check in: an owner, the lead of its team, an OKR manager (PRODUCT §6). */
  checksIn(touched: Touched): Promise<boolean>;
}

/** What a sprint's lines serve, as far as the caller sees it: handles of withdrawn tags, objectives, their teams. */
export async function reviewSight(
  deps: Deps,
  caller: Caller,
  record: SprintRecord,
  { settings }: Pick<Organisation, 'settings'>,
): Promise<ReviewSight> {
  const targets = await targetsOf(deps, record);
  const objectives = await seenObjectives(
    deps,
    caller,
    targets.map(({ objectiveId }) => objectiveId),
    settings,
  );
  const touched = targets.flatMap((target): Touched[] => {
    const objective = objectives.get(target.objectiveId);
    const keyResult = objective?.keyResults.find(({ id }) => id === target.keyResultId);
    if (objective === undefined || keyResult === undefined) return [];
    return [{ target, objective, keyResult, withdrawn: withdrawnOn(record, target.key) }];
  });
  const teamIds = [...new Set(touched.map(({ objective }) => objective.teamId))];
  const teams = await deps.store.read(teamIds.map((key): Address => ({ kind: 'team', key })));
  let manages: Promise<boolean> | undefined;
  return {
    touched,
    targets,
    async checksIn({ objective, keyResult }) {
      if (owns(caller, objective, keyResult, teams.get('team', objective.teamId)?.record)) return true;
      manages ??= isManager(deps, caller);
      return manages;
    },
  };
}

function owns(
  caller: Caller,
  objective: ObjectiveRecord,
  keyResult: KeyResultRecord,
  team: TeamRecord | undefined,
): boolean {
  if (caller.kind === 'person' && [objective.ownerId, keyResult.ownerId].includes(caller.accountId))
    return true;
  return team !== undefined && leadsTeam(caller, team);
}

/** Where the keys of all lines lead. The row knows those of the goal as it stands; withdrawn ones are looked up. */
async function targetsOf(deps: Deps, record: SprintRecord): Promise<Target[]> {
  const known = new Map(record.targets.map((target) => [target.key, target]));
  const keys = [...new Set(record.lines.flatMap((line) => line.keys))];
  const handles = await deps.store.read(
    keys.filter((key) => !known.has(key)).map((key): Address => ({ kind: 'handle', key })),
  );
  return keys.flatMap((key): Target[] => {
    const target = known.get(key);
    if (target !== undefined) return [target];
    const handle = handles.get('handle', key)?.record;
    if (handle?.kind !== 'key-result') return [];
    return [{ key, keyResultId: handle.keyResultId, objectiveId: handle.objectiveId }];
  });
}

function withdrawnOn(record: SprintRecord, key: string): Touched['withdrawn'] {
  const lines = record.lines.filter((line) => line.keys.includes(key));
  if (lines.some((line) => line.withdrawn === undefined)) return null;
  return lines.at(-1)?.withdrawn ?? null;
}
