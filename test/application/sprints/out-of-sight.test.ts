import { NEXT, type NextSprint, nextSprint } from './next-sprint';

let sprint: NextSprint;
beforeEach(async () => {
  sprint = await nextSprint();
});

/** A level of security takes the issue out of the app's sight; people see it still. */
function hideFromApp(id: string): void {
  const { jira } = sprint.app;
  jira.people.set('app', { sees: ['10000'], edits: ['10000'], writesSprints: ['10000'] });
  const issue = jira.issues.get(id);
  if (issue !== undefined) jira.issues.set(id, { ...issue, projectId: 'level-of-security' });
}
async function start(): Promise<void> {
  sprint.at('2026-02-17T09:00:00.000Z');
  await sprint.tell(sprint.jira.start(NEXT));
}
const touched = (issueId: string) => ({
  ...{ kind: 'issue' as const, issueId, gone: false, parentBefore: null, parentNow: null },
  ...{ projectId: '10000', sprintsBefore: null, sprintsNow: null, at: '2026-02-18T09:00:00.000Z' },
});
const whole = { kind: 'board', boardId: '1', gone: false, whole: true } as const;

describe('an issue that the app sees no more', () => {
  test('stays in the sprint and its plan as it was last seen, whatever is heard of it', async () => {
    await start();
    sprint.at('2026-02-18T09:00:00.000Z');
    hideFromApp('101');
    await sprint.tell(touched('101'));
    await sprint.tell(whole);
    await sprint.tell({ kind: 'scope', sprintId: NEXT, wide: true });
    expect(sprint.scope().issues['101']).toMatchObject({ planned: true, plannedPoints: 3, present: true });
    expect(sprint.figures().planned.total).toBe(8);
    await sprint.tell(...sprint.jira.close(NEXT, null));
    expect(sprint.figures().counts).toMatchObject({ planned: 2, carried: 2 });
  });

  test('was planned where it goes out of sight before the start', async () => {
    hideFromApp('101');
    await sprint.tell({ kind: 'scope', sprintId: NEXT });
    await start();
    expect(sprint.figures().planned.total).toBe(8);
  });

  test('is followed again once it is seen', async () => {
    await start();
    hideFromApp('101');
    await sprint.tell(whole);
    expect(sprint.scope().issues['101']?.lastSeenAt).toBe('2026-02-17T09:00:00.000Z');
    const issue = sprint.app.jira.issues.get('101');
    if (issue !== undefined) sprint.app.jira.issues.set('101', { ...issue, projectId: '10000' });
    sprint.at('2026-02-19T09:00:00.000Z');
    await sprint.tell(sprint.jira.estimate('101', 4));
    expect(sprint.scope().issues['101']).toMatchObject({ points: 4 });
    expect(sprint.scope().issues['101']?.lastSeenAt).toBeUndefined();
  });

  test('is taken for gone when nobody has seen it for a month', async () => {
    await start();
    hideFromApp('101');
    sprint.at('2026-03-30T09:00:00.000Z');
    await sprint.tell(whole);
    expect(Object.keys(sprint.scope().issues)).toEqual(['102']);
  });
});

test('an issue that was deleted leaves the sprint and its plan when its event is heard', async () => {
  await start();
  await sprint.tell(sprint.jira.remove('101'));
  await sprint.count();
  expect(Object.keys(sprint.scope().issues)).toEqual(['102']);
  expect(sprint.figures().planned.total).toBe(5);
});
