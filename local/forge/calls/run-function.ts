import { randomUUID } from 'node:crypto';
import { type BackendBuild, splitHandler } from '../app/build-backend';
import type { Installation } from '../app/installation';
import type { Manifest } from '../app/manifest';
import type { RunOutcome } from '../workers/messages';
import type { WorkerPool } from '../workers/worker-pool';
import type { Invocation, InvocationKind, InvocationTable } from './invocation-table';

export interface FunctionRun {
  kind: InvocationKind;
  moduleKey: string;
  /** Key of the function in the manifest. */
  functionName: string;
  /** What the log shows: the resolver's own key where there is one. */
  label: string;
  accountId: string | undefined;
  args: unknown[];
  /** The invocation whose pushes to queues, and theirs in turn, led to this one. */
  origin?: string;
}

export interface FunctionResult {
  outcome: RunOutcome;
  invocation: Invocation;
}

export interface RunDeps {
  manifest(): Manifest;
  build(): BackendBuild;
  installation: Installation;
  invocations: InvocationTable;
  workers: WorkerPool;
  timeouts: FunctionTimeouts;
  print(line: string): void;
}

/** Milliseconds which the platform allows a function. */
export interface FunctionTimeouts {
  /** Resolvers, triggers, JQL functions. */
  short: number;
  /** Consumers and schedules without `timeoutSeconds`. */
  long: number;
}

export const FORGE_TIMEOUTS: FunctionTimeouts = { short: 25_000, long: 55_000 };

/** forge-platform §1.9: 25 s, not configurable; consumers and schedules 55 s, or what the function asks for. */
function timeoutOf(
  timeouts: FunctionTimeouts,
  kind: InvocationKind,
  timeoutSeconds: number | undefined,
): number {
  if (kind !== 'consumer' && kind !== 'scheduledTrigger') return timeouts.short;
  return timeoutSeconds === undefined ? timeouts.long : timeoutSeconds * 1000;
}

/**
 * Runs one function of the manifest as one invocation: identity and cost are booked here, the outcome is logged.
 * @throws if the manifest has no such function
 */
export async function runFunction(deps: RunDeps, run: FunctionRun): Promise<FunctionResult> {
  const manifest = deps.manifest();
  const declared = manifest.functions.find((item) => item.key === run.functionName);
  if (!declared) throw new Error(`manifest.yml has no function "${run.functionName}"`);
  const { file, exportName } = splitHandler(declared.handler);
  const path = deps.build().files.get(file);
  if (path === undefined) throw new Error(`The handler file "${file}" has not been built`);

  const { installation } = deps;
  const invocation = deps.invocations.begin({
    id: randomUUID(),
    kind: run.kind,
    moduleKey: run.moduleKey,
    functionKey: run.label,
    accountId: run.accountId,
    ...(run.origin === undefined ? {} : { origin: run.origin }),
  });
  const startedAt = performance.now();
  const timeoutMs = timeoutOf(deps.timeouts, run.kind, declared.timeoutSeconds);
  const outcome = await deps.workers.run(
    {
      id: invocation.id,
      file: path,
      exportName,
      args: JSON.stringify(run.args),
      runtime: {
        appContext: {
          appId: installation.appId,
          appVersion: '0.0.0-local',
          environmentId: installation.environmentId,
          environmentType: installation.environmentType,
          installationId: installation.installationId,
          invocationId: invocation.id,
          functionKey: declared.key,
          moduleKey: run.moduleKey,
          moduleType: run.kind,
          permissions: { scopes: manifest.scopes, external: manifest.permissions.external ?? {} },
        },
        aaid: run.accountId,
        contextAri: installation.contextAri,
        deadline: Math.round(performance.timeOrigin + startedAt + timeoutMs),
      },
    },
    timeoutMs,
  );
  deps.invocations.end(invocation, startedAt, outcome.ok ? undefined : outcome.message);
  if (!outcome.ok) deps.print(`${run.kind} ${run.label}: ${outcome.stack ?? outcome.message}`);
  return { outcome, invocation };
}
