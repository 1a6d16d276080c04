import type { Claim } from './claim';

/** What `__forge_fetch__` is given first: which service, as whom. */
export interface FetchDescriptor {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
}

/** The invocation's part of `__forge_runtime__` that can be sent to a worker. */
export interface RuntimeData {
  appContext: Record<string, unknown> & { invocationId: string };
  aaid: string | undefined;
  contextAri: string;
  /** Proves to the realtime service which page's context the function runs in; absent where no page invoked it. */
  contextToken?: string;
  /** What the platform allows the function, counted from when it begins. */
  timeoutMs: number;
}

/** One call of a handler. */
export interface RunRequest {
  id: string;
  /** Absolute path of the bundled handler file. */
  file: string;
  exportName: string;
  /** Arguments of the handler as JSON. */
  args: string;
  runtime: RuntimeData;
}

export interface RunMessage extends RunRequest {
  type: 'run';
  claim: Claim;
}

export interface PlatformReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A reply, or a connection that broke, with the reason. */
export type PlatformAnswer = PlatformReply | { dropped: string };

export interface ReplyMessage {
  type: 'reply';
  callId: number;
  reply: PlatformAnswer;
}

export interface PlatformCall {
  invocationId: string;
  descriptor: FetchDescriptor;
  path: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}

export type RunOutcome =
  | { ok: true /** JSON; undefined when the function returned nothing. */; value: string | undefined }
  | { ok: false; reason: 'thrown' | 'timeout' | 'memory' | 'crash'; message: string; stack?: string };

/** One call of `console` in the app's code. */
export interface AppLogLine {
  /** Empty outside of any invocation. */
  invocationId: string;
  text: string;
}

export type FromWorker =
  /** The worker takes calls now. */
  | { type: 'ready' }
  /** The function begins. */
  | { type: 'taken'; id: string }
  | { type: 'done'; id: string; outcome: RunOutcome }
  | { type: 'call'; callId: number; call: PlatformCall }
  | { type: 'log'; line: AppLogLine }
  /** The thread uses more memory than its functions may, and ends. */
  | { type: 'memory' };

export type ToWorker = RunMessage | ReplyMessage | { type: 'clock'; offsetMs: number };

export interface WorkerSetup {
  clockOffsetMs: number;
  memoryMB: number;
  /** Addresses that may be fetched. */
  egress: readonly string[];
}
