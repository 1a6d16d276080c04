import { expandTitle } from '../../sample/site/titles';

test.each([
  ['Merge carts', [{ type: 'Story', summary: 'Merge carts' }]],
  [
    'B: Lost {mail|chat} again',
    [
      { type: 'Bug', summary: 'Lost mail again' },
      { type: 'Bug', summary: 'Lost chat again' },
    ],
  ],
  ['@14 T: Update Node', [{ type: 'Task', summary: 'Update Node', sprint: 14 }]],
  [
    '{One|Two}',
    [
      { type: 'Story', summary: 'One' },
      { type: 'Story', summary: 'Two' },
    ],
  ],
])('"%s" stands for its issues', (written, titles) => {
  expect(expandTitle(written)).toEqual(titles);
});
