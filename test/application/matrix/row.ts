import type { Answer, Input, ProcedureName } from '../../../src/contract/api';
import type { Place } from './company';
import type { Rule, Verdict } from './verdicts';

/** One procedure of the matrix. */
export interface Row<N extends ProcedureName> {
  /** A request that is right in every respect, about the objective of a place. */
  input(at: Place): Input<N>;
  readonly may: Rule;
  /**
   * What a call that was not refused means for its caller, where the answer is about many: `hidden` without the
   * objective. Absent: `allowed`.
   */
  told?(answer: Answer<N>, at: Place): Verdict;
  /** `reads`: changes nothing. `logs`: each change has its entry. Else why a change has none. */
  readonly log: 'reads' | 'logs' | { readonly none: string };
}

/** The rows of some procedures. One that is missing does not compile. */
export type Rows<Names extends ProcedureName> = { readonly [N in Names]: Row<N> };

/** Whether anything of it stands in an answer. */
export function mentions(answer: unknown, id: string): Verdict {
  return JSON.stringify(answer).includes(`"${id}"`) ? 'allowed' : 'hidden';
}
