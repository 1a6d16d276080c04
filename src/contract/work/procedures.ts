import * as input from '../inputs';

/** Work links of issues to key results. Procedure → schema of its input. */
export const WORK_PROCEDURES = {
  'link.save': input.linkSaveInput,
  'link.remove': input.linkRemoveInput,
  'link.proposals': input.linkProposalsInput,
} as const;
