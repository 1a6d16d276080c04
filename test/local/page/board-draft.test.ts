import type { BoardConfiguration } from '../../../local/page/src/api/shapes';
import { draftOf, moveColumn, settingsOf } from '../../../local/page/src/screens/board-settings/board-draft';

const CONFIGURATION: BoardConfiguration = {
  id: 1,
  columnConfig: {
    columns: [
      { name: 'To Do', statuses: [{ id: '1' }, { id: '4' }], min: 2 },
      { name: 'Done', statuses: [{ id: '3' }], max: 5 },
    ],
  },
  estimation: { type: 'field', field: { fieldId: 'f1' } },
};
const DRAFT = draftOf('Board', CONFIGURATION, 'project = ONE');

test('settings that nobody touched are saved as they were', () => {
  expect(settingsOf(DRAFT)).toEqual({
    name: 'Board',
    jql: 'project = ONE',
    estimation: 'points',
    columns: [
      { name: 'To Do', statuses: ['1', '4'], min: 2, max: null },
      { name: 'Done', statuses: ['3'], min: null, max: 5 },
    ],
  });
});

test('a column that is moved takes its statuses and its limits with it', () => {
  const moved = settingsOf({ ...DRAFT, columns: moveColumn(DRAFT.columns, 0, 1) });
  expect(moved.columns).toEqual([
    { name: 'Done', statuses: ['3'], min: null, max: 5 },
    { name: 'To Do', statuses: ['1', '4'], min: 2, max: null },
  ]);
});

test('the statuses of a column that is removed are on no column', () => {
  const settings = settingsOf({ ...DRAFT, columns: DRAFT.columns.slice(1) });
  expect(settings.columns.flatMap(({ statuses }) => statuses)).toEqual(['3']);
});

test.each([
  ['issueCount', 'issueCount'],
  ['none', 'none'],
])('a board that estimates in %s says so', (type, estimation) => {
  expect(draftOf('Board', { ...CONFIGURATION, estimation: { type } }, '').estimation).toBe(estimation);
});
