import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const BOARD = '/rest/agile/1.0/board';
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

const body = async (path: string, who: string = dev): Promise<unknown> => (await jira.get(who, path)).body;
const keys = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"key":"((?:SHOP|PAY|OPS)-\d+)"/g)].map(([, key]) => key ?? '');

test('a list shows the boards of projects that the caller may browse', async () => {
  expect(await body(BOARD)).toMatchObject({ total: 3, isLast: true });
  expect(await body(BOARD, PEOPLE.guest)).toMatchObject({ total: 1, values: [{ id: 2, type: 'simple' }] });
  expect(await body(BOARD, PEOPLE.stranger)).toMatchObject({ total: 0, values: [] });
});

test('projectKeyOrId finds boards whose filter mentions the project, projectLocation those located there', async () => {
  expect(await body(`${BOARD}?projectKeyOrId=PAY`)).toMatchObject({ values: [{ id: 1 }, { id: 2 }] });
  expect(await body(`${BOARD}?projectLocation=PAY`)).toMatchObject({ values: [{ id: 2 }] });
});

test('page sizes above 50 are silently clamped and echoed', async () => {
  expect(await body(`${BOARD}?maxResults=500`)).toMatchObject({ maxResults: 50 });
});

test('an invisible board is 404, and the text stands only under errors', async () => {
  for (const path of [`${BOARD}/99`, `${BOARD}/1`]) {
    const reply = await jira.get(PEOPLE.guest, path);
    expect(reply).toMatchObject({
      status: 404,
      body: { errorMessages: [], errors: { rapidViewId: expect.any(String) } },
    });
  }
});

test('points are in the field that the board configuration names', async () => {
  expect(await body(`${BOARD}/1/configuration`)).toMatchObject({
    estimation: { type: 'field', field: { fieldId: 'customfield_10032', displayName: 'Story Points' } },
  });
  expect(await body(`${BOARD}/2/configuration`)).toMatchObject({
    estimation: { type: 'field', field: { fieldId: 'customfield_10016' } },
  });
  expect(await body(`${BOARD}/3/configuration`)).not.toHaveProperty('estimation');
});

test('columns map statuses by string ids, and a team-managed board has its own', async () => {
  expect(await body(`${BOARD}/2/configuration`)).toMatchObject({
    filter: { id: '10002' },
    columnConfig: {
      columns: [
        { name: 'To Do', statuses: [{ id: '10003' }] },
        {},
        { name: 'Done', statuses: [{ id: '10005' }] },
      ],
    },
  });
});

test('features tell whether a board has sprints', async () => {
  const state = async (id: number) =>
    JSON.stringify(await body(`${BOARD}/${id}/features`)).match(/"SPRINTS"[^}]*?"state":"(\w+)"/)?.[1];
  expect(await state(2)).toBe('ENABLED');
  expect(await state(3)).toBe('DISABLED');
});

test('a kanban board refuses its sprints with 400', async () => {
  const reply = await jira.get(dev, `${BOARD}/3/sprint`);
  expect(reply).toMatchObject({
    status: 400,
    body: { errorMessages: ['The board does not support sprints'], errors: {} },
  });
});

test('a board lists sprints of other boards whose issues it shows, in the order closed, active, future', async () => {
  expect(await body(`${BOARD}/1/sprint`)).toMatchObject({
    total: 6,
    values: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 12, originBoardId: 2 }, { id: 4 }, { id: 5 }],
  });
});

test('states narrow the list', async () => {
  expect(await body(`${BOARD}/2/sprint?state=active,future`)).toMatchObject({
    values: [{ id: 12 }, { id: 13 }],
  });
  expect((await jira.get(dev, `${BOARD}/2/sprint?state=running`)).status).toBe(400);
});

test('epics of a board come without a total and with an empty name', async () => {
  const page = await body(`${BOARD}/1/epic`);
  expect(page).not.toHaveProperty('total');
  expect(page).toMatchObject({
    values: [{ key: 'SHOP-1', name: '', issueColor: { key: 'purple' }, done: false }, {}, {}],
  });
});

test('team-managed epics are none to the agile API', async () => {
  expect(await body(`${BOARD}/2/epic`)).toMatchObject({ values: [] });
  expect((await jira.get(dev, '/rest/agile/1.0/epic/PAY-1')).status).toBe(404);
});

test('a scrum board lists its issues in rank order and without epics', async () => {
  const page = await body(`${BOARD}/1/issue?fields=summary`);
  expect(keys(page).slice(0, 2)).toEqual(['SHOP-4', 'SHOP-5']);
  expect(page).toMatchObject({ total: 19, startAt: 0, maxResults: 50 });
  expect(page).not.toHaveProperty('isLast');
});

test('the backlog holds incomplete issues in no open sprint', async () => {
  expect(keys(await body(`${BOARD}/1/backlog?fields=summary`))).toEqual(['SHOP-19', 'SHOP-20']);
});

test('agile issues carry sprint, closedSprints and epic, and a self of the agile API', async () => {
  expect(await body('/rest/agile/1.0/issue/SHOP-5')).toMatchObject({
    self: 'https://small.example/rest/agile/1.0/issue/10004',
    fields: {
      sprint: null,
      closedSprints: [{ id: 1 }, { id: 2 }],
      epic: { key: 'SHOP-1' },
      customfield_10032: 3,
    },
  });
});

test('team-managed issues have their own points field and no epic link', async () => {
  const issue = await body('/rest/agile/1.0/issue/PAY-7');
  expect(issue).toMatchObject({ fields: { customfield_10016: 5.5, parent: { key: 'PAY-1' } } });
  for (const key of ['epic', 'customfield_10014', 'customfield_10032'])
    expect(issue).not.toHaveProperty(['fields', key]);
});

test('both bases list the same issues; the newer one pages by tokens and ignores startAt', async () => {
  const left = keys(await body('/rest/agile/1.0/sprint/3/issue?fields=summary'));
  const first = await body('/rest/software/1.0/sprint/3/issue?fields=summary&maxResults=5&startAt=3');
  expect(first).toMatchObject({ isLast: false, nextPageToken: expect.any(String) });
  const token = /"nextPageToken":"([^"]+)"/.exec(JSON.stringify(first))?.[1];
  const second = await body(
    `/rest/software/1.0/sprint/3/issue?fields=summary&maxResults=5&nextPageToken=${token}`,
  );
  expect([...keys(first), ...keys(second)]).toEqual(left);
  expect(second).not.toHaveProperty('nextPageToken');
});

test('issues of another project stay hidden from those who may not browse it', async () => {
  const asViewer = keys(await body(`${BOARD}/1/issue?fields=summary`, PEOPLE.viewer));
  expect(asViewer).toContain('PAY-6');
  expect((await jira.get(PEOPLE.guest, `${BOARD}/1/issue`)).status).toBe(404);
});

test('callers without an account and closed accounts are refused', async () => {
  expect((await jira.get('anonymous', BOARD)).status).toBe(401);
  expect((await jira.get(PEOPLE.former, BOARD)).status).toBe(401);
});

test('an id that is no number does not exist', async () => {
  expect((await jira.get(dev, `${BOARD}/abc`)).status).toBe(404);
});
