import { composeGoal, previewGoal, taggedLines } from '../../static/app/src/features/tagging/goal-preview';

const line = (index: number, keys: string[]) => ({ index, text: '', keys, proposed: [], issueIds: [] });

test('the preview is the goal with its tags, every other character kept', () => {
  const goal = '* Errors  \n\n* Wallets [KR-1]';
  expect(previewGoal(goal, [line(0, ['KR-2']), line(1, ['KR-1'])]).text).toBe(
    '* Errors [KR-2]  \n\n* Wallets [KR-1]',
  );
});

test('a goal that its tags make too long is said to be before anybody saves', () => {
  const goal = 'x'.repeat(9_996);
  expect(previewGoal(goal, [line(0, [])])).toMatchObject({ length: 9_996, tooLong: false });
  expect(previewGoal(goal, [line(0, ['KR-1'])]).tooLong).toBe(true);
});

test('lines that the goal has not got leave the preview as it is', () => {
  expect(previewGoal('One', [line(0, []), line(1, ['KR-1'])]).text).toBe('One');
});

test('a goal written from key results carries their tags, line by line', () => {
  const goal = composeGoal([
    { text: ' Fewer\nerrors ', key: 'KR-1' },
    { text: '  ', key: 'KR-2' },
    { text: 'Wallets', key: 'KR-3' },
  ]);
  expect(goal).toBe('Fewer errors [KR-1]\nWallets [KR-3]');
  expect(taggedLines(goal)).toEqual([
    { index: 0, keys: ['KR-1'] },
    { index: 1, keys: ['KR-3'] },
  ]);
});
