import { z } from 'zod';
import type { AlignedSprint, AlignmentView } from '../../contract/alignment/answers';
import { wholeShares } from '../../domain/alignment/work-mix';
import type { Action } from './action';

const inputs = z.strictObject({ board: z.string().max(120).optional() });

/** How the sprints that run or come next serve the OKRs: the shares of each, and its effort by key result. */
export const sprintsAction: Action<typeof inputs> = {
  inputs,
  async run(ask, { board }, { projectId }) {
    const where = projectId === null ? {} : { projectId };
    const [view, okrs] = await Promise.all([ask('alignment.read', where), ask('workspace.read', where)]);
    const named = board?.trim().toLowerCase() ?? '';
    const titles = new Map(
      [...okrs.objectives, ...view.elsewhere.objectives].flatMap(({ keyResults }) =>
        keyResults.map(({ id, key, title }): [string, string] => [id, `${key} ${title}`]),
      ),
    );
    return {
      today: view.today,
      sprints: view.boards
        .filter(({ name }) => named === '' || name.toLowerCase().includes(named))
        .flatMap(({ name, sprints }) =>
          sprints
            .filter(({ state }) => state !== 'closed')
            .map((sprint) => ({ board: name, ...sprintFacts(sprint, view, titles) })),
        ),
      neglectedKeyResults: view.neglected.map(({ keyResultId, reason }) => ({
        keyResult: titles.get(keyResultId) ?? null,
        reason,
      })),
    };
  },
};

function sprintFacts(
  sprint: AlignedSprint,
  { targets }: AlignmentView,
  titles: ReadonlyMap<string, string>,
): object {
  const sums = { 'key-result': 0, area: 0, unaligned: 0, other: 0 };
  const byKeyResult: object[] = [];
  for (const [place, planned, done] of sprint.efforts) {
    const target = targets[place];
    if (target === undefined) continue;
    sums[target.kind] += planned;
    if (target.kind === 'key-result') {
      byKeyResult.push({ keyResult: titles.get(target.id) ?? null, planned, done });
    }
  }
  const { name, state, start, end, unit, planned, done, issues } = sprint;
  const [keyResult, area, unaligned] = wholeShares({
    keyResult: sums['key-result'] + sums.other,
    area: sums.area,
    unaligned: sums.unaligned,
  });
  return {
    sprint: name,
    state,
    from: start,
    to: end,
    unit,
    planned,
    done,
    ofThePlan:
      planned === 0
        ? issues === 0
          ? 'No issues are planned in this sprint.'
          : 'All that is planned in this sprint is estimated at 0, so it has no shares.'
        : {
            keyResults: `${keyResult} %`,
            keyResultAreas: `${area} %`,
            unaligned: `${unaligned} %`,
          },
    byKeyResult,
  };
}
