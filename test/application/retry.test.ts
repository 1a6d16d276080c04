import { AppError } from '../../src/application/app-error';
import { again } from '../../src/application/retry';

const conflict = () => new AppError('CONFLICT', 'meanwhile');

test('a step is tried again while somebody else gets in between', async () => {
  let left = 10;
  const step = async () => {
    left -= 1;
    if (left > 0) throw conflict();
    return 'done';
  };
  expect(await again(step)).toBe('done');
  expect(left).toBe(0);
});

test('a step that never gets through gives up, and says why', async () => {
  const step = jest.fn(async () => Promise.reject(conflict()));
  await expect(again(step)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(step.mock.calls.length).toBeLessThan(50);
});

test.each([
  ['a refusal', new AppError('FORBIDDEN', 'no')],
  ['a storage that is away', new AppError('STORAGE_UNAVAILABLE', 'away')],
  ['a bug', new TypeError('undefined is not a function')],
])('%s is not tried again', async (_, thrown) => {
  const step = jest.fn(async () => Promise.reject(thrown));
  await expect(again(step)).rejects.toBe(thrown);
  expect(step).toHaveBeenCalledTimes(1);
});
