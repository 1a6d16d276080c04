/** What a comment of the coach is about. */
export type Subject =
  | { readonly kind: 'objective'; readonly objectiveId: string }
  | { readonly kind: 'key-result'; readonly objectiveId: string; readonly keyResultId: string }
  | { readonly kind: 'team'; readonly teamId: string };

/** One comment of the coach. It never blocks anything (PRODUCT §5.7). */
export interface Finding {
  readonly ruleId: string;
  readonly about: Subject;
  /** What was seen, and what to do about it. */
  readonly message: string;
  /** The rule it goes by, in a sentence. */
  readonly rule: string;
}
