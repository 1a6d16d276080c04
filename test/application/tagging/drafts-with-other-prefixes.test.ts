import { SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

test('a draft remembers the words of its lines as this organisation reads them', async () => {
  const app = await sprintRuns();
  const settings = app.store.all('settings')[0];
  // A Jira project has the key KR, so KR-7 without brackets is an issue and part of the words.
  if (settings !== undefined) app.store.seed('settings', 'only', { ...settings, prefixesTaken: true });
  writeInJira(app, 'Ship the flow\nKR-7\nFewer errors in KR-9');
  const seen = await app.as('vik')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  expect(seen.lines.map((line) => line.text)).toEqual(['Ship the flow', 'KR-7', 'Fewer errors in KR-9']);
  const saved = await app.as('vik')('tagging.save', tags(seen, [[], [], ['KR-1']]));
  expect(saved.outcome).toBe('drafted');
  expect(saved.tagging.draft?.lines.map((line) => line.text)).toEqual(seen.lines.map((line) => line.text));
});
