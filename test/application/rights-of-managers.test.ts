import { createTestApp, refusedWith } from '../support/app';
import { planQuarter, TEAM } from '../support/plan';
import { addSprint, SPRINT, sprintRuns, tags } from '../support/sprints';

/** OKR managers may do everything that Jira lets them see (PRODUCT §6), also where they may not edit issues. */

const rights = { sees: ['10000'], edits: [], writesSprints: [] };
const claims = [{ key: 'KR-1', claim: { kind: 'amount' as const, delta: -1 } }];

test.each([
  ['mia', true, undefined],
  ['zoe', false, 'FORBIDDEN'],
])('%s (manages OKRs: %s) claims, drafts and discards a draft: %s', async (who, managesOkrs, code) => {
  const app = await sprintRuns();
  app.jira.people.set(who, { ...rights, managesOkrs });
  const open = (name: string) => app.as(name)('tagging.open', { sprintId: SPRINT, boardId: '1' });
  const save = async (name: string, more = {}) =>
    app.as(name)('tagging.save', tags(await open(name), [['KR-1'], []], more));
  await save('dora');
  expect(await refusedWith(save(who, { claims }))).toBe(code);
  expect(await refusedWith(save(who, { asDraft: true }))).toBe(code);
  await save('vik', { asDraft: true });
  expect(await refusedWith(app.as(who)('tagging.discardDraft', { sprintId: SPRINT }))).toBe(code);
});

test.each([
  ['mia', true, undefined],
  ['zoe', false, 'FORBIDDEN'],
])('%s (manages OKRs: %s) connects a board that lies in no project: %s', async (who, managesOkrs, code) => {
  const app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  addSprint(app, SPRINT);
  app.jira.people.set(who, { ...rights, managesOkrs });
  const connect = app.as(who)('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
  expect(await refusedWith(connect)).toBe(code);
});
