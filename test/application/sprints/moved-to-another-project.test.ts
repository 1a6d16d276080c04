import type { JiraChange } from '../../../src/application/jira-change';
import { changeIn } from '../../../src/triggers/product-event';
import { NEXT, type NextSprint, nextSprint } from './next-sprint';

const ELSEWHERE = '20000';
let sprint: NextSprint;
beforeEach(async () => {
  sprint = await nextSprint();
  sprint.at('2026-02-17T09:00:00.000Z');
  await sprint.tell(sprint.jira.start(NEXT));
});

/** The event as Forge sends it. */
function moves(): JiraChange {
  sprint.at('2026-02-18T09:00:00.000Z');
  sprint.jira.toProject('101', ELSEWHERE);
  const item = { field: 'project', fieldId: 'project', from: '10000', to: ELSEWHERE };
  const change = changeIn(
    {
      eventType: 'avi:jira:updated:issue',
      issue: { id: '101', fields: { project: { id: ELSEWHERE }, updated: '2026-02-18T09:00:00.000+0000' } },
      changelog: { items: [item] },
    },
    0,
  );
  if (change === null) throw new Error('not heard');
  return change;
}

test('an issue that moves to a project which no board watches is followed in its sprint from then on', async () => {
  await sprint.tell(moves());
  expect(sprint.scope().issues['101']).toMatchObject({ projectId: ELSEWHERE, planned: true });
  sprint.at('2026-02-19T09:00:00.000Z');
  await sprint.tell(sprint.jira.status('101', 'done'));
  expect(sprint.scope().issues['101']).toMatchObject({ done: true, doneOn: '2026-02-19' });
});
