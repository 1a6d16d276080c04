import type { Input } from '../../src/contract/api';
import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { editGoal, goalInJira } from './support/jira';
import { BOARD, foundCompany, SPRINT } from './support/small-company';

const ROUNDS = 20;
const { admin, developer } = PEOPLE;
const GOAL = 'Errors that explain themselves\nReviews on demand';

let app: TestHost;
let desk: Desk;
beforeAll(async () => {
  app = await startTestHost({ seed: smallSite() });
  desk = deskOf(app);
  await foundCompany(desk);
});
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(() => app.close());

const open = (by: string) => desk.call(by, 'tagging.open', { sprintId: SPRINT, boardId: BOARD });

/** Starts again from an untagged goal that storage knows. */
async function untagged(): Promise<void> {
  await editGoal(app, SPRINT, GOAL);
  await app.idle();
}

/** The save of somebody who saw `seen` and tags one line. */
function tagging(
  seen: { readonly goal: string; readonly revision: number },
  index: number,
  key: string,
): Input<'tagging.save'> {
  return {
    sprintId: SPRINT,
    boardId: BOARD,
    baseGoal: seen.goal,
    revision: seen.revision,
    lines: [{ index, keys: [key] }],
    claims: [{ key, claim: { kind: 'size', size: 'small' } }],
  };
}

test(`of two saves at once exactly one is saved, ${ROUNDS} times over, and nothing of it is lost`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await untagged();
    const seen = await open(developer);
    const [mine, theirs] = await Promise.all([
      desk.ask(developer, 'tagging.save', tagging(seen, 0, 'KR-1')),
      desk.ask(admin, 'tagging.save', tagging(seen, 1, 'KR-2')),
    ]);
    const outcomes = [mine, theirs].map(({ envelope }) =>
      envelope.ok ? envelope.value.outcome : envelope.error.code,
    );
    expect(outcomes.filter((each) => each === 'saved')).toHaveLength(1);
    expect(['conflict', 'BUSY']).toContain(outcomes.find((each) => each !== 'saved'));
    const wonFirst = outcomes[0] === 'saved';
    const goal = wonFirst
      ? 'Errors that explain themselves [KR-1]\nReviews on demand'
      : 'Errors that explain themselves\nReviews on demand [KR-2]';
    expect(await goalInJira(app, SPRINT)).toBe(goal);
    const after = await open(admin);
    expect(after.goal).toBe(goal);
    expect(after.claims.map(({ key }) => key)).toEqual([wonFirst ? 'KR-1' : 'KR-2']);
    await app.idle();
  }
}, 60_000);

test('a save that is held up while another one comes and goes does not overwrite it', async () => {
  await untagged();
  const seen = await open(developer);
  // Whoever asks for the sprint first is held up before the storage takes it; the other one passes by.
  const held = [
    {
      service: 'kvs' as const,
      match: { path: 'transaction' },
      times: 1,
      answer: { hangMs: 1_000 },
    },
  ];
  const [mine, theirs] = await desk.during(held, () =>
    Promise.all([
      desk.call(developer, 'tagging.save', tagging(seen, 0, 'KR-1')),
      desk.call(admin, 'tagging.save', tagging(seen, 1, 'KR-2')),
    ]),
  );
  expect([mine.outcome, theirs.outcome].sort()).toEqual(['conflict', 'saved']);
  expect(await goalInJira(app, SPRINT)).toBe(
    mine.outcome === 'saved'
      ? 'Errors that explain themselves [KR-1]\nReviews on demand'
      : 'Errors that explain themselves\nReviews on demand [KR-2]',
  );
});

test('the later of two people is shown both texts, and merges on what stands now', async () => {
  await untagged();
  const seen = await open(developer);
  await desk.call(admin, 'tagging.save', tagging(seen, 1, 'KR-2'));
  const later = await desk.call(developer, 'tagging.save', tagging(seen, 0, 'KR-1'));
  expect(later).toMatchObject({ outcome: 'conflict', baseGoal: GOAL, mine: [{ index: 0, keys: ['KR-1'] }] });
  const merged = await desk.call(developer, 'tagging.save', {
    ...tagging(later.tagging, 0, 'KR-1'),
    claims: [...later.tagging.claims, { key: 'KR-1', claim: { kind: 'amount', delta: -0.4 } }],
  });
  expect(merged.outcome).toBe('saved');
  expect(await goalInJira(app, SPRINT)).toBe(
    'Errors that explain themselves [KR-1]\nReviews on demand [KR-2]',
  );
  expect((await open(admin)).claims).toEqual(
    expect.arrayContaining([
      { key: 'KR-1', claim: { kind: 'amount', delta: -0.4 } },
      { key: 'KR-2', claim: { kind: 'size', size: 'small' } },
    ]),
  );
});

test('what somebody typed in Jira within the round trip of a save is found from the event, and shown to both', async () => {
  await untagged();
  const typed = `${GOAL}\nAnd a release party`;
  // Jira's event of a write says which text the write replaced: this is the one nobody of the app has seen.
  const stop = beforeTheWrite(() => editGoal(app, SPRINT, typed, admin));
  const seen = await open(developer);
  const saved = await desk.call(developer, 'tagging.save', tagging(seen, 0, 'KR-1'));
  stop();
  expect(saved.outcome).toBe('saved');
  await app.idle();
  expect(await goalInJira(app, SPRINT)).toBe('Errors that explain themselves [KR-1]\nReviews on demand');
  for (const person of [developer, admin]) {
    const { notices } = await open(person);
    expect(notices).toEqual([expect.objectContaining({ kind: 'overwrote', text: typed })]);
  }
});

/** Lets somebody act in Jira after the app has last read the sprint and before it writes it. */
function beforeTheWrite(act: () => Promise<void>): () => void {
  const { handle } = app.site;
  let acted = false;
  app.site.handle = async (request) => {
    if (!acted && request.method === 'POST' && request.path === `/rest/agile/1.0/sprint/${SPRINT}`) {
      acted = true;
      await act();
    }
    return handle(request);
  };
  return () => {
    app.site.handle = handle;
  };
}
