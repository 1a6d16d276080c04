import type { StatusView } from '../../../../../src/contract/views';
import { StatusLozenge } from '../../ui/status-lozenge';

/** A status with its reason; what the numbers say always stands beside a person's own (PRODUCT §3.7). */
export function StatusLine({ status }: { status: StatusView }) {
  return (
    <div className="row small">
      <StatusLozenge code={status.code} word={status.word} />
      <span className="subtle status-reason" dir="auto">
        {status.reason}
        {status.computed && ` The numbers say ${status.computed.word}: ${status.computed.reason}`}
      </span>
      {status.doubts && <strong>{status.doubts}</strong>}
    </div>
  );
}
