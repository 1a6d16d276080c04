import type { RuntimeData } from './messages';

const noop = () => {};
const counter = { incr: noop, incrBy: noop, decr: noop, decrBy: noop };

/**
 * `__forge_runtime__` of an invocation that begins now. `kvs` is left out on purpose: with it `@forge/kvs` would want
 * proxy tokens. Metrics must exist, the SDKs call them.
 * @param appCodeDir folder of the handler's bundle, with the app's texts beside it
 */
export function createRuntime({ contextToken, ...data }: RuntimeData, appCodeDir: string) {
  // By a clock that the host's shifted Date does not touch.
  const deadline = performance.now() + data.timeoutMs;
  return {
    ...data,
    proxy: { token: 'local', url: 'http://platform.invalid' },
    container: { region: 'local', runtime: 'nodejs20.x', handler: '', appCodeDir },
    lambdaContext: {
      awsRequestId: data.appContext.invocationId,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    },
    metrics: {
      counter: () => counter,
      timing: () => ({ measure: () => ({ stop: noop }) }),
      gauge: () => ({ set: noop }),
    },
    tracing: { traceId: data.appContext.invocationId, spanId: data.appContext.invocationId },
    realtime: contextToken === undefined ? {} : { contextToken },
  };
}
