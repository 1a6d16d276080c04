import { z } from 'zod';
import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { issueId } from './support/jira';
import { foundCompany, KEY_RESULTS, OBJECTIVE } from './support/small-company';

/** What people find in Jira's own search, through the manifest, the property, the functions and their kept answers. */

const { admin, developer, guest } = PEOPLE;
let app: TestHost;
let desk: Desk;
/** Epics of SHOP: error handling, faster pages; and one story below none. */
let epics: { errors: string; speed: string; wish: string };
beforeAll(async () => {
  app = await startTestHost({ seed: smallSite() });
  desk = deskOf(app);
  await foundCompany(desk);
  epics = {
    errors: await issueId(app, 'SHOP-1'),
    speed: await issueId(app, 'SHOP-2'),
    wish: await issueId(app, 'SHOP-20'),
  };
  await later();
});
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(() => app.close());

/** The queue gathers changes for ten seconds, and looks at Jira's tasks as long after. */
async function later(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await app.idle();
    app.host.clock.advance(11_000);
  }
  await app.idle();
}

const page = z.object({ issues: z.array(z.object({ key: z.string() })) });
const messages = z.object({ errorMessages: z.array(z.string()) });

async function search(jql: string, by: string = developer): Promise<string[]> {
  const asked = { jql: `${jql} ORDER BY key`, fields: ['key'], maxResults: 100 };
  const { status, body } = await app.rest(by, 'POST', '/rest/api/3/search/jql', asked);
  if (status !== 200) throw new Error(messages.parse(body).errorMessages.join(' '));
  return page.parse(body).issues.map(({ key }) => key);
}
const target = (keyResultId: string) => ({
  kind: 'key-result' as const,
  objectiveId: OBJECTIVE,
  keyResultId,
});
async function link(issueIds: string[], keyResultId: string): Promise<void> {
  await desk.call(developer, 'link.saveMany', { issueIds, target: target(keyResultId) });
  await later();
}
async function unlink(issueIds: string[], keyResultId: string): Promise<void> {
  await desk.call(developer, 'link.removeMany', { issueIds, target: target(keyResultId) });
  await later();
}

const ERRORS = ['SHOP-1', 'SHOP-4', 'SHOP-5', 'SHOP-6', 'SHOP-9', 'SHOP-10', 'SHOP-16', 'SHOP-19'];

test('what is linked is found by the key result and by the objective, as long as it is linked', async () => {
  await link([epics.errors, epics.wish], KEY_RESULTS.errors);
  expect(await search('keyResult = "KR-1"')).toEqual(['SHOP-1', 'SHOP-20']);
  expect(await search('objective = "O-1"')).toEqual(['SHOP-1', 'SHOP-20']);
  await unlink([epics.wish], KEY_RESULTS.errors);
  expect(await search('keyResult = "KR-1"')).toEqual(['SHOP-1']);
});

test('contributesTo finds the epic and its issues, and what it found follows the links', async () => {
  expect(await search('issue in contributesTo("kr-001")')).toEqual(ERRORS);
  expect(await search('issue in contributesTo("KR-2")')).toEqual([]);
  await link([epics.speed], KEY_RESULTS.speed);
  expect(await search('issue in contributesTo("KR-2")')).toEqual(['SHOP-2', 'SHOP-8', 'SHOP-11', 'SHOP-17']);
  expect(await search('issue in contributesTo("O-1")')).toHaveLength(ERRORS.length + 4);
  const others = await search('project = SHOP AND issue not in contributesTo("KR-2")');
  expect(others).toContain('SHOP-20');
  expect(others).not.toContain('SHOP-17');
});

test('unaligned finds the work of a project that serves nothing, and what is linked leaves it', async () => {
  const before = await search('issue in unaligned("SHOP")');
  expect(before).toContain('SHOP-20');
  expect(before.filter((key) => ERRORS.includes(key))).toEqual([]);
  await link([epics.wish], KEY_RESULTS.speed);
  expect(await search('issue in unaligned("SHOP")')).toEqual(before.filter((key) => key !== 'SHOP-20'));
  expect(await search('project = SHOP AND hierarchyLevel = 0 AND issue not in unaligned("SHOP")')).toContain(
    'SHOP-20',
  );
});

test('a filter or a project that one may not see is refused in Jira’s words', async () => {
  await expect(search('issue in unaligned("SHOP")', guest)).rejects.toThrow(/'SHOP' does not exist/);
  await expect(search('issue in unaligned("Nobody’s filter")')).rejects.toThrow(/filter/i);
});

test('a key that nobody has and one that is restricted read alike, from the moment it is restricted', async () => {
  await expect(search('issue in contributesTo("KR-99")')).rejects.toThrow('There is no key result KR-99.');
  const { revision } = await desk.call(admin, 'objective.read', { objectiveId: OBJECTIVE });
  const { title, teamId, cycleId, ownerId, ambition, lifecycle } = await desk.call(admin, 'objective.read', {
    objectiveId: OBJECTIVE,
  });
  const restricted = { kind: 'people' as const, accountIds: [developer] };
  await desk.call(admin, 'objective.save', {
    id: OBJECTIVE,
    revision,
    title,
    teamId,
    cycleId,
    ownerId,
    ambition,
    lifecycle,
    restricted,
  });
  await later();
  for (const who of [admin, developer]) {
    await expect(search('issue in contributesTo("KR-1")', who)).rejects.toThrow(
      'There is no key result KR-1.',
    );
    expect(await search('keyResult = "KR-1"', who)).toEqual([]);
  }
  expect(await search('issue in unaligned("SHOP")')).toContain('SHOP-20');
});
