import { discardDraft } from '../application/tagging/discard-draft';
import { issuesOfSprint } from '../application/tagging/issues-of-sprint';
import { openTagging } from '../application/tagging/open-tagging';
import { saveTagging } from '../application/tagging/save-tagging';
import { suggestKeyResults } from '../application/tagging/suggest-key-results';
import type { TAGGING_PROCEDURES } from '../contract/tagging/procedures';
import type { UseCases } from './procedure';

export const TAGGING_USE_CASES: UseCases<keyof typeof TAGGING_PROCEDURES> = {
  'tagging.open': openTagging,
  'tagging.save': saveTagging,
  'tagging.suggest': suggestKeyResults,
  'tagging.issues': issuesOfSprint,
  'tagging.discardDraft': discardDraft,
};
