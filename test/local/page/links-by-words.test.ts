import type { IssueLink } from '../../../local/page/src/api/shapes';
import { linksByWords } from '../../../local/page/src/screens/issue/links-by-words';

const BLOCKS = { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
const issue = (key: string) => ({ id: key, key });

test('a link stands under the words that are true of the issue on the page', () => {
  const links: IssueLink[] = [
    { id: '7', type: BLOCKS, outwardIssue: issue('ONE-2') },
    { id: '8', type: BLOCKS, inwardIssue: issue('ONE-3') },
    { id: '9', type: BLOCKS, outwardIssue: issue('ONE-4') },
  ];
  expect(linksByWords(links)).toEqual([
    {
      words: 'blocks',
      others: [
        { linkId: '7', issue: issue('ONE-2') },
        { linkId: '9', issue: issue('ONE-4') },
      ],
    },
    { words: 'is blocked by', others: [{ linkId: '8', issue: issue('ONE-3') }] },
  ]);
});

test('a link whose other end may not be seen is not shown', () => {
  expect(linksByWords([{ id: '7', type: BLOCKS }])).toEqual([]);
});
