import { chosenFaults } from '../../../local/cli/chosen-faults';
import { createFaults } from '../../../local/forge/calls/faults';

const READ = { service: 'kvs', method: 'POST', path: '/api/v1/get', as: 'app' } as const;

test('a preset with a number hits so many calls, one without a number every one', () => {
  const few = createFaults();
  few.replace(chosenFaults(['kvs-500:2']));
  expect([few.take(READ), few.take(READ), few.take(READ)].map(Boolean)).toEqual([true, true, false]);
  const all = createFaults();
  all.replace(chosenFaults(['kvs-500']));
  expect([all.take(READ), all.take(READ), all.take(READ)].map(Boolean)).toEqual([true, true, true]);
});

test('several presets hold at once', () => {
  expect(chosenFaults(['jira-503', 'kvs-500'])).toEqual(['jira-503', 'kvs-500']);
});

test.each([
  ['jira-505', 'There is no fault jira-505; did you mean jira-500?'],
  ['nothing', 'There are: jira-quota-global, '],
  ['kvs-500:none', '--fault kvs-500:none: how often must be a number from 1'],
  ['kvs-500:0', 'must be a number from 1'],
])('%s is refused in words', (asked, message) => {
  expect(() => chosenFaults([asked])).toThrow(message);
});
