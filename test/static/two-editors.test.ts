import {
  editKeyResult,
  keyResultInput,
  keyResultProblems,
  newKeyResult,
} from '../../static/app/src/features/okr-forms/key-result-draft';
import { mergeDrafts } from '../../static/app/src/features/okr-forms/merge-drafts';
import {
  editObjective,
  newObjective,
  objectiveInput,
  objectiveProblems,
} from '../../static/app/src/features/okr-forms/objective-draft';
import { keyResult, objective } from './workspace/views';

const EN = 'en-GB';
const parent = (key: string) => ({ objectiveId: `objective-${key}`, key, relation: 'contributes' as const });

describe('two who edit one objective', () => {
  const base = editObjective(objective(), EN);

  test('lose nothing where each changed something of their own', () => {
    const mine = { ...base, areaIds: ['area-1'], rollUp: 'both' as const };
    const theirs = editObjective(
      objective({ parent: parent('O-9'), restricted: { kind: 'people', accountIds: ['ann'] } }),
      EN,
    );
    const { draft, takenOver, contested } = mergeDrafts(base, mine, theirs);
    expect(draft).toMatchObject({
      parent: { key: 'O-9' },
      restricted: { accountIds: ['ann'] },
      areaIds: ['area-1'],
      rollUp: 'both',
    });
    expect([...takenOver].sort()).toEqual(['parent', 'restricted']);
    expect(contested).toEqual([]);
  });

  test('are told where both changed the parent or the KRAs', () => {
    const mine = { ...base, parent: parent('O-8'), areaIds: ['area-1'] };
    const theirs = { ...base, parent: parent('O-9'), areaIds: ['area-2'] };
    const { draft, contested } = mergeDrafts(base, mine, theirs);
    expect([...contested].sort()).toEqual(['areaIds', 'parent']);
    expect(draft.parent?.key).toBe('O-8');
  });

  test('who chose the same are not', () => {
    const same = { ...base, parent: parent('O-9'), areaIds: ['area-1'] };
    expect(
      mergeDrafts(base, same, { ...same, parent: parent('O-9'), areaIds: ['area-1'] }).contested,
    ).toEqual([]);
  });
});

describe('two who edit one key result', () => {
  const base = editKeyResult(keyResult(), EN);

  test('lose neither source, nor blocker, nor support', () => {
    const mine = { ...base, blocker: 'No test data', blockerSince: '2026-02-01' };
    const theirs = editKeyResult(
      keyResult({
        source: { link: 'https://grafana.example', suppliedBy: 'Ops', verified: true },
        supports: { keyResultId: 'key-result-9', objectiveId: 'objective-9', key: 'KR-9' },
      }),
      EN,
    );
    const { draft, contested } = mergeDrafts(base, mine, theirs);
    expect(contested).toEqual([]);
    const sent = keyResultInput(draft, { id: 'key-result-1', objectiveId: 'objective-1', revision: 2 }, EN);
    expect(sent).toMatchObject({
      blocker: { what: 'No test data', since: '2026-02-01', waitingOn: '' },
      source: { link: 'https://grafana.example', suppliedBy: 'Ops', verified: true },
      supports: { keyResultId: 'key-result-9', objectiveId: 'objective-9' },
    });
  });
});

describe('what a form says before it is sent', () => {
  test.each([
    ['javascript:alert(1)', true],
    ['grafana.example', true],
    ['https://grafana.example/d/1', false],
    ['', false],
  ])('of the link “%s”: refused is %s', (sourceLink, refused) => {
    const draft = newKeyResult({ title: 'Errors', baseline: '4', target: '2', sourceLink });
    expect(keyResultProblems(draft, EN).has('sourceLink')).toBe(refused);
  });

  test('a blocker needs its day; none is sent without words', () => {
    const blocked = newKeyResult({ title: 'Errors', baseline: '4', target: '2', blocker: 'No data' });
    expect(keyResultProblems(blocked, EN).has('blockerSince')).toBe(true);
    const ids = { id: 'key-result-1', objectiveId: 'objective-1' };
    expect(keyResultInput({ ...blocked, blocker: ' ' }, ids, EN).blocker).toBeNull();
  });

  test('a restriction to people names one; a new objective sends what it chose', () => {
    const nobody = newObjective({ title: 'A', restricted: { kind: 'people', accountIds: [] } });
    expect(objectiveProblems(nobody, EN).has('restricted')).toBe(true);
    const ids = { id: 'objective-1', teamId: 'team-one', cycleId: 'cycle-q4' };
    expect(objectiveInput(newObjective({ title: 'A', parent: parent('O-9') }), ids, EN)).toMatchObject({
      parent: { objectiveId: 'objective-O-9', relation: 'contributes' },
      areaIds: [],
      rollUp: 'own-first',
      restricted: null,
    });
  });
});
