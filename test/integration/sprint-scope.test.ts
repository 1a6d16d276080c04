import { z } from 'zod';
import { TABLES } from '../../src/adapters/storage/tables';
import { figuresRecord } from '../../src/application/records/figures-record';
import { scopeRecord } from '../../src/application/records/scope-record';
import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { issueId, transition } from './support/jira';
import { BOARD, foundCompany, KEY_RESULTS, NEXT_SPRINT, OBJECTIVE, SPRINT } from './support/small-company';

const { admin, developer } = PEOPLE;

let app: TestHost;
let desk: Desk;
beforeAll(async () => {
  app = await startTestHost({ seed: smallSite() });
  desk = deskOf(app);
  await foundCompany(desk);
  const epic = await issueId(app, 'SHOP-1');
  const target = { keyResultId: KEY_RESULTS.errors, objectiveId: OBJECTIVE };
  await desk.call(developer, 'link.save', { issueId: epic, ...target, relation: 'contributes' });
  await app.idle(60_000);
});
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(() => app.close());

const stored = z.object({ body: z.unknown() });
function bodyOf(kind: 'scope' | 'figures', key: string): unknown {
  const { entity, prefix, packing } = TABLES[kind];
  for (const row of app.storage()) {
    const isIt =
      row.space.kind === 'entity' && row.space.entityName === entity && row.key === `${prefix}${key}`;
    if (isIt) return packing?.unpack(stored.parse(row.value).body);
  }
  throw new Error(`no ${kind} ${key}`);
}
const scopeOf = (sprintId: string) => scopeRecord.parse(bodyOf('scope', sprintId));
const figuresOf = (sprintId: string) =>
  figuresRecord.parse(bodyOf('figures', BOARD)).sprints.find((sprint) => sprint.sprintId === sprintId);

async function inJira(method: string, path: string, body: unknown, by: string = admin): Promise<void> {
  const { status } = await app.rest(by, method, path, body);
  if (status >= 300) throw new Error(`Jira answered ${status} to ${method} ${path}`);
  await app.idle(60_000);
}
const move = (key: string, to: string) => inJira('POST', to, { issues: [key] });
const toSprint = (id: string) => `/rest/agile/1.0/sprint/${id}/issue`;
const update = (id: string, body: unknown) => inJira('POST', `/rest/agile/1.0/sprint/${id}`, body);

test('connecting a board reads what its sprints consist of, closed ones with what was done in them', async () => {
  expect(scopeOf('2')).toMatchObject({ plannedFrom: 'changelog', closedAt: expect.stringMatching(/^20/) });
  expect(figuresOf('2')).toMatchObject({ state: 'closed', unit: 'points', counts: { done: 4, carried: 0 } });
  expect(figuresOf('1')).toMatchObject({ counts: { planned: 2, done: 1, carried: 1 } });
  expect(Object.keys(scopeOf(SPRINT).issues)).toHaveLength(6);
});

test('a sprint that is started, added to, taken from, worked on and closed leaves the right row', async () => {
  await update(SPRINT, { state: 'closed' });
  expect(scopeOf(SPRINT).closedAt).not.toBeNull();
  await update(NEXT_SPRINT, { state: 'active' });
  const planned = scopeOf(NEXT_SPRINT);
  expect(planned).toMatchObject({ plannedFrom: 'start', closedAt: null });
  const plannedIds = Object.entries(planned.issues).flatMap(([id, issue]) => (issue.planned ? [id] : []));
  expect(plannedIds).toEqual(expect.arrayContaining([await issueId(app, 'SHOP-16')]));

  await move('SHOP-20', toSprint(NEXT_SPRINT));
  await move('SHOP-17', '/rest/agile/1.0/backlog/issue');
  await transition(app, 'SHOP-16', 'Done');
  await app.idle(60_000);
  const [paid, cached, wished] = await Promise.all(
    ['SHOP-16', 'SHOP-17', 'SHOP-20'].map((key) => issueId(app, key)),
  );
  const { issues, serves } = scopeOf(NEXT_SPRINT);
  expect(issues[wished ?? '']).toMatchObject({ planned: false, present: true, points: 3 });
  expect(issues[wished ?? '']?.addedOn).not.toBeNull();
  expect(issues[cached ?? '']).toMatchObject({ planned: true, present: false });
  expect(issues[cached ?? '']?.removedOn).not.toBeNull();
  expect(issues[paid ?? '']).toMatchObject({ done: true, category: 'done' });
  expect(Object.values(serves).flatMap(({ keyResults }) => keyResults.map(({ key }) => key))).toEqual([
    'KR-1',
  ]);

  await update(NEXT_SPRINT, { state: 'closed' });
  expect(scopeOf(NEXT_SPRINT).closedAt).not.toBeNull();
  expect(figuresOf(NEXT_SPRINT)).toMatchObject({
    state: 'closed',
    done: { total: 5, keyResults: { [KEY_RESULTS.errors]: 5 } },
    counts: { added: 1, removed: 1, done: 1 },
  });
});
