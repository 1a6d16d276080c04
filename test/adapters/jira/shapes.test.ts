import { boardShape, issueShape, parseMoment, sprintShape } from '../../../src/adapters/jira/shapes';
import { boardSetupShape, changelogPageShape, issueChange } from '../../../src/adapters/jira/sprint-shapes';

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
    expect(boardSetupShape.parse(configuration).estimation.label).toBe(label);
  });

  test.each([
    [[], []],
    [
      [{ statuses: [{ id: 1 }] }, { statuses: [{ id: '2' }, { id: 3 }] }],
      ['2', '3'],
    ],
    [[{ statuses: [{ id: 1 }] }, { statuses: [] }, {}], ['1']],
  ])('%j: done is the last column that has statuses', (columns, done) => {
    expect(boardSetupShape.parse({ columnConfig: { columns } }).doneStatuses).toEqual(done);
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
      projectId: null,
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

describe('an entry of an issue’s changelog', () => {
  const entry = (...items: Record<string, unknown>[]) =>
    changelogPageShape.parse({ values: [{ created: '2026-03-02T10:00:00.000+0200', items }] }).values[0];
  const read = (...items: Record<string, unknown>[]) => {
    const history = entry(...items);
    return history === undefined ? undefined : issueChange('7', history, ['customfield_1']);
  };

  test('tells sprints, status and estimate', () => {
    expect(
      read(
        { field: 'Sprint', fieldId: 'customfield_9', from: '', to: '12, 14' },
        { field: 'status', fieldId: 'status', from: '1', to: '3' },
        { field: 'SP', fieldId: 'customfield_1', from: null, fromString: null, to: null, toString: '2.5' },
      ),
    ).toEqual({
      issueId: '7',
      at: '2026-03-02T08:00:00.000Z',
      sprints: { from: [], to: ['12', '14'] },
      status: { from: '1', to: '3' },
      parent: null,
      estimates: { customfield_1: { from: null, to: 2.5 } },
    });
  });

  test('about other things tells nothing', () => {
    expect(read({ field: 'summary', fromString: 'a', toString: 'b' })).toBeNull();
    expect(read({ field: 'Story Points', fieldId: 'customfield_2', toString: '3' })).toBeNull();
  });

  test('that empties an estimate says so', () => {
    expect(read({ field: 'SP', fieldId: 'customfield_1', fromString: '3' })?.estimates).toEqual({
      customfield_1: { from: 3, to: null },
    });
  });
});
