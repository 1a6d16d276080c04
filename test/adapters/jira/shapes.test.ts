import {
  boardShape,
  estimationShape,
  issueShape,
  parseMoment,
  sprintShape,
} from '../../../src/adapters/jira/shapes';

describe('a moment of Jira', () => {
  test.each([
    ['2026-08-10T15:12:18.263Z', '2026-08-10T15:12:18.263Z'],
    ['2026-08-10T15:12:18.263+0000', '2026-08-10T15:12:18.263Z'],
    ['2026-08-10T15:12:18.263+0200', '2026-08-10T13:12:18.263Z'],
    ['2026-08-10T15:12:18.263-05:30', '2026-08-10T20:42:18.263Z'],
    ['', null],
    [null, null],
    [undefined, null],
    ['soon', null],
  ])('%s is %s', (text, moment) => {
    expect(parseMoment(text)).toBe(moment);
  });
});

describe('a sprint of Jira', () => {
  const sprint = { id: 3, name: 'S', state: 'future' };

  test.each([[{}], [{ goal: null }], [{ goal: '' }]])('%j has no goal', (more) => {
    expect(sprintShape.parse({ ...sprint, ...more }).goal).toBe('');
  });

  test('keeps every character of its goal', () => {
    const goal = '  1. Ship\r\n\t– [KR-1]  \u00a0✅\n\n';
    expect(sprintShape.parse({ ...sprint, goal }).goal).toBe(goal);
  });

  test('ends when it was completed rather than when it should have', () => {
    const closed = {
      ...sprint,
      state: 'closed',
      endDate: '2026-08-10T10:00:00.000Z',
      completeDate: '2026-08-12T10:00:00.000Z',
    };
    expect(sprintShape.parse(closed).end).toBe('2026-08-12T10:00:00.000Z');
  });

  test('may have ids as texts, a board that is gone, and fields nobody knows', () => {
    expect(sprintShape.parse({ ...sprint, id: '3', colour: 'red' })).toMatchObject({
      id: '3',
      boardId: null,
    });
  });
});

describe('a board of Jira', () => {
  test('at a person has no project', () => {
    const board = { id: 1, name: 'Mine', type: 'kanban', location: { userId: 7 } };
    expect(boardShape.parse(board)).toMatchObject({ projectId: null, projectKey: null });
    expect(boardShape.parse({ id: 1, name: 'Lost', type: 'scrum' }).projectId).toBeNull();
  });

  test.each([
    [{ estimation: { type: 'field', field: { fieldId: 'customfield_1', displayName: 'SP' } } }, 'SP'],
    [{ estimation: { type: 'field', field: { fieldId: 'customfield_1' } } }, 'customfield_1'],
    [{ estimation: { type: 'issueCount' } }, 'issue count'],
    [{ estimation: { type: 'none' } }, 'issue count'],
    [{}, 'issue count'],
  ])('%j is estimated in %s', (configuration, label) => {
    expect(estimationShape.parse(configuration).label).toBe(label);
  });
});

describe('an issue of Jira', () => {
  test('with empty fields is an open issue at the base', () => {
    expect(issueShape.parse({ id: '1', key: 'A-1', fields: {} })).toEqual({
      id: '1',
      key: 'A-1',
      summary: '',
      level: 0,
      parentId: null,
      done: false,
      resolvedAt: null,
      resolution: null,
    });
  });

  test('is done by the category of its status, not by its resolution', () => {
    const fields = {
      status: { statusCategory: { key: 'indeterminate' } },
      resolution: { name: 'Done' },
    };
    expect(issueShape.parse({ id: '1', key: 'A-1', fields }).done).toBe(false);
  });
});
