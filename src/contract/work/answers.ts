import type * as view from '../views';

/** What the procedures of this area answer. */
export interface WorkAnswers {
  'link.save': view.ObjectiveView;
  'link.remove': view.ObjectiveView;
  'link.proposals': { readonly proposals: readonly view.LinkProposal[] };
}
