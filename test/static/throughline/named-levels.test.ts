import type { ThroughlineView } from '../../../src/contract/throughline/answers';
import { namedThroughline, sentencesOf } from '../../../static/app/src/features/throughline/named-levels';
import { createFormats } from '../../../static/app/src/format/formats';

const view: ThroughlineView = {
  issueId: '11',
  level: 0,
  levels: [
    { kind: 'issue', id: '11', title: null, serves: { keyResults: [], areas: [] } },
    { kind: 'epic', id: '1', title: null, serves: { keyResults: ['kr'], areas: [] } },
  ],
  sprint: null,
  keyResults: [
    {
      id: 'kr',
      key: 'KR-1',
      title: 'Bring the checkout error rate from 3.8 % to 2.0 %',
      objectiveId: 'o',
      numbers: { kind: 'decrease', baseline: 3.8, target: 2 },
      guardrail: false,
      current: 3,
      stepsDone: [],
      unit: '%',
      decimals: 1,
      status: { code: 'on-track', word: 'On track', reason: '', setByPerson: false, doubts: null },
    },
  ],
  objectives: [{ id: 'o', key: 'O-1', title: 'Nobody is lost at checkout', areaIds: [] }],
  areas: [],
  links: [],
};

test.each([
  ['en-US', 'from 3.8 % to 2 %'],
  ['de-DE', 'from 3,8 % to 2 %'],
])('the sentence names the epic, and writes values as %s does', (locale, values) => {
  const line = namedThroughline(view, new Map([['1', { summary: 'Error handling' }]]));
  const [sentence] = sentencesOf(line, view, createFormats(locale, 'UTC'));
  expect(sentence).toContain('rror handling');
  expect(sentence?.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(values);
});

test('an epic that the person may not see has no name, and the sentence does without', () => {
  const line = namedThroughline(view, new Map());
  expect(line.levels.map(({ title }) => title)).toEqual([null, null]);
  expect(sentencesOf(line, view, createFormats('en-US', 'UTC'))[0]).toMatch(/^Your work should/);
});
