import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const ISSUE = '/rest/api/3/issue';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const create = (fields: object, who: string = dev) => jira.call(who, 'POST', ISSUE, { fields });
const edit = (key: string, body: object, who: string = dev) => jira.call(who, 'PUT', `${ISSUE}/${key}`, body);
const read = async (key: string, fields = '*all') =>
  (await jira.get(dev, `${ISSUE}/${key}?fields=${fields}&expand=changelog`)).body;
const story = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'A new one' };

describe('reading', () => {
  test('keys of any case and ids find the same issue', async () => {
    for (const key of ['SHOP-4', 'shop-4', '10003'])
      expect(await read(key)).toMatchObject({ id: '10003', key: 'SHOP-4' });
  });

  test.each([PEOPLE.guest, PEOPLE.stranger, 'anonymous'])(
    'who may not browse the project gets 404 (%s)',
    async (who) => {
      const reply = await jira.get(who, `${ISSUE}/SHOP-4`);
      expect(reply).toMatchObject({
        status: 404,
        body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'] },
      });
    },
  );

  test('an epic is known by its level, and team-managed types carry their project', async () => {
    expect(await read('PAY-1')).toMatchObject({
      fields: {
        issuetype: { name: 'Epic', hierarchyLevel: 1, scope: { type: 'PROJECT', project: { id: '10001' } } },
      },
    });
    expect(await read('SHOP-1')).toMatchObject({
      fields: { issuetype: { hierarchyLevel: 1 }, customfield_10011: '' },
    });
  });

  test('a seeded past is in the changelog: sprints entered, status reached', async () => {
    expect(await read('SHOP-5', 'summary')).toMatchObject({
      changelog: {
        total: 3,
        histories: [
          {
            created: '2026-08-15T09:00:00.000+0200',
            items: [
              { field: 'status', toString: 'Done' },
              { field: 'resolution', toString: 'Done' },
            ],
          },
          { items: [{ field: 'Sprint', fieldId: 'customfield_10020', from: '1', to: '1, 2' }] },
          { items: [{ field: 'Sprint', from: '', to: '1', toString: 'SHOP Sprint 1' }] },
        ],
      },
    });
  });
});

describe('creating', () => {
  test('a new issue gets the next key, the last rank and an event', async () => {
    expect((await create(story)).body).toMatchObject({ id: '10040', key: 'SHOP-22' });
    expect(jira.events).toMatchObject([
      {
        eventType: 'avi:jira:created:issue',
        payload: {
          issue: {
            id: '10040',
            key: 'SHOP-22',
            fields: { summary: 'A new one', status: { name: 'To Do' }, creator: { accountId: dev } },
          },
        },
      },
    ]);
  });

  test('what `update` says counts beside the fields, in a bulk too', async () => {
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: 'New' };
    const issue = { fields, update: { labels: [{ add: 'fresh' }], priority: [{ set: { name: 'High' } }] } };
    const bulk = await jira.call(dev, 'POST', '/rest/api/3/issue/bulk', { issueUpdates: [issue] });
    const one = await jira.call(dev, 'POST', '/rest/api/3/issue', issue);
    for (const { text } of [bulk, one])
      expect(await read(/"key":"([^"]+)"/.exec(text)?.[1] ?? '')).toMatchObject({
        fields: { labels: ['fresh'], priority: { name: 'High' } },
      });
  });

  test('parent, estimate, sprint and assignee can be given at once', async () => {
    await create({
      ...story,
      parent: { key: 'SHOP-1' },
      customfield_10032: 3,
      customfield_10020: 4,
      assignee: { accountId: PEOPLE.viewer },
    });
    expect(await read('SHOP-22')).toMatchObject({
      fields: {
        parent: { key: 'SHOP-1' },
        customfield_10032: 3,
        customfield_10020: [{ id: 4 }],
        assignee: { accountId: PEOPLE.viewer },
      },
    });
  });

  test.each([
    [{ ...story, summary: ' ' }, 'summary'],
    [{ ...story, project: { key: 'NO' } }, 'project'],
    [{ ...story, issuetype: { name: 'Subtask' } }, 'issuetype'],
    [{ ...story, issuetype: { name: 'Sub-task' } }, 'parent'],
    [{ ...story, parent: { key: 'SHOP-4' } }, 'parent'],
    [{ ...story, customfield_10016: 3 }, 'customfield_10016'],
    [{ ...story, assignee: { accountId: PEOPLE.stranger } }, 'assignee'],
    [{ ...story, nonsense: 1 }, 'nonsense'],
  ])('%j is refused under errors.%s', async (fields, field) => {
    const reply = await create(fields);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ errors: { [field]: expect.any(String) } });
    expect(jira.events).toEqual([]);
  });
});

describe('editing', () => {
  test('a changed parent is an IssueParentAssociation in the changelog and the event', async () => {
    expect((await edit('SHOP-13', { fields: { parent: { key: 'SHOP-2' } } })).status).toBe(204);
    const item = { field: 'IssueParentAssociation', from: null, to: '10001', toString: 'SHOP-2' };
    expect(await read('SHOP-13')).toMatchObject({
      fields: { parent: { key: 'SHOP-2' } },
      changelog: { histories: [{ items: [item] }, {}] },
    });
    expect(jira.events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        payload: { changelog: { items: [item] }, issue: { fields: { parent: { key: 'SHOP-2' } } } },
      },
    ]);
  });

  test('a parent is removed by set none, and by null', async () => {
    await edit('SHOP-12', { update: { parent: [{ set: { none: true } }] } });
    expect(await read('SHOP-12')).not.toHaveProperty('fields.parent');
    await edit('SHOP-11', { fields: { parent: null } });
    expect(await read('SHOP-11')).not.toHaveProperty('fields.parent');
  });

  test('points go to the field of the project, and null clears them', async () => {
    await edit('PAY-7', { fields: { customfield_10016: 8 } });
    expect(await read('PAY-7')).toMatchObject({ fields: { customfield_10016: 8 } });
    await edit('PAY-7', { fields: { customfield_10016: null } });
    expect(await read('PAY-7')).toMatchObject({ fields: { customfield_10016: null } });
    expect((await edit('PAY-7', { fields: { customfield_10032: 8 } })).status).toBe(400);
  });

  test('labels are added and removed by update', async () => {
    await edit('SHOP-11', { update: { labels: [{ add: 'new' }, { remove: 'performance' }] } });
    expect(await read('SHOP-11')).toMatchObject({ fields: { labels: ['new'] } });
  });

  test('writing the same value changes nothing and sends nothing', async () => {
    await edit('SHOP-13', { fields: { summary: 'Wrong tax in the summary' } });
    expect(jira.events).toEqual([]);
  });

  test('without the permission it is 403, without sight 404', async () => {
    expect((await edit('OPS-2', { fields: { summary: 'x' } }, PEOPLE.viewer)).status).toBe(404);
    const seed = await jira.get(
      PEOPLE.guest,
      '/rest/api/3/mypermissions?permissions=DELETE_ISSUES&projectKey=PAY',
    );
    expect(seed.body).toMatchObject({ permissions: { DELETE_ISSUES: { havePermission: false } } });
    expect((await jira.call(PEOPLE.guest, 'DELETE', `${ISSUE}/PAY-9`)).status).toBe(403);
  });
});

describe('transitions', () => {
  const move = async (key: string, name: string, fields?: object) => {
    const reply = await jira.get(dev, `${ISSUE}/${key}/transitions`);
    const id = new RegExp(`"id":"(\\d+)","name":"${name}"`).exec(reply.text)?.[1];
    return jira.call(dev, 'POST', `${ISSUE}/${key}/transitions`, {
      transition: { id },
      ...(fields ? { fields } : {}),
    });
  };

  test('done resolves, and the event says so', async () => {
    expect((await move('SHOP-13', 'Done')).status).toBe(204);
    expect(await read('SHOP-13')).toMatchObject({
      fields: {
        status: { name: 'Done' },
        resolution: { name: 'Done' },
        resolutiondate: '2026-09-02T12:00:00.000+0200',
      },
    });
    expect(jira.events).toMatchObject([
      {
        payload: {
          jiraEventTypeName: 'issue_resolved',
          changelog: { items: [{ field: 'status', from: '10000', to: '10002' }, { field: 'resolution' }] },
          issue: { fields: { resolution: { name: 'Done' } } },
        },
      },
    ]);
  });

  test('reopening clears the resolution', async () => {
    await move('SHOP-4', 'In Progress');
    expect(await read('SHOP-4')).toMatchObject({ fields: { resolution: null, resolutiondate: null } });
    expect(jira.events.at(-1)).toMatchObject({ payload: { jiraEventTypeName: 'issue_reopened' } });
  });

  test('a resolution can be chosen, and an unknown transition is refused', async () => {
    await move('SHOP-13', 'Done', { resolution: { name: 'Duplicate' } });
    expect(await read('SHOP-13')).toMatchObject({ fields: { resolution: { name: 'Duplicate' } } });
    expect(
      (await jira.call(dev, 'POST', `${ISSUE}/SHOP-13/transitions`, { transition: { id: '999' } })).status,
    ).toBe(400);
  });
});

describe('deleting', () => {
  const remove = (key: string) => jira.call(PEOPLE.admin, 'DELETE', `${ISSUE}/${key}`);

  test('an epic leaves its issues without a parent', async () => {
    expect((await remove('SHOP-2')).status).toBe(204);
    expect((await jira.get(dev, `${ISSUE}/SHOP-2`)).status).toBe(404);
    expect(await read('SHOP-8')).not.toHaveProperty('fields.parent');
    expect(jira.events).toMatchObject([
      {
        eventType: 'avi:jira:deleted:issue',
        payload: { issue: { id: '10001', key: 'SHOP-2', fields: { summary: 'Faster product pages' } } },
      },
    ]);
  });

  test('an issue with sub-tasks needs to be told so', async () => {
    expect((await remove('SHOP-10')).status).toBe(400);
    expect((await remove('SHOP-10?deleteSubtasks=true')).status).toBe(204);
    expect((await jira.get(dev, `${ISSUE}/SHOP-15`)).status).toBe(404);
  });

  test('of sub-tasks that go along nobody is told', async () => {
    await remove('SHOP-10?deleteSubtasks=true');
    expect(jira.events).toMatchObject([{ payload: { issue: { key: 'SHOP-10' } } }]);
  });

  test('keys and ids are never reused', async () => {
    await create(story);
    await remove('SHOP-22');
    expect((await create(story)).body).toMatchObject({ id: '10041', key: 'SHOP-23' });
  });
});

describe('epics of the agile API', () => {
  test('issues are put under an epic and out again', async () => {
    await jira.call(dev, 'POST', '/rest/agile/1.0/epic/SHOP-2/issue', { issues: ['SHOP-13'] });
    expect(await read('SHOP-13')).toMatchObject({
      fields: { parent: { key: 'SHOP-2' }, customfield_10014: 'SHOP-2' },
    });
    await jira.call(dev, 'POST', '/rest/agile/1.0/epic/none/issue', { issues: ['SHOP-13'] });
    expect(await read('SHOP-13')).toMatchObject({ fields: { customfield_10014: null } });
  });

  test('team-managed issues are refused', async () => {
    const reply = await jira.call(dev, 'POST', '/rest/agile/1.0/epic/none/issue', { issues: ['PAY-3'] });
    expect(reply).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining('next-gen')] },
    });
  });

  test('done is its own flag, apart from the status', async () => {
    await jira.call(dev, 'POST', '/rest/agile/1.0/epic/SHOP-2', { done: true });
    const page = await jira.get(dev, '/rest/agile/1.0/board/1/epic?done=true');
    expect(page.body).toMatchObject({ values: [{ key: 'SHOP-2', done: true }] });
    expect(await read('SHOP-2')).toMatchObject({ fields: { status: { name: 'To Do' } } });
  });
});

test('the picker finds by key and by words', async () => {
  const ask = async (query: string) => (await jira.get(dev, `${ISSUE}/picker?query=${query}`)).text;
  expect(await ask('SHOP-21')).toContain('"key":"SHOP-21"');
  expect(await ask('rotate%20keys')).toContain('"key":"PAY-9"');
});

test('a priority is looked for among the priorities, not among what every object has', async () => {
  expect((await create({ ...story, priority: { id: 'constructor' } })).status).toBe(400);
});
