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
  /** Milliseconds since 1970, by the machine's clock. */
  deadline: number;
}

export interface RunMessage {
  type: 'run';
  id: string;
  /** Absolute path of the bundled handler file. */
  file: string;
  exportName: string;
  /** Arguments of the handler as JSON. */
  args: string;
  runtime: RuntimeData;
}

export interface PlatformReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface ReplyMessage {
  type: 'reply';
  callId: number;
  reply: PlatformReply;
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

export type FromWorker =
  | { type: 'taken'; id: string }
  | { type: 'done'; id: string; outcome: RunOutcome }
  | { type: 'call'; callId: number; call: PlatformCall };

export type ToWorker = RunMessage | ReplyMessage;

export interface WorkerSetup {
  clockOffsetMs: number;
}
