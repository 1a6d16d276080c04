import { readPlace } from '../../static/app/src/client/place';

test('a sprint menu says sprint, board and project, whatever the ids are made of', () => {
  const extension = {
    type: 'jira:sprintAction',
    sprint: { id: 37, state: 'active' },
    board: { id: '5', type: 'scrum' },
    project: { id: '10000', key: 'SHOP' },
  };
  expect(readPlace(extension)).toEqual({
    moduleType: 'jira:sprintAction',
    sprintId: '37',
    boardId: '5',
    boardType: 'scrum',
    projectId: '10000',
    projectKey: 'SHOP',
    issueId: null,
    view: null,
    inModal: false,
  });
});

test('a modal’s own context goes before its opener’s', () => {
  const extension = { type: 'jira:boardAction', board: { id: '5' }, modal: { sprintId: '36', boardId: 6 } };
  expect(readPlace(extension)).toMatchObject({ sprintId: '36', boardId: '6', inModal: true });
});

test.each([undefined, null, 'text', { sprint: { id: '37; drop' } }, { sprint: null }])(
  'a context that says nothing useful (%j) leaves the place empty',
  (extension) => {
    expect(readPlace(extension)).toMatchObject({ sprintId: null, boardId: null });
  },
);

test('an issue view says which issue it is about', () => {
  const extension = { type: 'jira:issueContext', issue: { id: '10042', key: 'SHOP-42' }, project: { id: 1 } };
  expect(readPlace(extension)).toMatchObject({ issueId: '10042', boardId: null });
});
