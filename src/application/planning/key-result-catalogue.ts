import type { PlanningKeyResult, PlanningServes } from '../../contract/planning/answers';
import type { StatusView } from '../../contract/views';
import { isOpen, type Lifecycle } from '../../domain/okr/lifecycle';
import type { Caller } from '../caller';
import type { Organisation } from '../organisation';
import type { Deps } from '../ports';
import type { AreasRecord } from '../records/area-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import type { ShelfObjective, TeamRecord } from '../records/team-record';
import { wordsHeardIn } from '../tagging/heard-words';
import { keyResultView } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import { sightOf } from '../visibility';
import { isThere, withoutDeleted } from '../visible-rows';

/** What a planning check knows of a key result, whether its reader sees it or not. */
export interface KnownKeyResult {
  readonly id: string;
  readonly objectiveId: string;
  readonly key: string;
  readonly title: string;
  readonly objectiveTitle: string;
  readonly teamId: string;
  readonly unit: string;
  readonly decimals: number;
  readonly hints: readonly string[];
  readonly lifecycle: Lifecycle;
  readonly seen: boolean;
  /** With its present numbers; undefined for those of the team that ended, whose rows are not read. */
  readonly now: { readonly record: KeyResultRecord; readonly objective: ObjectiveRecord } | undefined;
}

/** The key results that a plan may name, by id. */
export type Catalogue = ReadonlyMap<string, KnownKeyResult>;

/**
 * The key results of the team, from its shelf with the present numbers of `objectives`, and those of the other
 * objectives among these. Objectives that are deleted or staged are none. Words that goal lines taught are those of the
 * board's project.
 */
export async function catalogueOf(
  deps: Deps,
  caller: Caller,
  team: TeamRecord | undefined,
  objectives: readonly ObjectiveRecord[],
  { settings }: Pick<Organisation, 'settings'>,
  projectId: string | null,
): Promise<Catalogue> {
  const shelf = (team?.shelf ?? []).filter((each) => isThere(each, settings));
  const own = new Set(team?.shelf.map(({ id }) => id));
  const rows = objectives.filter((each) => isThere(each, settings)).map(withoutDeleted);
  const foreign = rows.filter(({ id }) => !own.has(id));
  const sees = await sightOf(deps, caller, [...shelf, ...foreign]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const known = [
    ...shelf.flatMap((each) => ofShelf(each, team?.id ?? '', sees(each), byId.get(each.id), projectId)),
    ...foreign.flatMap((each) => ofRow(each, sees(each))),
  ];
  return new Map(known.map((each) => [each.id, each]));
}

function ofShelf(
  objective: ShelfObjective,
  teamId: string,
  seen: boolean,
  row: ObjectiveRecord | undefined,
  projectId: string | null,
): KnownKeyResult[] {
  return objective.keyResults.map((each) => {
    const record = row?.keyResults.find(({ id }) => id === each.id);
    return {
      id: each.id,
      objectiveId: objective.id,
      key: each.key,
      title: each.title,
      objectiveTitle: objective.title,
      teamId,
      unit: each.unit,
      decimals: each.decimals,
      hints: wordsHeardIn(each.hints, projectId),
      lifecycle: lifecycleIn(objective, each.lifecycle),
      seen,
      now: row === undefined || record === undefined ? undefined : { record, objective: row },
    };
  });
}

function ofRow(objective: ObjectiveRecord, seen: boolean): KnownKeyResult[] {
  return objective.keyResults.map((record) => ({
    id: record.id,
    objectiveId: objective.id,
    key: record.key,
    title: record.title,
    objectiveTitle: objective.title,
    teamId: objective.teamId,
    unit: record.unit,
    decimals: record.decimals,
    hints: [],
    lifecycle: lifecycleIn(objective, record.lifecycle),
    seen,
    now: { record, objective },
  }));
}

/** A key result runs only while its objective does, and is put away with it. */
function lifecycleIn(
  objective: { readonly lifecycle: Lifecycle; readonly archived: boolean },
  lifecycle: Lifecycle,
): Lifecycle {
  if (!isOpen(lifecycle)) return lifecycle;
  if (objective.archived && isOpen(objective.lifecycle)) return 'cancelled';
  if (!isOpen(objective.lifecycle)) return objective.lifecycle;
  return lifecycle === 'active' || objective.lifecycle === 'paused' ? objective.lifecycle : lifecycle;
}

/**
 * What a level serves, as its reader may know it (PRODUCT §3.16, §6): what they do not see serves nothing, like ids
 * that lead nowhere.
 */
export function servesView(
  serves: { readonly keyResultIds: readonly string[]; readonly areaIds: readonly string[] },
  catalogue: Catalogue,
  areas: AreasRecord['areas'],
): PlanningServes {
  const known = [...new Set(serves.keyResultIds)].flatMap((id) => catalogue.get(id) ?? []);
  const seen = known.filter((each) => each.seen);
  const ids = (of: readonly KnownKeyResult[]) => of.map(({ id }) => id);
  return {
    openIds: ids(seen.filter(({ lifecycle }) => lifecycle === 'active' || lifecycle === 'draft')),
    areaIds: [...new Set(serves.areaIds)].filter((id) =>
      areas.some((area) => area.id === id && !area.archived),
    ),
    pausedIds: ids(seen.filter(({ lifecycle }) => lifecycle === 'paused')),
    endedIds: ids(seen.filter(({ lifecycle }) => !isOpen(lifecycle))),
  };
}

/** Whether a level says anything at all: what does not is left out of answers. */
export function saysNothing(serves: PlanningServes): boolean {
  const { openIds, areaIds, pausedIds, endedIds } = serves;
  return openIds.length + areaIds.length + pausedIds.length + endedIds.length === 0;
}

/** What the check adds to a key result besides what it is. */
export type Remarks = Pick<PlanningKeyResult, 'successorId' | 'neglected' | 'claims' | 'learned'>;

/** A key result as the planning check shows it, with its status of today. */
export function planningKeyResult(
  known: KnownKeyResult,
  ownTeamId: string | null,
  remarks: Remarks,
  organisation: Organisation,
): PlanningKeyResult {
  const { seen: _, now, ...rest } = known;
  return {
    ...rest,
    ownTeam: known.teamId === ownTeamId,
    ...numbersOf(known.lifecycle, now, organisation),
    ...remarks,
  };
}

function numbersOf(
  lifecycle: Lifecycle,
  now: KnownKeyResult['now'],
  organisation: Organisation,
): { status: StatusView | null; progress: number | null; expected: number | null } {
  if (now === undefined || !isOpen(lifecycle)) return { status: null, progress: null, expected: null };
  const cycle = cycleOf(now.objective, organisation.cycles);
  const { view } = keyResultView(now.record, now.objective, cycle, organisation);
  return { status: view.status, progress: view.progress, expected: view.expected };
}
