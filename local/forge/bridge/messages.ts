/** Messages between an app frame and the shell page. The rules are at the top of frame-bridge.ts. */

/** Sent by a frame with `window.parent.postMessage(hello, shellOrigin)`, once, before any app code runs. */
export interface HelloMessage {
  type: 'forge-bridge-hello';
}

/** The shell's answer, with one MessagePort transferred: `frame.postMessage(msg, frameOrigin, [port])`. */
export interface PortMessage {
  type: 'forge-bridge-port';
}

/** A function in an argument or a result: a number that its maker understands. */
export interface FunctionReference {
  __fn: number;
}

/** A place in a full-page module, as `createHistory` of the bridge shows it. */
export interface FrameLocation {
  pathname: string;
  search: string;
  hash: string;
  key?: string;
  state?: unknown;
}

export interface BridgeRequest {
  id: number;
  op: string;
  data: unknown;
}

export type BridgeReply =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; error: string };

/** Calls a function that the receiver has sent before as `{__fn}`. Nothing is answered. */
export interface FunctionCall {
  type: 'call';
  fn: number;
  args: unknown[];
}

export interface ThemeMessage {
  type: 'theme';
  colorMode: 'light' | 'dark';
}

/** The host's clock was set: it now lies so far ahead of the machine's. */
export interface ClockMessage {
  type: 'clock';
  offsetMs: number;
}

/** The shell's address bar moved by itself (back, forward, `history.go`), not by a push of this frame. */
export interface LocationMessage {
  type: 'location';
  location: FrameLocation;
  action: 'POP' | 'PUSH' | 'REPLACE';
}

/** The height in CSS pixels that the frame's document needs; sent on every change. */
export interface SizeMessage {
  type: 'size';
  height: number;
}

/** Escape was pressed in the frame and nothing in it wanted the key: it is the modal's around it. */
export interface EscapeMessage {
  type: 'escape';
}

export type FrameToShell = BridgeRequest | FunctionCall | SizeMessage | EscapeMessage;
export type ShellToFrame = BridgeReply | FunctionCall | ThemeMessage | ClockMessage | LocationMessage;
