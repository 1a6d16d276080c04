import type { KeyResultChoice, TagView } from '../../contract/views';
import { isOpen } from '../../domain/okr/lifecycle';
import type { AreaRecord } from '../records/area-record';
import type { HandleRecord } from '../records/handle-record';
import type { ShelfKeyResult, ShelfObjective, TeamRecord } from '../records/team-record';

/** A key result as pickers show it, from its team's shelf. */
export function choiceOf(
  keyResult: ShelfKeyResult,
  objective: ShelfObjective,
  teamId: string,
  ownTeamId: string | null,
): KeyResultChoice {
  return {
    keyResultId: keyResult.id,
    objectiveId: objective.id,
    key: keyResult.key,
    title: keyResult.title,
    objectiveTitle: objective.title,
    teamId,
    unit: keyResult.unit,
    decimals: keyResult.decimals,
    lifecycle: isOpen(objective.lifecycle) ? keyResult.lifecycle : objective.lifecycle,
    ownTeam: teamId === ownTeamId,
  };
}

/** Everything on a team's shelf. */
export function allChoices(team: TeamRecord, ownTeamId: string | null): KeyResultChoice[] {
  return team.shelf.flatMap((objective) =>
    objective.keyResults.map((keyResult) => choiceOf(keyResult, objective, team.id, ownTeamId)),
  );
}

/** What may still be tagged. */
export function openChoices(team: TeamRecord, ownTeamId: string | null): KeyResultChoice[] {
  const shelf = team.shelf.filter((objective) => !objective.archived);
  return allChoices({ ...team, shelf }, ownTeamId).filter((choice) => isOpen(choice.lifecycle));
}

/** What a key in a goal means to the reader: found, closed, unknown, or one that asks which (PRODUCT §5.1). */
export function tagView(
  key: string,
  byKey: ReadonlyMap<string, KeyResultChoice>,
  handles: ReadonlyMap<string, HandleRecord>,
  areas: ReadonlyMap<string, AreaRecord> = new Map(),
): TagView {
  const choice = byKey.get(key);
  const handle = handles.get(key);
  if (choice !== undefined) {
    switch (choice.lifecycle) {
      case 'draft':
      case 'active':
      case 'paused':
        return { key, state: choice.lifecycle, choice };
      case 'closed':
      case 'cancelled': {
        const next = handle?.kind === 'key-result' ? byKey.get(handle.successor ?? '') : undefined;
        return { key, state: 'closed', choice, ...(next === undefined ? {} : { successor: next }) };
      }
    }
  }
  if (handle?.kind === 'objective') {
    const options = [...byKey.values()].filter(
      (each) => each.objectiveId === handle.objectiveId && isOpen(each.lifecycle),
    );
    return { key, state: 'objective', options };
  }
  const area = areas.get(key);
  if (area !== undefined) {
    return { key, state: 'area', area: { id: area.id, name: area.name, archived: area.archived } };
  }
  return { key, state: 'unknown' };
}
