import type { Answer } from '../../../src/contract/api';
import { refusedWith, type TestApp } from '../../support/app';
import { inputs, OBJECTIVE } from '../../support/plan';
import { checkIns, completeSprint, contribution, open, says, stored, taggedSprint } from './reviewing';

/** The sprint is completed with so many key results in its goal, of two objectives: more than one transaction holds. */
async function crowded(
  count: number,
): Promise<{ app: TestApp; save: () => Promise<Answer<'sprints.saveReview'>> }> {
  const app = await taggedSprint();
  const mona = app.as('mona');
  await mona('objective.save', inputs.objective({ id: 'objective-second' }));
  for (let at = 2; at <= count; at += 1) {
    const objectiveId = at <= count / 2 ? OBJECTIVE : 'objective-second';
    await mona('keyResult.save', inputs.keyResult({ id: `key-result-${at}0`, objectiveId }));
  }
  const keys = keysOf(count);
  await completeSprint(app, `Everything at once [${keys.join(', ')}]`);
  const said = says(await open(app, 'lena'), { keyResults: keys.map((key) => ({ key, value: 3 })) });
  return { app, save: () => app.as('lena')('sprints.saveReview', said) };
}
const keysOf = (count: number) => Array.from({ length: count }, (_, at) => `KR-${at + 1}`);

/** The storage goes away after so many commits of the save. */
function failAfter(app: TestApp, commits: number): void {
  app.store.beforeNextCommit(async () => {
    if (commits === 0) app.store.failNextCommit();
    else failAfter(app, commits - 1);
  });
}

test.each([
  [12, 0],
  [12, 1],
  [12, 3],
  [26, 1],
])(
  'a run over %d key results that breaks off after %d commits is finished by pressing again',
  async (count, commits) => {
    const { app, save } = await crowded(count);
    failAfter(app, commits);
    expect(await refusedWith(save())).toBe('STORAGE_UNAVAILABLE');
    if (commits > 0) expect((await open(app, 'lena')).reviewed).toMatchObject({ recorded: false });
    expect(await save()).toMatchObject({ outcome: 'saved' });
    expect(checkIns(app)).toHaveLength(count);
    expect(checkIns(app).every(({ corrects }) => corrects === null)).toBe(true);
    const kept = app.store.all('objective').flatMap(({ keyResults }) => keyResults);
    expect(kept.every((each) => each.checkIns === 1)).toBe(true);
    expect(stored(app)?.review).toMatchObject({ revision: 1, recorded: true, history: [] });
    expect(app.store.all('contribution').map(({ after }) => after)).toEqual(kept.map(() => 3));
  },
);

test('nobody else’s review comes in between', async () => {
  const { app, save } = await crowded(12);
  const theirs = says(await open(app, 'mona'), { keyResults: [{ key: 'KR-1', value: 2 }] });
  failAfter(app, 2);
  expect(await refusedWith(save())).toBe('STORAGE_UNAVAILABLE');
  expect(await app.as('mona')('sprints.saveReview', theirs)).toMatchObject({ outcome: 'conflict' });
  await save();
  expect(contribution(app)).toMatchObject({ after: 3 });
});
