/** One event or queued job which the app still has to be given. Kept on disk until it is done. */
export interface Delivery {
  /** Place in the order of arrival; its key on disk. */
  seq: number;
  kind: 'trigger' | 'consumer';
  moduleKey: string;
  /** Key of the function in the manifest. */
  functionName: string;
  /** What the function gets as its first argument, apart from `retryContext`. */
  payload: Record<string, unknown>;
  /** When it was accepted. Epoch milliseconds by the host's clock, as all times here. */
  firstAt: number;
  /** When `dueAt` was decided. */
  setAt: number;
  dueAt: number;
  /** Attempts that have ended. */
  attempts: number;
  /** What went wrong the last time. */
  lastError?: string;
  /** `count` grows with every retry that is the app's own doing. */
  retry?: { count: number; reason: string; data?: unknown };
  job?: { queueName: string; jobId: string; concurrency?: { key: string; limit: number } | undefined };
  /** The invocation that began the chain of pushes which this job belongs to. */
  origin?: string;
  /** It was delivered once already and comes a second time, because Forge promises "at least once" only. */
  repeated?: true;
  /** Its job was cancelled while it ran: there is no retry. */
  cancelled?: true;
}

export type NewDelivery = Omit<Delivery, 'seq' | 'attempts'>;

export interface JobStats {
  success: number;
  inProgress: number;
  failed: number;
}

/** How a delivery left the queue: `dropped` = by a person, a setting or a limit. */
export type EndResult = 'success' | 'failed' | 'dropped' | 'cancelled';

export interface EndedDelivery {
  delivery: Delivery;
  result: EndResult;
  /** Epoch milliseconds. */
  at: number;
}

/** The event type, or the name of the queue. */
export function deliveryName(delivery: Pick<Delivery, 'payload' | 'job'>): string {
  return delivery.job?.queueName ?? String(delivery.payload.eventType ?? '');
}
