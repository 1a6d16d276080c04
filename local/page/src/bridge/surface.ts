import type { FrameLocation } from '../../../forge/bridge/messages';
import type { BridgeView } from '../api/host';
import type { Extension } from '../modules/extension';
import type { ViewportSize } from '../modules/viewport';

/** A view an app opens over its own, or the shell from a menu. */
export interface ModalRequest {
  title: string;
  url: string;
  moduleKey: string;
  extension: Extension;
  size: ViewportSize;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  /** Runs without being seen until it closes itself. */
  hidden?: boolean;
  /** Runs once, however the modal is closed; `payload` is what the view gave to `close`. */
  onClosed(payload: unknown): void;
}

/** The address of a full page as its app sees it: paths below the page's own. */
export interface PageHistory {
  location(): FrameLocation;
  push(location: FrameLocation): void;
  replace(location: FrameLocation): void;
  go(delta: number): void;
  /** Hears of moves that the app did not make itself; returns how to stop. */
  listen(listener: (location: FrameLocation) => void): () => void;
}

/** The place in Jira that holds one frame, and what that place can do. Absent abilities answer `false`. */
export interface Surface {
  view: BridgeView & { extension: Extension };
  url: string;
  title: string;
  projectKey?: string | undefined;
  close?: (payload: unknown) => void;
  /** What Escape does that the app did not want; absent where it does nothing. */
  escape?: () => void;
  submit?: (payload: unknown) => void;
  history?: PageHistory;
}
