import type { LinkedMany } from '../../../../../src/contract/work/answers';
import { CallError } from '../../client/call-error';

/** The answer about one issue; throws what refused it, as the screens show errors. */
export function refusalOf(answer: LinkedMany): LinkedMany {
  const [refused] = answer.refused;
  if (refused === undefined) return answer;
  throw new CallError({
    code:
      refused.reason === 'not-found'
        ? 'NOT_FOUND'
        : refused.reason === 'full'
          ? 'LIMIT_REACHED'
          : 'FORBIDDEN',
    message: refused.message,
  });
}
