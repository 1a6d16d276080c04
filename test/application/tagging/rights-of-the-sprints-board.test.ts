import { refusedWith, type TestApp } from '../../support/app';
import { SPRINT, sprintRuns, tags } from '../../support/sprints';

/**
 * Rights over a sprint are those of the board it belongs to. The board in the payload says through which
 * board somebody looks: it gives no rights.
 */

const OWN_BOARD = '8';
let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
  app.jira.projects.set('30000', { id: '30000', key: 'OWN' });
  app.jira.boards.set(OWN_BOARD, {
    id: OWN_BOARD,
    name: 'OWN board',
    type: 'scrum',
    projectId: '30000',
    projectKey: 'OWN',
    sprints: { foreign: [SPRINT] },
    estimation: { label: 'issue count', fieldId: null },
  });
  app.jira.people.set('gast', { sees: ['10000', '30000'], edits: ['30000'], writesSprints: [] });
  await tagged();
});
const open = (who: string) => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: OWN_BOARD });
const tagged = async () =>
  app.as('dora')(
    'tagging.save',
    tags(await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' }), [['KR-1'], []]),
  );
const through = { boardId: OWN_BOARD };
const claims = [{ key: 'KR-1', claim: { kind: 'amount' as const, delta: -1 } }];
const record = () => app.store.all('sprint').find((each) => each.sprintId === SPRINT);

test('who may edit another board’s issues makes no claims on this sprint through it', async () => {
  const input = tags(await open('gast'), [['KR-1'], []], { ...through, claims });
  expect(await refusedWith(app.as('gast')('tagging.save', input))).toBe('FORBIDDEN');
  expect(record()?.claims).toEqual([]);
});

test.each([true, false])('and leaves no draft through it (asked for one: %s)', async (asDraft) => {
  const input = tags(await open('gast'), [[], ['KR-1']], { ...through, asDraft });
  expect(await refusedWith(app.as('gast')('tagging.save', input))).toBe('FORBIDDEN');
  expect(record()?.draft).toBeNull();
  expect(app.store.all('intent')).toEqual([]);
});

test('a team member who looks through another board claims all the same', async () => {
  const input = tags(await open('vik'), [['KR-1'], []], { ...through, claims });
  expect(await app.as('vik')('tagging.save', input)).toMatchObject({ outcome: 'saved' });
  expect(record()?.claims).toEqual(claims);
});
