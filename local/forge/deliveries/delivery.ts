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
  /** Epoch milliseconds by the machine's clock, as all times here. */
  firstAt: number;
  dueAt: number;
  retry?: { count: number; reason: string; data?: Record<string, unknown> | undefined };
  job?: { queueName: string; jobId: string; concurrency?: { key: string; limit: number } | undefined };
}

export type NewDelivery = Omit<Delivery, 'seq'>;

export interface JobStats {
  success: number;
  inProgress: number;
  failed: number;
}
