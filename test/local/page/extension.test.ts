import {
  boardActionExtension,
  gadgetExtension,
  issueExtension,
  projectExtension,
  siteExtension,
  sprintActionExtension,
  withModalContext,
} from '../../../local/page/src/modules/extension';

const project = { id: 10000, key: 'WEB', type: 'software' };
const board = { id: 7, type: 'scrum' };
const sprint = { id: 31, state: 'active' };
const page = 'http://localhost/here';

test('a sprint action learns its sprint, board and project, all ids as strings', () => {
  expect(sprintActionExtension({ sprint, board, project }, page)).toEqual({
    type: 'jira:sprintAction',
    sprint: { id: '31', state: 'active' },
    board: { id: '7', type: 'scrum' },
    project: { id: '10000', key: 'WEB', type: 'software' },
    location: page,
  });
});

test.each(['jira:boardAction', 'jira:backlogAction'] as const)(
  '%s learns the sprints on the screen',
  (type) => {
    expect(boardActionExtension(type, { board, project, sprints: [sprint] }, page)).toMatchObject({
      type,
      board: { id: '7' },
      sprints: [{ id: '31', state: 'active' }],
    });
  },
);

test('an issue module learns the issue with its type by name and id', () => {
  const issue = { id: 501, key: 'WEB-1', type: 'Story', typeId: 4 };
  expect(issueExtension('jira:issueContext', { issue, project }, page)).toEqual({
    type: 'jira:issueContext',
    issue: { id: '501', key: 'WEB-1', type: 'Story', typeId: '4' },
    project: { id: '10000', key: 'WEB', type: 'software' },
    location: page,
  });
});

test('nothing more than a module should learn slips in with what the site answered', () => {
  const chatty = { ...sprint, goal: 'secret', name: 'Sprint 3' };
  expect(JSON.stringify(sprintActionExtension({ sprint: chatty, board, project }, page))).not.toContain(
    'secret',
  );
});

test('a project page in a project without boards has no board', () => {
  expect(projectExtension('jira:projectPage', { project }, page)).not.toHaveProperty('board');
  expect(projectExtension('jira:projectPage', { project, board }, page)).toHaveProperty('board.id', '7');
});

test('a page of the site learns only where it is', () => {
  expect(siteExtension('jira:globalPage', page)).toEqual({ type: 'jira:globalPage', location: page });
});

test('a gadget that was never configured has no configuration', () => {
  const where = { dashboardId: '1', gadgetId: '2', entryPoint: 'view' as const };
  expect(gadgetExtension({ ...where, configuration: undefined }, page)).not.toHaveProperty(
    'gadgetConfiguration',
  );
  expect(gadgetExtension({ ...where, configuration: { a: 1 } }, page)).toMatchObject({
    gadgetConfiguration: { a: 1 },
  });
});

test("a modal has its opener's context and its own beside it", () => {
  const opener = siteExtension('jira:globalPage', page);
  expect(withModalContext(opener, { id: 3 })).toEqual({ ...opener, modal: { id: 3 } });
  expect(withModalContext(opener, undefined)).toEqual({ ...opener, modal: {} });
});
