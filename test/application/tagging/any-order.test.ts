import fc from 'fast-check';
import { AppError } from '../../../src/application/app-error';
import { Refused, type TestApp } from '../../support/app';
import { inputs } from '../../support/plan';
import { SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

/** What people, Jira and bad luck do to one sprint, in any order and at the same time. */
type Act =
  | { readonly kind: 'save'; readonly who: 'dora' | 'lena' | 'vik'; readonly keys: readonly string[] }
  | { readonly kind: 'dialog'; readonly goal: string }
  | { readonly kind: 'open'; readonly who: 'dora' | 'olaf' }
  | { readonly kind: 'event' }
  | { readonly kind: 'panel' }
  | { readonly kind: 'silence'; readonly when: 'refused' | 'done' }
  | { readonly kind: 'storage fails' };

const LINES = ['Errors that explain themselves', 'Reviews on demand', 'Tidy the wiki'];
const KEYS = ['KR-1', 'KR-2', 'KR-3'];
const keys = fc.subarray(KEYS);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('save'), who: fc.constantFrom('dora', 'lena', 'vik'), keys }),
  fc.record({
    kind: fc.constant('dialog'),
    goal: fc
      .tuple(fc.subarray(LINES), keys)
      .map(([lines, tagged]) =>
        lines.map((line, at) => (tagged[at] ? `${line} [${tagged[at]}]` : line)).join('\n'),
      ),
  }),
  fc.record({ kind: fc.constant('open'), who: fc.constantFrom('dora', 'olaf') }),
  fc.record({ kind: fc.constant('event') }),
  fc.record({ kind: fc.constant('panel') }),
  fc.record({ kind: fc.constant('silence'), when: fc.constantFrom('refused', 'done') }),
  fc.record({ kind: fc.constant('storage fails') }),
);

async function begin(): Promise<TestApp> {
  const app = await sprintRuns();
  for (const id of ['two', 'three']) {
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: `key-result-${id}` }));
  }
  return app;
}
const goalOf = (app: TestApp) => app.jira.sprints.get(SPRINT)?.goal ?? '';
const open = (app: TestApp, who = 'dora') => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });

async function happen(app: TestApp, each: Act): Promise<void> {
  switch (each.kind) {
    case 'save': {
      const seen = await open(app, each.who);
      const wanted = seen.lines.map((_, at) => each.keys.filter((__, key) => key % seen.lines.length === at));
      const claims = wanted.flat().map((key) => ({ key, claim: { kind: 'amount' as const, delta: 1 } }));
      await app.as(each.who)('tagging.save', tags(seen, wanted, { claims }));
      return;
    }
    case 'dialog':
      return writeInJira(app, each.goal);
    case 'open':
      await open(app, each.who);
      return;
    case 'event':
      return app.happens({
        kind: 'sprint',
        sprintId: SPRINT,
        gone: false,
        goalBefore: null,
        goalAfter: goalOf(app),
      });
    case 'panel':
      await app.as('dora')('panel.read', { boardId: '1' });
      return;
    case 'silence':
      return app.jira.failNext('writeGoal', new AppError('JIRA_UNAVAILABLE', 'silent'), each.when);
    case 'storage fails':
      return app.store.failNextCommit();
  }
}

/** Refusals are answers; anything else is a bug. */
async function mayBeRefused(deed: Promise<void>): Promise<void> {
  await deed.catch((thrown: unknown) => {
    const refused = thrown instanceof Refused && thrown.error.code !== 'INTERNAL';
    if (!refused && !(thrown instanceof AppError)) throw thrown;
  });
}

test('whatever happens in whatever order, the links end up as Jira’s goal says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { maxLength: 4 }), { maxLength: 5 }), async (rounds) => {
      const app = await begin();
      for (const [minute, acts] of rounds.entries()) {
        app.goTo(`2026-02-10T12:0${minute}:00Z`);
        await Promise.all(acts.map((each) => mayBeRefused(happen(app, each))));
      }
      app.goTo('2026-02-10T13:00:00Z');
      // Bad luck that has not struck yet does so now.
      await mayBeRefused(happen(app, { kind: 'open', who: 'dora' }));
      const seen = await open(app);

      const inGoal = [...new Set(goalOf(app).match(/KR-\d/g) ?? [])].sort();
      expect(seen.goal).toBe(goalOf(app));
      expect(app.store.all('intent')).toEqual([]);
      const contributions = app.store.all('contribution');
      expect(
        contributions
          .filter((each) => each.withdrawn === null)
          .map((each) => each.key)
          .sort(),
      ).toEqual(inGoal);
      const running = app.store.all('objective').flatMap((each) => each.keyResults);
      expect(
        running
          .filter((each) => each.runs.length > 0)
          .map((each) => each.key)
          .sort(),
      ).toEqual(inGoal);
      expect(app.logged).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
