import { COMPANY, companyRows, GIANT, keyResultId, objectiveId } from '../../bench/overview/company-rows';
import { startSeededHost } from '../../bench/overview/seeded-host';
import type { Input } from '../../src/contract/api';
import { receivedObjectives } from '../../static/app/src/features/workspace/overview/received-rows';
import type { TestHost } from '../support/host';
import { PEOPLE } from '../support/site-seed';
import { deskOf } from './support/desk';
import { figuresOfCompany } from './support/figures-of-company';
import { today } from './support/small-company';

/** PRODUCT §7; KB are thousands of bytes. */
const OVERVIEW = { requests: 12, kbRead: 700 };
/** Coverage and alignment map of sixty boards; the points are those of a view across boards. */
const ALIGNMENT = { requests: 12, kbRead: 700, points: 3 };
const FIRST_LEVEL = { requests: 12, kbRead: 1_000 };
const CHECK_IN = { kbWritten: 10, kbByQueue: 40 };
/** Forge's answers end at 5 MB; this is what the rows of 2,000 key results may weigh on their way. */
const ANSWER_KB = 1_300;

let app: TestHost;
afterEach(async () => {
  expect(app.unmodelled()).toEqual([]);
  await app.close();
});

test('a company of 500 objectives and 2,000 key results has its overview and its alignment within their budgets', async () => {
  app = await startSeededHost([
    ...companyRows(COMPANY, today(), { whole: 0, owner: PEOPLE.developer }),
    ...figuresOfCompany(COMPANY, today()),
  ]);
  const { envelope, hostCost } = await deskOf(app).ask(PEOPLE.developer, 'overview.read', {});
  if (!envelope.ok) throw new Error(envelope.error.message);
  const rows = receivedObjectives(envelope.value);

  expect(rows).toHaveLength(500);
  expect(rows.flatMap((each) => each.keyResults)).toHaveLength(2_000);
  expect(hostCost.storage.requests).toBeLessThanOrEqual(OVERVIEW.requests);
  expect(hostCost.storage.readBytes / 1000).toBeLessThanOrEqual(OVERVIEW.kbRead);
  expect(hostCost.storage.writtenBytes).toBe(0);
  expect(hostCost.jira).toEqual({ requests: 0, points: 0 });
  expect(JSON.stringify(envelope).length / 1000).toBeLessThanOrEqual(ANSWER_KB);

  // The same company's heat map and alignment map: one answer for both.
  const alignment = await deskOf(app).ask(PEOPLE.developer, 'alignment.read', {});
  if (!alignment.envelope.ok) throw new Error(alignment.envelope.error.message);
  const { boards, targets } = alignment.envelope.value;
  expect(boards).toHaveLength(60);
  expect(boards.flatMap(({ sprints }) => sprints).length).toBeGreaterThanOrEqual(60 * 6);
  expect(targets.filter(({ kind }) => kind === 'key-result').length).toBeGreaterThan(1_000);
  const { storage, jira } = alignment.hostCost;
  expect(storage.requests).toBeLessThanOrEqual(ALIGNMENT.requests);
  expect(storage.readBytes / 1000).toBeLessThanOrEqual(ALIGNMENT.kbRead);
  expect(storage.writtenBytes).toBe(0);
  expect(jira.points).toBeLessThanOrEqual(ALIGNMENT.points);
  expect(JSON.stringify(alignment.envelope).length / 1000).toBeLessThanOrEqual(ANSWER_KB);
}, 60_000);

test('ten times as much has its first level within the budget, and the rest when it is opened', async () => {
  app = await startSeededHost(
    companyRows(GIANT, today(), { whole: 0, summaries: 76, owner: PEOPLE.developer }),
  );
  const desk = deskOf(app);
  const { envelope, hostCost } = await desk.ask(PEOPLE.developer, 'overview.read', {});
  if (!envelope.ok) throw new Error(envelope.error.message);
  const left = envelope.value.teams.filter((team) => !team.loaded);

  expect(left).toHaveLength(600 - 75);
  expect(hostCost.storage.requests).toBeLessThanOrEqual(FIRST_LEVEL.requests);
  expect(hostCost.storage.readBytes / 1000).toBeLessThanOrEqual(FIRST_LEVEL.kbRead);
  const [further] = left;
  if (further === undefined) throw new Error('nothing left to open');
  const opened = await desk.ask(PEOPLE.developer, 'overview.read', { teamIds: [further.id] });
  expect(opened.hostCost.storage.requests).toBeLessThanOrEqual(2);
}, 60_000);

test('a check-in writes its 10 KB, and the queue no more than 40 KB for the overview', async () => {
  app = await startSeededHost(
    companyRows(COMPANY, today(), { whole: 1, summaries: 1, owner: PEOPLE.developer }),
  );
  const desk = deskOf(app);
  const input: Input<'checkIn.save'> = {
    id: 'check-in-of-a-company',
    keyResultId: keyResultId(0),
    objectiveId: objectiveId(0),
    day: today(),
    value: 12.5,
    confidence: 6,
    learned: 'Most of what remains comes from one provider: we try their newer interface next.',
  };
  const { host } = await desk.cost(PEOPLE.developer, 'checkIn.save', input);
  await app.idle(20_000);
  // The queue writes one row, and that once: what it weighs is what it costs.
  const [summary, ...others] = [...app.storage('summary:')];
  const byQueue = Buffer.byteLength(JSON.stringify(summary?.value));

  expect(host.storage.writtenBytes / 1000).toBeLessThanOrEqual(CHECK_IN.kbWritten);
  expect(others).toEqual([]);
  expect(byQueue / 1000).toBeLessThanOrEqual(CHECK_IN.kbByQueue);
  const { objectives, people, cycleId } = await desk.call(PEOPLE.developer, 'overview.read', {});
  const row = receivedObjectives({ objectives, people, cycleId }).find(({ id }) => id === objectiveId(0));
  expect(row?.keyResults[0]?.current?.value).toBe(12.5);
}, 60_000);
