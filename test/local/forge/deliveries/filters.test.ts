import type { Actor } from '../../../../local/jira/types';
import { type OpenedDeliveries, openDeliveries, TRIGGER_EVENT } from './support/open-deliveries';

const MINUTE = 60_000;
const FUNCTIONS = [{ key: 'run', handler: 'index.run' }];

let opened: OpenedDeliveries;
async function open(modules: Record<string, unknown>): Promise<OpenedDeliveries> {
  opened = await openDeliveries({ modules: { ...modules, function: FUNCTIONS } });
  return opened;
}
afterEach(() => opened.close());

/** How many triggers heard of it. */
async function heardBy(causedBy: Actor, eventType = TRIGGER_EVENT): Promise<string[]> {
  opened.runs.length = 0;
  await opened.accept({ eventType, payload: {}, causedBy });
  opened.wake();
  await opened.settle();
  return opened.runs.map(({ moduleKey }) => moduleKey);
}
const person: Actor = { kind: 'user', accountId: 'person-1' };
const app: Actor = { kind: 'app' };

test('what the app did itself reaches only triggers that do not ignore it, marked as its own', async () => {
  const deaf = { key: 'deaf', events: [TRIGGER_EVENT], function: 'run', filter: { ignoreSelf: true } };
  const all = { key: 'all', events: [TRIGGER_EVENT], function: 'run' };
  await open({ trigger: [deaf, all] });
  expect(await heardBy(app)).toEqual(['all']);
  expect(opened.runs[0]?.args[0]).toMatchObject({ selfGenerated: true });
  expect((await heardBy(person)).sort()).toEqual(['all', 'deaf']);
});

test('a filter may stand at each event of a trigger', async () => {
  const events = [
    { eventType: TRIGGER_EVENT, filter: { ignoreSelf: true } },
    { eventType: 'avi:jira:created:issue', filter: {} },
  ];
  await open({ trigger: [{ key: 'both', events, function: 'run' }] });
  expect(await heardBy(app)).toEqual([]);
  expect(await heardBy(app, 'avi:jira:created:issue')).toEqual(['both']);
  expect(await heardBy(person, 'avi:jira:deleted:issue')).toEqual([]);
});

test('a trigger or schedule that asks for a licence rests while there is none', async () => {
  const filter = { appIsLicensed: true };
  const { setLicensed, clock, settle, runs } = await open({
    trigger: [{ key: 'paid', events: [TRIGGER_EVENT], function: 'run', filter }],
    scheduledTrigger: [{ key: 'paid-hour', interval: 'hour', function: 'run', filter }],
  });
  setLicensed(false);
  expect(await heardBy(person)).toEqual([]);
  clock.advance(5 * MINUTE);
  await settle();
  expect(runs).toEqual([]);
  setLicensed(true);
  expect(await heardBy(person)).toEqual(['paid']);
  clock.advance(60 * MINUTE);
  await settle();
  expect(runs.map(({ moduleKey }) => moduleKey)).toEqual(['paid', 'paid-hour']);
});

/** A trigger with this filter, and another with this expression at the event itself. */
async function openPicky(filter: Record<string, unknown>): Promise<void> {
  const events = [{ eventType: TRIGGER_EVENT, filter }];
  await open({
    trigger: [
      { key: 'trigger', events: [TRIGGER_EVENT], function: 'run', filter },
      { key: 'event', events, function: 'run' },
    ],
  });
}

test('an expression decides by what the trigger would get', async () => {
  await openPicky({ expression: 'event.selfGenerated' });
  expect(await heardBy(person)).toEqual([]);
  expect((await heardBy(app)).sort()).toEqual(['event', 'trigger']);
});

test.each([
  [undefined, false, true],
  ['IGNORE', false, false],
  ['IGNORE_AND_LOG', false, true],
  ['RECEIVE', true, false],
  ['RECEIVE_AND_LOG', true, true],
])('where an expression fails, onError decides: %s', async (onError, received, logged) => {
  await openPicky({ expression: 'event.no.such.thing == 1', ...(onError ? { onError } : {}) });
  expect(await heardBy(person)).toHaveLength(received ? 2 : 0);
  expect(opened.printed).toHaveLength(logged ? 2 : 0);
  expect(opened.unmodelled.list()).toEqual([]);
});

test('an expression with something that is not played lets the event pass, and that is recorded', async () => {
  const expression = 'new Set(event.issue)';
  await openPicky({ expression });
  expect(await heardBy(person)).toHaveLength(2);
  expect(opened.unmodelled.list()).toMatchObject([
    { service: 'trigger', path: expression },
    { path: expression },
  ]);
});
