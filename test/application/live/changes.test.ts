import { createChangeNotes, EVERYTHING, noteChanges } from '../../../src/application/live/change-notes';
import type { Change, Deps } from '../../../src/application/ports';
import { procedure } from '../../../src/resolvers/procedure';
import { USE_CASES } from '../../../src/resolvers/procedures';
import { createJiraChangeHandler } from '../../../src/triggers/on-jira-change';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { createFakeStore } from '../../support/fake-store';
import { CYCLE, inputs, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.settle();
  app.told.length = 0;
  app.goTo('2026-02-10');
});
const versionOf = async () => {
  const rows = await app.store.read([{ kind: 'objective', key: OBJECTIVE }]);
  return rows.get('objective', OBJECTIVE)?.version;
};

test('a save tells once which objective changed, with the version it has then', async () => {
  await app.as('olaf')('checkIn.save', inputs.checkIn());
  expect(app.told).toEqual([[`objective:${OBJECTIVE}@${await versionOf()}`]]);
});

test('what the queue makes of it is told when it is done', async () => {
  await app.as('olaf')('checkIn.save', inputs.checkIn());
  await app.settle();
  expect(app.told.slice(1)).toEqual([[expect.stringMatching(`^summary:${TEAM}.${CYCLE}@`)]]);
});

test('a comment is told as its key result’s: who reads there does not know its id', async () => {
  await app.as('olaf')('comment.save', {
    id: 'comment-1',
    objectiveId: OBJECTIVE,
    keyResultId: inputs.checkIn().keyResultId,
    text: 'Secret words',
  });
  expect(app.told).toEqual([[`comments:${inputs.checkIn().keyResultId}@0`]]);
});

test('nobody is told of what only looks, and of what is refused', async () => {
  await app.as('olaf')('objective.read', { objectiveId: OBJECTIVE });
  expect(await refusedWith(app.as('otto')('checkIn.save', inputs.checkIn()))).toBe('FORBIDDEN');
  expect(app.told).toEqual([]);
});

test('messages hold ids and versions, and nothing that people wrote', async () => {
  const title = 'Nobody may know this';
  await app.as('mona')('objective.save', {
    ...inputs.objective({ id: 'objective-hidden', title, ownerId: 'mona' }),
    restricted: { kind: 'people', accountIds: ['mona'] },
  });
  await app.as('olaf')('checkIn.save', inputs.checkIn({ shipped: 'The new form', learned: 'It helps' }));
  await app.settle();
  expect(app.told.flat().length).toBeGreaterThan(2);
  for (const each of app.told.flat()) expect(each).toMatch(/^[A-Za-z]+:[\w.-]+@\d+$/);
});

describe('what is noted', () => {
  const put = (key: string, version?: number): Change => ({
    op: 'put',
    kind: 'counter',
    key,
    record: { last: 1 },
    ...(version === undefined ? {} : { version }),
  });
  const gone = (key: string): Change => ({ op: 'delete', kind: 'objective', key, version: 4 });

  test('rows that no screen shows are left out', async () => {
    const notes = createChangeNotes();
    await noteChanges(createFakeStore(), notes).commit([put('KR')]);
    expect(notes.take()).toEqual([]);
  });

  test('a step that fails changed nothing', async () => {
    const notes = createChangeNotes();
    const store = createFakeStore();
    store.failNextCommit();
    await expect(noteChanges(store, notes).commit([gone('objective-1')])).rejects.toThrow('away');
    expect(notes.take()).toEqual([]);
  });

  test('a row that is gone has no version, and notes are told once', () => {
    const notes = createChangeNotes();
    notes.note([gone('objective-1'), gone('objective-1')]);
    expect(notes.take()).toEqual(['objective:objective-1@0']);
    expect(notes.take()).toEqual([]);
  });

  test('more than a message should name is said as everything', () => {
    const notes = createChangeNotes();
    notes.note(Array.from({ length: 41 }, (_, index) => gone(`objective-${index}`)));
    expect(notes.take()).toEqual([EVERYTHING]);
  });
});

describe('the envelope', () => {
  const depsWith = (live: Partial<Deps['live']> = {}): Deps => ({
    ...app.deps,
    store: noteChanges(app.store, app.deps.changes),
    live: { ...app.deps.live, ...live },
  });
  const cost = { storageRequests: 0, kbRead: 0, kbWritten: 0, jiraRequests: 0, jiraPoints: 0 };
  const call = (name: 'objective.read' | 'checkIn.save', payload: object, deps = depsWith()) =>
    procedure(name, USE_CASES[name], () => ({ deps, cost: () => cost }))({
      payload,
      context: { accountId: 'olaf', accountType: 'licensed' },
    });

  test('hands out a ticket to who asks for it, and to nobody else', async () => {
    const asked = await call('objective.read', { objectiveId: OBJECTIVE, live: true });
    expect(asked).toMatchObject({ ok: true, live: { ticket: { channel: 'changes', token: 'a-token' } } });
    expect(await call('objective.read', { objectiveId: OBJECTIVE })).not.toHaveProperty('live');
  });

  test('comes without a ticket where there is none to give', async () => {
    const deps = depsWith({ ticket: async () => null });
    const answer = await call('objective.read', { objectiveId: OBJECTIVE, live: true }, deps);
    expect(answer).toMatchObject({ ok: true });
    expect(answer).not.toHaveProperty('live');
  });

  test('names what the call changed, as all were told', async () => {
    const answer = await call('checkIn.save', inputs.checkIn());
    expect(answer).toMatchObject({ ok: true, live: { changed: app.told[0] } });
  });

  test('takes nothing else beside an input', async () => {
    const refused = { ok: false, error: { code: 'INVALID_INPUT' } };
    expect(await call('objective.read', { objectiveId: OBJECTIVE, live: 'yes' })).toMatchObject(refused);
  });
});

test('a consumer that fails half-way tells what it had written by then', async () => {
  const deps: Deps = { ...app.deps, store: noteChanges(app.store, app.deps.changes) };
  const failing: Deps = {
    ...deps,
    get jiraAsApp(): Deps['jiraAsApp'] {
      deps.changes.note([{ op: 'delete', kind: 'sprint', key: '7' }]);
      throw new Error('Jira is away');
    },
  };
  const handle = createJiraChangeHandler(() => failing);
  const body = { kind: 'sprint', sprintId: '7', gone: false, goalBefore: null, goalAfter: null };
  await expect(handle({ body })).rejects.toThrow('Jira is away');
  expect(app.told).toEqual([['sprint:7@0']]);
});
