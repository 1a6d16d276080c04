import type { Parsed } from '../../contract/api';
import type { LastCycleLinks } from '../../contract/work/answers';
import { isOpen } from '../../domain/okr/lifecycle';
import type { Caller } from '../caller';
import { needKeyResult } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { cycleOf } from '../views/objective-view';
import { needSeen, seenObjectives } from '../visibility';
import { isKept } from '../visible-rows';

/** Closed objectives of the team that are looked at: those of the latest cycles, one request. */
const OBJECTIVES_LOOKED_AT = 25;

/**
 * Links that stayed with closed key results of the same team (PRODUCT §5.9 "last cycle"), which may go on to this one:
 * first those of what it continues, then by the number of issues. Issues that serve it already are left out.
 */
export async function lastCycleLinks(
  deps: Deps,
  caller: Caller,
  input: Parsed<'link.lastCycle'>,
): Promise<{ readonly closed: readonly LastCycleLinks[] }> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]);
  const { settings, cycles } = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, input.objectiveId, settings);
  const keyResult = needKeyResult(record, input.keyResultId);
  const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
  const ends = new Map(cycles.map(({ id, end }) => [id, end]));
  const ended = (teamRows.get('team', record.teamId)?.record.shelf ?? [])
    .filter((each) => !isOpen(each.lifecycle) || each.keyResults.some(({ lifecycle }) => !isOpen(lifecycle)))
    .sort((a, b) => ((ends.get(a.cycleId) ?? '') < (ends.get(b.cycleId) ?? '') ? 1 : -1))
    .slice(0, OBJECTIVES_LOOKED_AT);
  const seen = await seenObjectives(
    deps,
    caller,
    ended.map(({ id }) => id),
    settings,
  );
  const served = new Set(keyResult.links.map(({ issueId }) => issueId));
  const found = [...seen.values()]
    .filter(({ archived }) => !archived)
    .flatMap((objective) => closedOf(objective, served).map((each) => ({ objective, ...each })));
  const issueIds = found.flatMap((each) => each.issueIds);
  const browsable = new Set(issueIds.length === 0 ? [] : await deps.jira.browsableIssues(issueIds));
  return {
    closed: found
      .map(({ objective, keyResult: closed, issueIds: all }): LastCycleLinks => {
        const mine = all.filter((id) => browsable.has(id));
        return {
          objectiveId: objective.id,
          keyResultId: closed.id,
          key: closed.key,
          title: closed.title,
          cycleName: cycleOf(objective, cycles).name,
          continued: closed.key === keyResult.continues,
          issueIds: mine,
          hidden: all.length - mine.length,
        };
      })
      .filter(({ issueIds: mine }) => mine.length > 0)
      .sort((a, b) => Number(b.continued) - Number(a.continued) || b.issueIds.length - a.issueIds.length),
  };
}

/** The ended key results of an objective that issues still contribute to. */
function closedOf(objective: ObjectiveRecord, served: ReadonlySet<string>) {
  return objective.keyResults
    .filter((each) => isKept(each) && !(isOpen(each.lifecycle) && isOpen(objective.lifecycle)))
    .map((keyResult) => ({
      keyResult,
      issueIds: keyResult.links
        .filter(({ issueId, relation }) => relation === 'contributes' && !served.has(issueId))
        .map(({ issueId }) => issueId),
    }))
    .filter(({ issueIds }) => issueIds.length > 0);
}
