import { InvocationErrorCode } from '@forge/events';
import { AppError } from '../../src/application/app-error';
import type { JiraChange } from '../../src/application/jira-change';
import { createProductEventHandler } from '../../src/triggers/on-product-event';
import { createTestApp } from '../support/app';

const CLOSED = {
  eventType: 'avi:jira-software:closed:sprint',
  sprint: { id: '7', name: 'S7', state: 'closed', goal: 'Ship it' },
};
const { deps } = createTestApp();
const handlerOver = (push: (change: JiraChange) => Promise<void>) =>
  createProductEventHandler(() => ({ ...deps, queue: { push } }));

test('an event that concerns the app is queued, and is done with', async () => {
  const queued: JiraChange[] = [];
  const handler = handlerOver(async (change) => void queued.push(change));
  expect(await handler(CLOSED)).toBeUndefined();
  expect(queued).toEqual([
    { kind: 'sprint', sprintId: '7', gone: false, goalBefore: null, goalAfter: 'Ship it', startedAt: null },
  ]);
});

test('an event that the queue does not take is asked for again: what a trigger throws would be lost', async () => {
  const handler = handlerOver(async () => {
    throw new AppError('STORAGE_UNAVAILABLE', 'The queue of Forge did not take the event.');
  });
  expect(await handler(CLOSED)).toEqual({
    _retry: true,
    retryOptions: { retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST },
  });
});

test('a bug of the app is not tried again', async () => {
  const handler = handlerOver(async () => {
    throw new TypeError('a bug');
  });
  await expect(handler(CLOSED)).rejects.toThrow('a bug');
});

test.each([
  [
    'story points',
    { field: 'Story Points', fieldId: 'customfield_10032', fromString: '3', toString: '5' },
    1,
  ],
  ['hours', { field: 'timeoriginalestimate', fieldId: 'timeoriginalestimate', from: null, to: '28800' }, 1],
  ['a summary', { field: 'summary', fieldId: 'summary', fromString: 'A', toString: 'B' }, 0],
])('a change of %s asks for what depends on it', async (_, item, times) => {
  const push = jest.fn();
  const issue = { id: '101', fields: { project: { id: '10000' } } };
  await handlerOver(push)({ eventType: 'avi:jira:updated:issue', issue, changelog: { items: [item] } });
  expect(push).toHaveBeenCalledTimes(times);
});

test.each([
  ['an event of something else', { eventType: 'avi:jira:viewed:issue', thing: {} }],
  ['nothing', undefined],
])('%s is left alone', async (_, event) => {
  const push = jest.fn();
  expect(await handlerOver(push)(event)).toBeUndefined();
  expect(push).not.toHaveBeenCalled();
});
