import { createContext, type ReactNode, useContext } from 'react';
import type {
  CheckInView,
  KeyResultView,
  ObjectiveView,
  TeamView,
  WorkspaceView,
} from '../../../../../src/contract/views';
import type { WorkspaceAddress } from './workspace-address';
import type { Rights } from './workspace-rights';

/** What can be opened above the page; by id, so that a dialog always shows what stands now. */
export type WorkspaceDialog =
  | { readonly kind: 'cycle'; readonly cycleId?: string }
  | { readonly kind: 'team'; readonly teamId: string }
  | { readonly kind: 'new-team' }
  | { readonly kind: 'objective'; readonly objectiveId: string }
  | { readonly kind: 'new-objective'; readonly teamId: string }
  | { readonly kind: 'template'; readonly teamId: string }
  | { readonly kind: 'save-template'; readonly objectiveId: string }
  | { readonly kind: 'key-result'; readonly objectiveId: string; readonly keyResultId?: string }
  | {
      readonly kind: 'check-in';
      readonly objectiveId: string;
      readonly keyResultId: string;
      readonly corrects?: CheckInView;
    }
  | { readonly kind: 'change-review'; readonly objectiveId: string; readonly keyResultId?: string }
  | { readonly kind: 'changes'; readonly objectiveId: string; readonly humanKey: string }
  | { readonly kind: 'automation'; readonly objectiveId: string; readonly keyResultId: string }
  | {
      readonly kind: 'move' | 'copy' | 'archive' | 'delete';
      readonly objectiveId: string;
      /** What is meant, where it is not the whole objective. */
      readonly keyResultId?: string;
    }
  | { readonly kind: 'link'; readonly objectiveId: string; readonly keyResultId: string };

/** What stands around every tab: cycles, teams, the day, who looks. Overview and workspace both have it. */
export type WorkspaceFrame = Pick<
  WorkspaceView,
  'viewer' | 'today' | 'timeZone' | 'fiscalFirstMonth' | 'cycles' | 'cycleId' | 'hasAreas' | 'asOf'
> & { readonly teams: readonly FrameTeam[] };
export type FrameTeam = Pick<TeamView, 'id' | 'name' | 'parentId' | 'leadId' | 'standInId'>;

/** What every part of the page needs: where one is, who looks, and ways to go on. */
export interface FrameContext {
  readonly frame: WorkspaceFrame;
  readonly rights: Rights;
  readonly address: WorkspaceAddress;
  readonly go: (part: Partial<WorkspaceAddress>, how?: 'push' | 'replace') => void;
  readonly open: (dialog: WorkspaceDialog) => void;
  readonly putObjective: (objective: ObjectiveView) => void;
  readonly teamOf: (objective: Pick<ObjectiveView, 'teamId'>) => FrameTeam | undefined;
}

/** The same with all objectives of the cycle in full: for the tabs other than the Overview. */
export interface WorkspaceContext extends FrameContext {
  readonly workspace: WorkspaceView;
}

type Provided = FrameContext & { readonly workspace: WorkspaceView | null };

const Context = createContext<Provided | null>(null);

export function WorkspaceProvider({ value, children }: { value: Provided; children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Throws outside of the page. */
export function useWorkspaceFrame(): Provided {
  const value = useContext(Context);
  if (!value) throw new Error('useWorkspaceFrame needs the workspace page');
  return value;
}

/** Throws outside of the page, and on the Overview, which reads rows instead of whole objectives. */
export function useWorkspaceContext(): WorkspaceContext {
  const { workspace, ...frame } = useWorkspaceFrame();
  if (workspace === null) throw new Error('useWorkspaceContext needs a tab that reads the workspace');
  return { ...frame, workspace };
}

/** A key result with its objective; undefined when it is not (any more) in what the page shows. */
export function findKeyResult(
  objectives: readonly ObjectiveView[],
  is: (keyResult: KeyResultView) => boolean,
): { readonly objective: ObjectiveView; readonly keyResult: KeyResultView } | undefined {
  for (const objective of objectives) {
    const keyResult = objective.keyResults.find(is);
    if (keyResult) return { objective, keyResult };
  }
  return undefined;
}
