import type * as view from '../views';

/** What the procedures of this area answer. */
export interface TaggingAnswers {
  'tagging.open': view.TaggingView;
  'tagging.save': view.TaggingSaved;
  /** Ranked over the whole organisation, the board's team first. */
  'tagging.suggest': { readonly suggestions: readonly view.SuggestionView[] };
  /** Key results each issue (or its parent) serves by work link, for the ids asked. */
  'tagging.issues': {
    readonly links: readonly { readonly issueId: string; readonly keys: readonly string[] }[];
  };
  'tagging.discardDraft': view.TaggingView;
}
