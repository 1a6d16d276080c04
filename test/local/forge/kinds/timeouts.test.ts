import { FunctionTimeoutLinter } from '@forge/lint/out/lint/linters/function-timeout-linter/function-timeout-linter';
import { readModules } from './support/reading-manifest';

const APP = { id: 'ari:cloud:ecosystem::app/1', runtime: { name: 'nodejs22.x' as const } };
const MODULES = {
  consumer: { key: 'm-consumer', queue: 'q', function: 'run' },
  scheduledTrigger: { key: 'm-schedule', interval: 'hour', function: 'run' },
  trigger: { key: 'm-trigger', events: ['e'], function: 'run' },
  webtrigger: { key: 'm-web', function: 'run' },
  action: { key: 'm-action', function: 'run' },
  'jira:globalPage': { key: 'm-page', resource: 'r', resolver: { function: 'run' } },
};

/** Whether Forge's own linter has nothing to say. */
async function isFineForForge(modules: Record<string, unknown>): Promise<boolean> {
  const silent = { info() {}, warn() {}, error() {}, debug() {}, trace() {} };
  const [result] = await new FunctionTimeoutLinter({ app: APP, modules }, silent).batchExecuteImpl();
  return result?.errors.length === 0;
}

const KINDS = Object.keys(MODULES);
const PAIRS = KINDS.flatMap((one, index) => KINDS.slice(index).map((other) => [one, other]));

const CASES = PAIRS.flatMap((pair) =>
  [10, 30, 60, 900].map((timeoutSeconds) => ({ users: pair.join(' and '), pair, timeoutSeconds })),
);

test.each(CASES)(
  "a function of $users with timeoutSeconds $timeoutSeconds is read or refused as by Forge's linter",
  async ({ pair, timeoutSeconds }) => {
    const chosen = Object.entries(MODULES).filter(([type]) => pair.includes(type));
    const modules = {
      ...Object.fromEntries(chosen.map(([type, module]) => [type, [module]])),
      function: [{ key: 'run', handler: 'index.run', timeoutSeconds }],
    };
    if (await isFineForForge(modules)) expect(() => readModules(modules)).not.toThrow();
    else
      expect(() => readModules(modules)).toThrow(
        'Only consumer and scheduledTrigger functions support custom timeouts',
      );
  },
);
