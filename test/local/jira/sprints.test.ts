import { openTestSite, type Reply, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const SPRINT = '/rest/agile/1.0/sprint';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const post = (id: number, body: object, who: string = dev): Promise<Reply> =>
  jira.call(who, 'POST', `${SPRINT}/${id}`, body);
const put = (id: number, body: object): Promise<Reply> => jira.call(dev, 'PUT', `${SPRINT}/${id}`, body);
const read = async (id: number): Promise<unknown> => (await jira.get(dev, `${SPRINT}/${id}`)).body;

describe('reading a sprint', () => {
  test('a future sprint without dates and goal has neither key', async () => {
    const sprint = await read(5);
    expect(sprint).toMatchObject({
      id: 5,
      state: 'future',
      originBoardId: 1,
      createdDate: expect.any(String),
    });
    for (const key of ['goal', 'startDate', 'endDate', 'completeDate'])
      expect(sprint).not.toHaveProperty(key);
  });

  test('a started sprint without a goal has an empty one', async () => {
    expect(await read(12)).toMatchObject({ state: 'active', goal: '' });
  });

  test('agile times end in Z', async () => {
    expect(await read(2)).toMatchObject({
      startDate: '2026-08-05T07:00:00.000Z',
      completeDate: '2026-08-19T14:00:00.000Z',
    });
  });

  test('a sprint that does not exist is 404 in words of its own', async () => {
    const reply = await jira.get(dev, `${SPRINT}/99`);
    expect(reply).toMatchObject({
      status: 404,
      body: { errorMessages: ['We could not find the sprint'], errors: {} },
    });
  });

  test('a sprint is visible through a single issue of it', async () => {
    expect((await jira.get(PEOPLE.guest, `${SPRINT}/3`)).status).toBe(404);
    await jira.call(dev, 'PUT', '/rest/api/3/issue/PAY-10', { fields: { customfield_10020: 3 } });
    expect((await jira.get(PEOPLE.guest, `${SPRINT}/3`)).status).toBe(200);
  });

  test('one sprint costs two points', async () => {
    expect((await jira.get(dev, `${SPRINT}/3`)).points).toBe(2);
  });
});

describe('writing a sprint', () => {
  test('POST keeps what it does not name', async () => {
    await post(4, { goal: 'New goal' });
    expect(await read(4)).toMatchObject({
      goal: 'New goal',
      startDate: '2026-09-09T07:00:00.000Z',
      name: 'SHOP Sprint 4',
    });
  });

  test('PUT wipes what it does not name', async () => {
    await put(4, { name: 'SHOP Sprint 4', state: 'future' });
    const sprint = await read(4);
    for (const key of ['goal', 'startDate', 'endDate']) expect(sprint).not.toHaveProperty(key);
  });

  test('goals keep their line breaks', async () => {
    const goal = '- one [KR-1]\n\n- two ✓\t(ü)\r\n';
    await post(3, { goal });
    expect(await read(3)).toMatchObject({ goal });
  });

  test.each([
    [29, 200],
    [30, 400],
  ])('a name of %i characters gives %i', async (length, status) => {
    const reply = await post(4, { name: 'n'.repeat(length) });
    expect(reply.status).toBe(status);
    if (status === 400)
      expect(reply.body).toMatchObject({ errors: { name: expect.stringContaining('shorter than 30') } });
  });

  test.each([
    [10_000, 200],
    [10_001, 400],
  ])('a goal of %i characters gives %i', async (length, status) => {
    const reply = await post(3, { goal: 'g'.repeat(length) });
    expect(reply.status).toBe(status);
    if (status === 400)
      expect(reply.body).toMatchObject({ errorMessages: [], errors: { goal: expect.any(String) } });
  });

  test('a sprint with an old, longer name keeps it when only the goal is written', async () => {
    const reply = await post(1, { goal: 'x' });
    expect(reply.body).toMatchObject({ name: 'SHOP Sprint 1', goal: 'x' });
  });

  test('who may not manage sprints gets 403, who may not see it 404', async () => {
    expect((await post(3, { goal: 'x' }, PEOPLE.viewer)).status).toBe(403);
    expect((await post(3, { goal: 'x' }, PEOPLE.stranger)).status).toBe(404);
    expect(jira.events).toEqual([]);
  });

  test('the app may write any sprint', async () => {
    expect((await post(3, { goal: 'by the app' }, 'app')).status).toBe(200);
    expect(jira.events[0]).toMatchObject({ causedBy: { kind: 'app' }, payload: { selfGenerated: true } });
  });
});

describe('creating a sprint', () => {
  test('it begins as a future sprint of its board', async () => {
    const reply = await jira.call(dev, 'POST', SPRINT, { name: 'Next', originBoardId: 2 });
    expect(reply).toMatchObject({ status: 201, body: { state: 'future', originBoardId: 2 } });
    expect(reply.body).not.toHaveProperty('goal');
  });

  test('a board id as a string is refused', async () => {
    expect((await jira.call(dev, 'POST', SPRINT, { name: 'Next', originBoardId: '2' })).status).toBe(400);
  });

  test('a kanban board has no sprints', async () => {
    const reply = await jira.call(dev, 'POST', SPRINT, { name: 'Next', originBoardId: 3 });
    expect(reply).toMatchObject({
      status: 400,
      body: { errorMessages: ['The board does not support sprints'] },
    });
  });

  test('ids are never reused', async () => {
    const first = await jira.call(dev, 'POST', SPRINT, { name: 'A', originBoardId: 1 });
    await jira.call(dev, 'DELETE', `${SPRINT}/14`);
    const second = await jira.call(dev, 'POST', SPRINT, { name: 'B', originBoardId: 1 });
    expect(first.body).toMatchObject({ id: 14 });
    expect(second.body).toMatchObject({ id: 15 });
  });
});

describe('the state machine', () => {
  const dates = { startDate: '2026-09-02T09:00:00.000Z', endDate: '2026-09-16T09:00:00.000Z' };

  test('a sprint without a start date cannot be started', async () => {
    const reply = await post(5, { state: 'active', endDate: dates.endDate });
    expect(reply).toMatchObject({
      status: 400,
      body: { errorMessages: [], errors: { startDate: 'You must specify a start date for the sprint' } },
    });
  });

  test('a sprint without an end date cannot be started', async () => {
    const reply = await post(5, { state: 'active', startDate: dates.startDate });
    expect(reply.body).toMatchObject({ errors: { endDate: 'You must specify an end date for the sprint' } });
  });

  test('a bare date counts as missing', async () => {
    const reply = await post(5, { state: 'active', startDate: '2026-09-02', endDate: '2026-09-16' });
    expect(reply.body).toMatchObject({ errors: { startDate: expect.any(String) } });
  });

  test('dates of the request suffice, and the goal becomes empty', async () => {
    expect((await post(5, { state: 'active', ...dates })).body).toMatchObject({ state: 'active', goal: '' });
  });

  test('dates are checked before the way from future to closed', async () => {
    expect((await post(5, { state: 'closed' })).body).toMatchObject({
      errors: { startDate: expect.any(String) },
    });
    expect((await post(4, { state: 'closed' })).status).toBe(400);
  });

  test('several sprints may run at once', async () => {
    expect((await post(4, { state: 'active' })).status).toBe(200);
    const reply = await jira.get(dev, '/rest/agile/1.0/board/1/sprint?state=active');
    expect(reply.body).toMatchObject({ total: 3 });
  });

  test('completing stamps the moment and leaves open issues in no open sprint', async () => {
    const reply = await post(3, { state: 'closed' });
    expect(reply.body).toMatchObject({
      state: 'closed',
      completeDate: new Date(jira.clock.now).toISOString(),
    });
    const backlog = await jira.get(
      dev,
      '/rest/software/1.0/board/1/backlog/approximate-count?jql=sprint%20=%203',
    );
    expect(backlog.body).toEqual({ count: 6 });
  });

  test('nothing reopens: a closed sprint takes name and goal and ignores the rest silently', async () => {
    const reply = await post(2, {
      state: 'active',
      startDate: dates.startDate,
      goal: 'Known later',
      name: 'Renamed',
    });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      state: 'closed',
      goal: 'Known later',
      name: 'Renamed',
      startDate: '2026-08-05T07:00:00.000Z',
    });
  });

  test('an active sprint does not become a future one again', async () => {
    expect((await post(3, { state: 'future' })).status).toBe(400);
  });

  test('only future sprints can be deleted, and their issues stay', async () => {
    expect((await jira.call(dev, 'DELETE', `${SPRINT}/3`)).status).toBe(400);
    expect((await jira.call(dev, 'DELETE', `${SPRINT}/4`)).status).toBe(204);
    const issue = await jira.get(dev, '/rest/api/3/issue/SHOP-16?fields=customfield_10020');
    expect(issue.body).toMatchObject({ fields: { customfield_10020: null } });
  });
});

describe('events of sprints', () => {
  const payloads = () => jira.events.map((event) => event.payload);

  test('a changed goal tells the old one, with ids as strings and offsets without a colon', async () => {
    await post(3, { goal: 'Other' });
    expect(payloads()).toEqual([
      {
        eventType: 'avi:jira-software:updated:sprint',
        sprint: {
          id: '3',
          state: 'active',
          name: 'SHOP Sprint 3',
          goal: 'Other',
          originBoardId: '1',
          createDate: '2026-08-24T09:00:00.000+0200',
          startDate: '2026-08-26T09:00:00.000+0200',
          endDate: '2026-09-09T09:00:00.000+0200',
        },
        oldValue: { goal: 'Errors that explain themselves [KR-1]\nReviews on demand' },
        timestamp: String(jira.clock.now),
        atlassianId: dev,
        selfGenerated: false,
      },
    ]);
  });

  test('writing the same again sends nothing', async () => {
    await post(4, { goal: 'Another way to pay' });
    expect(jira.events).toEqual([]);
  });

  test('starting, completing, creating and deleting have events of their own', async () => {
    await post(4, { state: 'active' });
    await post(3, { state: 'closed' });
    await jira.call(dev, 'POST', SPRINT, { name: 'Next', originBoardId: 1 });
    await jira.call(dev, 'DELETE', `${SPRINT}/14`);
    expect(jira.events.map((event) => event.eventType)).toEqual(
      ['started', 'closed', 'created', 'deleted'].map((kind) => `avi:jira-software:${kind}:sprint`),
    );
  });

  test('starting with new dates sends updated, then started', async () => {
    await post(4, { state: 'active', endDate: '2026-09-30T09:00:00.000Z' });
    expect(jira.events.map((event) => event.eventType)).toEqual([
      'avi:jira-software:updated:sprint',
      'avi:jira-software:started:sprint',
    ]);
    expect(payloads()[0]).toMatchObject({ oldValue: { endDate: '2026-09-23T09:00:00.000+0200' } });
  });

  test('a refused write sends nothing', async () => {
    await post(5, { state: 'active' });
    expect(jira.events).toEqual([]);
  });
});

describe('moving issues', () => {
  test('an issue moved to a sprint keeps its closed ones', async () => {
    const reply = await jira.call(dev, 'POST', `${SPRINT}/4/issue`, { issues: ['SHOP-10', '10010'] });
    expect(reply.status).toBe(204);
    const issue = await jira.get(dev, '/rest/api/3/issue/SHOP-10?fields=customfield_10020');
    expect(issue.body).toMatchObject({ fields: { customfield_10020: [{ id: 4, boardId: 1 }] } });
  });

  test('sub-tasks follow their parent', async () => {
    const reply = await jira.get(dev, '/rest/api/3/issue/SHOP-15?fields=customfield_10020');
    expect(reply.body).toMatchObject({ fields: { customfield_10020: [{ id: 3 }] } });
  });

  test('nothing moves into a closed sprint, nor more than 50 at once', async () => {
    expect((await jira.call(dev, 'POST', `${SPRINT}/2/issue`, { issues: ['SHOP-10'] })).status).toBe(400);
    const many = Array.from({ length: 51 }, () => 'SHOP-10');
    expect((await jira.call(dev, 'POST', `${SPRINT}/4/issue`, { issues: many })).status).toBe(400);
  });

  test('the backlog takes an issue out of its open sprint', async () => {
    await jira.call(dev, 'POST', '/rest/agile/1.0/backlog/issue', { issues: ['SHOP-14'] });
    const reply = await jira.get(dev, '/rest/agile/1.0/board/1/backlog?fields=summary&jql=key%20=%20SHOP-14');
    expect(reply.body).toMatchObject({ total: 1 });
  });

  test('rank puts issues where they were asked to be', async () => {
    await jira.call(dev, 'PUT', '/rest/agile/1.0/issue/rank', {
      issues: ['SHOP-20', 'SHOP-19'],
      rankBeforeIssue: 'SHOP-1',
    });
    const reply = await jira.call(dev, 'POST', '/rest/api/3/search/jql', {
      jql: 'project = SHOP ORDER BY rank',
      fields: ['key'],
    });
    expect(reply.body).toMatchObject({
      issues: [
        { key: 'SHOP-20' },
        { key: 'SHOP-19' },
        { key: 'SHOP-1' },
        ...Array.from({ length: 18 }, () => ({})),
      ],
    });
  });

  test('ranking between the same two issues again and again never runs out', async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      const issue = turn % 2 === 0 ? 'SHOP-19' : 'SHOP-20';
      await jira.call(dev, 'PUT', '/rest/agile/1.0/issue/rank', {
        issues: [issue],
        rankAfterIssue: 'SHOP-1',
      });
    }
    const reply = await jira.call(dev, 'POST', '/rest/api/3/search/jql', {
      jql: 'project = SHOP ORDER BY rank',
      fields: ['key'],
      maxResults: 4,
    });
    expect(reply.body).toMatchObject({
      issues: [{ key: 'SHOP-1' }, { key: 'SHOP-20' }, { key: 'SHOP-19' }, { key: 'SHOP-2' }],
    });
  });
});
