import type { z } from 'zod';
import * as input from './inputs';
import type * as view from './views';

/**
 * Every procedure of the app: its input schema here, its answer's type beside it. The client calls by
 * name with both checked; `resolvers/` must define exactly these, or it does not compile.
 */
export const PROCEDURES = {
  'panel.read': input.boardInput,
  'board.setup': input.boardInput,
  'board.connect': input.boardConnectInput,
  'tagging.open': input.taggingOpenInput,
  'tagging.save': input.taggingSaveInput,
  'tagging.suggest': input.taggingSuggestInput,
  'tagging.issues': input.taggingIssuesInput,
  'tagging.discardDraft': input.sprintInput,
  'workspace.read': input.workspaceInput,
  'cycle.save': input.cycleSaveInput,
  'team.save': input.teamSaveInput,
  'objective.save': input.objectiveSaveInput,
  'keyResult.save': input.keyResultSaveInput,
  'keyResult.read': input.keyResultInput,
  'checkIn.save': input.checkInSaveInput,
  'link.save': input.linkSaveInput,
  'link.remove': input.linkRemoveInput,
  'link.proposals': input.linkProposalsInput,
} as const;

export type ProcedureName = keyof typeof PROCEDURES;

interface Answers {
  'panel.read': view.PanelView;
  'board.setup': view.BoardSetupView;
  'board.connect': view.TeamView;
  'tagging.open': view.TaggingView;
  'tagging.save': view.TaggingSaved;
  /** Ranked over the whole organisation, the board's team first. */
  'tagging.suggest': { readonly suggestions: readonly view.SuggestionView[] };
  /** Key results each issue (or its parent) serves by work link, for the ids asked. */
  'tagging.issues': {
    readonly links: readonly { readonly issueId: string; readonly keys: readonly string[] }[];
  };
  'tagging.discardDraft': view.TaggingView;
  'workspace.read': view.WorkspaceView;
  'cycle.save': view.CycleView;
  'team.save': view.TeamView;
  'objective.save': view.ObjectiveView;
  'keyResult.save': view.ObjectiveView;
  'keyResult.read': view.KeyResultPage;
  /** The objective as it stands after the check-in. */
  'checkIn.save': view.ObjectiveView;
  'link.save': view.ObjectiveView;
  'link.remove': view.ObjectiveView;
  'link.proposals': { readonly proposals: readonly view.LinkProposal[] };
}

/** What a caller may send (defaults may be left out). */
export type Input<N extends ProcedureName> = z.input<(typeof PROCEDURES)[N]>;
/** What a use case gets (defaults filled in). */
export type Parsed<N extends ProcedureName> = z.output<(typeof PROCEDURES)[N]>;
export type Answer<N extends ProcedureName> = Answers[N];
