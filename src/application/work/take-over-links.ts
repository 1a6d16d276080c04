import type { Deps } from '../ports';

/**
 * Puts right what is derived from the links of these issues. Each of these says what stands when it is written, so the
 * message may come twice, late or out of order.
 */
export async function takeOverLinks(_deps: Deps, _issueIds: readonly string[]): Promise<void> {}
