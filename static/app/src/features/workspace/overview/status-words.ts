import type { StatusView } from '../../../../../../src/contract/views';

/** Why a status is what it is, with what the numbers say beside a person's own, and the owner's doubts. */
export function statusWords({ word, reason, computed, doubts }: StatusView): string {
  return [
    `${word}: ${reason}`,
    ...(computed === undefined ? [] : [`The numbers say ${computed.word}: ${computed.reason}`]),
    ...(doubts === null ? [] : [doubts]),
  ].join('\n');
}
