import { randomUUID } from 'node:crypto';
import { type BackendBuild, splitHandler } from '../app/build-backend';
import type { Installation } from '../app/installation';
import type { Manifest } from '../app/manifest';
import type { Place } from '../realtime/channel';
import type { RunOutcome } from '../workers/messages';
import type { WorkerPool } from '../workers/worker-pool';
import type { CallSettings } from './call-settings';
import { memoryOf, timeoutOf } from './function-limits';
import type { Invocation, InvocationTable } from './invocation-table';
import type { InvocationKind } from './kinds';
import { delayCall } from './latency';
import { licenseOf } from './license';
import { inWords } from './sizes';

export interface FunctionRun {
  kind: InvocationKind;
  moduleKey: string;
  /** Key of the function in the manifest. */
  functionName: string;
  /** What the log shows: the resolver's own key where there is one. */
  label: string;
  accountId: string | undefined;
  /** What it is called with, and the context of the backend; the licence is added to that. */
  args: unknown[];
  /** The invocation whose pushes to queues, and theirs in turn, led to this one. */
  origin?: string;
  /** Where the page stands that invokes it. */
  place?: Place;
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
  settings(): CallSettings;
  print(line: string): void;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
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
  const settings = deps.settings();
  const invocation = deps.invocations.begin({
    id: randomUUID(),
    kind: run.kind,
    moduleKey: run.moduleKey,
    functionKey: run.label,
    accountId: run.accountId,
    ...(run.origin === undefined ? {} : { origin: run.origin }),
    ...(run.place === undefined ? {} : { place: run.place }),
  });
  const license = licenseOf(settings.license);
  const [first, second] = run.args;
  const args = JSON.stringify([first, isRecord(second) && license ? { ...second, license } : second]);
  const { payloadBytes } = settings.limits;

  const start = async (): Promise<RunOutcome> => {
    if (Buffer.byteLength(args) > payloadBytes) {
      const message = `Invocation payload is larger than the limit of ${inWords(payloadBytes)}`;
      return { ok: false, reason: 'thrown', message };
    }
    await delayCall(deps.settings, 'invoke');
    const request = {
      id: invocation.id,
      file: path,
      exportName,
      args,
      runtime: {
        appContext: {
          appId: installation.appId,
          appVersion: '0.0.0-local',
          environmentId: installation.environmentId,
          environmentType: installation.environmentType,
          installationId: installation.installationId,
          invocationId: invocation.id,
          functionKey: run.functionName,
          moduleKey: run.moduleKey,
          moduleType: run.kind,
          ...(license === undefined ? {} : { license }),
          permissions: { scopes: manifest.scopes, external: manifest.permissions.external ?? {} },
        },
        aaid: run.accountId,
        contextAri: installation.contextAri,
        // Channels of a page's own context are open to what it invokes, and to nothing else.
        ...(run.place === undefined ? {} : { contextToken: invocation.id }),
        timeoutMs: timeoutOf(settings.limits, run.kind, declared, manifest.uses),
      },
    };
    return deps.workers.run(request, memoryOf(settings, declared, manifest));
  };

  const outcome = await start();
  deps.invocations.end(invocation, outcome.ok ? undefined : outcome.message);
  if (!outcome.ok) deps.print(`${run.kind} ${run.label}: ${outcome.stack ?? outcome.message}`);
  return { outcome, invocation };
}
