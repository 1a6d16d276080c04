import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { call } from '../../client/call';
import type { Tries } from './tries';

/** As many issues as `planning.moved` looks up at once. */
const SETTLED_AT_ONCE = 100;

/** Tells the app what was moved and linked, so that it looks at once; answers the plan as it is then. */
export async function settlePlan(
  planning: PlanningView,
  check: PlanningCheck,
  tries: Tries,
): Promise<PlanningView> {
  const moved = [...tries.out, ...tries.in.keys()];
  const linked = [...tries.links.keys()].filter((id) => /^\d+$/.test(id));
  const shown = planning.checks.length === 1 ? { sprintId: check.sprintId } : {};
  const rounds = Math.max(1, Math.ceil(Math.max(moved.length, linked.length) / SETTLED_AT_ONCE));
  let view = planning;
  for (let round = 0; round < rounds; round += 1) {
    const part = (ids: readonly string[]) =>
      ids.slice(round * SETTLED_AT_ONCE, (round + 1) * SETTLED_AT_ONCE);
    view = await call('planning.moved', {
      boardId: planning.board.id,
      sprintIds: planning.checks.map(({ sprintId }) => sprintId),
      issueIds: part(moved),
      linkedIds: part(linked),
      ...shown,
    });
  }
  return view;
}
