import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

const ids = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.as('lena')('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
});
const say = (id: string, text: string, who = 'dora') =>
  app.as(who)('comment.save', { id: `comment-${id}`, ...ids, text });
const edit = (id: string, more: Partial<Input<'comment.edit'>> = {}, who = 'dora') =>
  app.as(who)('comment.edit', { id: `comment-${id}`, ...ids, revision: 1, text: 'Changed', ...more });
const remove = (id: string, who = 'dora') => app.as(who)('comment.remove', { id: `comment-${id}`, ...ids });
const list = (more: Partial<Input<'comment.list'>> = {}, who = 'olaf') =>
  app.as(who)('comment.list', { ...ids, ...more });

test('comments come newest first, and page by page', async () => {
  for (let at = 0; at < 60; at += 1) {
    app.goTo(`2026-02-10T10:${String(at).padStart(2, '0')}:00Z`);
    await say(`number-${at}`, `Nr ${at}`);
  }
  const first = await list();
  expect(first.comments).toHaveLength(50);
  expect(first.comments[0]).toMatchObject({ text: 'Nr 59', by: 'dora', revision: 1, editedAt: null });
  expect(first.more).toBe(true);
  const rest = await list({ before: first.comments.at(-1)?.at });
  expect(rest.comments.map((each) => each.text).at(-1)).toBe('Nr 0');
  expect(rest.more).toBe(false);
});

test.each([
  ['<img src=x onerror="alert(1)"> & <b>bold</b>'],
  ['\u05E9\u05DC\u05D5\u05DD \u2014 \u0645\u0631\u062D\u0628\u0627'],
  ['x'.repeat(4000)],
  ['=HYPERLINK("http://x")\nand a second line'],
])('a text is kept to the letter: %#', async (text) => {
  await say('said-once', text);
  expect((await list()).comments[0]?.text).toBe(text);
});

test.each([
  ['nothing', '   '],
  ['4,001 letters', 'x'.repeat(4001)],
])('%s is refused', async (_, text) => {
  expect(await refusedWith(say('said-once', text))).toBe('INVALID_INPUT');
});

test.each([
  ['a member of the team', 'vik', undefined],
  ['the owner', 'olaf', undefined],
  ['a stranger', 'otto', 'FORBIDDEN'],
])('%s comments: %s → %s', async (_, who, code) => {
  expect(await refusedWith(say('said-once', 'Hello', who))).toBe(code);
});

test('only its author changes a comment, and the log keeps what it said', async () => {
  await say('said-once', 'First words');
  expect(await refusedWith(edit('said-once', {}, 'mona'))).toBe('FORBIDDEN');
  app.goTo('2026-02-11');
  expect(await edit('said-once')).toMatchObject({
    text: 'Changed',
    revision: 2,
    editedAt: '2026-02-11T12:00:00.000Z',
  });
  expect(app.store.all('activity').at(-1)).toMatchObject({
    before: { text: 'First words' },
    after: { text: 'Changed' },
  });
  // From another window, on what it said first.
  expect(await refusedWith(edit('said-once', { text: 'Other' }))).toBe('CONFLICT');
});

test.each([
  ['its author', 'dora', undefined],
  ['an OKR manager', 'mona', undefined],
  ['the owner of the key result', 'olaf', 'FORBIDDEN'],
])('%s removes it: %s → %s', async (_, who, code) => {
  await say('said-once', 'First words');
  expect(await refusedWith(remove('said-once', who))).toBe(code);
  expect((await list()).comments).toHaveLength(code === undefined ? 0 : 1);
});

test('one removed twice is gone; one removed meanwhile cannot be changed', async () => {
  await say('said-once', 'First words');
  await remove('said-once');
  expect(await remove('said-once')).toEqual({ id: 'comment-said-once' });
  expect((await refusalOf(edit('said-once')))?.code).toBe('NOT_FOUND');
});

test('the same one sent twice is one, and what is closed may still be talked about', async () => {
  await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: 'closed' }));
  await Promise.all([say('said-once', 'Well done'), say('said-once', 'Well done')]);
  expect((await list()).comments).toHaveLength(1);
});

test('comments and check-ins are lists of their own', async () => {
  app.goTo('2026-02-10');
  await app.as('olaf')('checkIn.save', inputs.checkIn());
  await say('said-once', 'Why?');
  const page = await app.as('olaf')('keyResult.read', ids);
  expect(page.checkIns.map((each) => each.id)).toEqual(['check-in-1']);
});

test('a restricted objective hides what is said of it', async () => {
  await say('said-once', 'Secret');
  const restricted = { kind: 'people' as const, accountIds: ['mona'] };
  await app.as('mona')('objective.save', inputs.objective({ revision: 1, restricted }));
  expect(await refusedWith(list({}, 'dora'))).toBe('NOT_FOUND');
  expect(await refusedWith(say('said-twice', 'More'))).toBe('NOT_FOUND');
});
