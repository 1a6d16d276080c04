import type { Envelope } from '../../../../src/contract/errors';

/** Whether something that came over the bridge has the shape of a procedure's answer. */
export function isEnvelope<T>(answer: unknown): answer is Envelope<T> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'value' in answer;
  return answer.ok === false && 'error' in answer && typeof answer.error === 'object';
}
