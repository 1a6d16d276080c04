import { createClock } from '../../../local/forge/clock';
import { createSettings, HostSettings } from '../../../local/forge/settings';

test('without a wish everything is as on a good day', () => {
  expect(createSettings().get()).toEqual(HostSettings.parse({}));
});

test('a setting that does not exist is refused by name, with those that do, and nothing changes', () => {
  const settings = createSettings();
  expect(() => settings.change({ storrage: {} })).toThrow(
    'There is no setting storrage; there are: calls, storage, deliveries, realtime, jira',
  );
  expect(() => settings.change({ storage: { nonsense: 1 } })).toThrow('There is no setting storage.nonsense');
  expect(settings.get()).toEqual(HostSettings.parse({}));
});

test.each([
  { calls: { limits: { shortFunctionMs: 1e10 } } },
  { calls: { limits: { memoryMB: 0.5 } } },
  { calls: { latency: { invoke: { ms: 2 ** 31 } } } },
  { deliveries: { delayMs: 2 ** 31 } },
  { jira: { taskMs: 2 ** 31 } },
])('what this machine cannot do is refused: %j', (part) => {
  expect(() => createSettings().change(part)).toThrow();
});

test('a listener hears the settings at once and after every change', () => {
  const settings = createSettings();
  const heard: HostSettings[] = [];
  settings.watch((now) => heard.push(now));
  settings.change({ storage: {} });
  expect(heard).toHaveLength(2);
});

test('a clock that was set goes on from there, and tells how far it is ahead', () => {
  const clock = createClock();
  const jumps: number[] = [];
  const stop = clock.onChange((offset) => jumps.push(offset));
  clock.set(Date.parse('2030-01-01T00:00:00Z'));
  expect(new Date(clock.now()).toISOString()).toMatch(/^2030-01-01T00:00:0/);
  clock.advance(86_400_000);
  expect(new Date(clock.now()).toISOString()).toMatch(/^2030-01-02T00:00:0/);
  stop();
  clock.reset();
  expect(clock.offsetMs()).toBe(0);
  expect(jumps).toHaveLength(2);
});
