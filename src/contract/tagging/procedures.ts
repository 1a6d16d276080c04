import * as input from '../inputs';

/** Tagging a sprint goal. Procedure → schema of its input. */
export const TAGGING_PROCEDURES = {
  'tagging.open': input.taggingOpenInput,
  'tagging.save': input.taggingSaveInput,
  'tagging.suggest': input.taggingSuggestInput,
  'tagging.issues': input.taggingIssuesInput,
  'tagging.discardDraft': input.sprintInput,
} as const;
