/**
 * The promise, or a rejection with what `onTimeout` makes once `ms` milliseconds have passed. Forge's bridge has no
 * limit of its own: a call that the host loses would leave a screen waiting for ever.
 */
export function withTimeout<T>(promise: Promise<T>, ms: number, onTimeout: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(onTimeout()), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
