import { isNeedleStuck, type NeedleFacts } from '../../../src/domain/okr/needle';

const stuck: NeedleFacts = {
  kind: 'increase',
  status: 'off-track',
  workShare: 0.8,
  closedSprintsWithDoneWork: 2,
  progress: 0.24,
  expected: 0.5,
};

test.each<[string, Partial<NeedleFacts>, boolean]>([
  ['the work done, the outcome not', {}, true],
  ['less than four fifths done', { workShare: 0.79 }, false],
  ['done work in only one sprint', { closedSprintsWithDoneWork: 1 }, false],
  ['exactly half of what is expected', { progress: 0.25 }, false],
  ['Measuring', { status: 'measuring' }, false],
  ['steps, which are work themselves', { kind: 'milestone' }, false],
  ['no work', { workShare: null }, false],
  ['no data', { progress: null, status: 'no-data' }, false],
  ['nothing expected yet', { progress: 0, expected: 0 }, false],
])('with %s the flag is right', (_name, facts, expected) => {
  expect(isNeedleStuck({ ...stuck, ...facts })).toBe(expected);
});
