import * as input from '../inputs';
import * as many from './inputs';

/** Work links of issues to key results and KRAs. Procedure → schema of its input. */
export const WORK_PROCEDURES = {
  'link.save': input.linkSaveInput,
  'link.remove': input.linkRemoveInput,
  'link.saveMany': many.linkSaveManyInput,
  'link.removeMany': many.linkRemoveManyInput,
  'link.relink': many.linkRelinkInput,
  'link.lastCycle': many.linkLastCycleInput,
  'link.ofArea': many.linkOfAreaInput,
  'link.ofKeyResult': many.linkOfKeyResultInput,
  'link.proposals': input.linkProposalsInput,
} as const;
