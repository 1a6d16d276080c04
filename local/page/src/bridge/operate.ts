import { invokeResolver, readContext } from '../api/host';
import { withModalContext } from '../modules/extension';
import { resourceUrl } from '../modules/resource-url';
import type { UiModule } from '../modules/ui-module';
import { viewport } from '../modules/viewport';
import { currentColorMode } from '../ui/color-mode';
import { closeFlag, showFlag } from '../ui/flags';
import * as parse from './arguments';
import { pageEvents } from './events';
import { fetchProduct } from './fetch-product';
import { follow, linkUrl } from './links';
import { publishOnChannel, subscribeChannel } from './realtime';
import type { ModalRequest, Surface } from './surface';

/** What the shell lends to every frame. */
export interface ShellServices {
  modules: readonly UiModule[];
  siteUrl: string;
  openModal(request: ModalRequest): void;
  /** Reads Jira's data on the screen again. */
  reread(): Promise<void>;
}

type Operation = (data: unknown, surface: Surface, shell: ShellServices, frame: FrameScope) => unknown;

/** What lives as long as the frame: callbacks the app left here. */
export interface FrameScope {
  closing: Set<() => void>;
  leaving: Set<() => void>;
}

export function createFrameScope(): FrameScope {
  return { closing: new Set(), leaving: new Set() };
}

const on: Operation = (data, _surface, _shell, frame) => {
  const { event, callback } = parse.onArguments.parse(data);
  const unsubscribe = pageEvents.on(event, (payload) => callback(payload));
  frame.leaving.add(unsubscribe);
  return { unsubscribe };
};

const emit: Operation = (data) => {
  const { event, payload } = parse.emitArguments.parse(data);
  pageEvents.emit(event, payload);
  return null;
};

/** Every call an app's page can make, by its name in @forge/bridge. */
const OPERATIONS: Record<string, Operation> = {
  async invoke(data, { view }) {
    const { functionKey, payload, metadata } = parse.invokeArguments.parse(data);
    const body = await invokeResolver(view, functionKey, payload);
    return metadata ? { body, metadata: {} } : body;
  },
  getContext: (_data, { view }) =>
    readContext(view, {
      colorMode: currentColorMode(),
      light: 'light',
      dark: 'dark',
      spacing: 'spacing',
      typography: 'typography',
      shape: 'shape',
    }),
  fetchProduct,
  openModal(data, surface, shell) {
    const asked = parse.openModalArguments.parse(data);
    const size = asked.size ?? 'medium';
    viewport(size);
    shell.openModal({
      title: asked.title ?? surface.title,
      url: asked.resource ? resourceUrl(surface.url, asked.resource, shell.modules) : surface.url,
      moduleKey: surface.view.moduleKey,
      extension: withModalContext(surface.view.extension, asked.context),
      size,
      closeOnEscape: asked.closeOnEscape ?? true,
      closeOnOverlayClick: asked.closeOnOverlayClick ?? true,
      onClosed: (payload) => asked.onClose?.(payload),
    });
    return true;
  },
  close(payload, surface) {
    if (!surface.close) return false;
    surface.close(payload);
    return true;
  },
  onClose(data, _surface, _shell, frame) {
    const callback = parse.callbackArgument.parse(data);
    frame.closing.add(callback);
    return true;
  },
  submit(payload, surface) {
    if (!surface.submit) return false;
    surface.submit(payload);
    return true;
  },
  async refresh(_payload, _surface, shell) {
    await shell.reread();
    return true;
  },
  open: () => false,
  reload() {
    window.location.reload();
    return null;
  },
  showFlag(data) {
    const { actions, ...flag } = parse.flagArguments.parse(data);
    showFlag({
      ...flag,
      actions: actions?.map(({ text, onClick }) => ({ text, onClick: () => onClick?.() })),
    });
    return true;
  },
  closeFlag(data) {
    closeFlag(parse.closeFlagArguments.parse(data).id);
    return true;
  },
  emit,
  emitPublic: emit,
  on,
  onPublic: on,
  navigate(data, surface, shell) {
    const { type } = parse.openTypeArguments.parse(typeof data === 'string' ? {} : data);
    follow(linkUrl(data, surface, shell), type, shell.siteUrl);
    return null;
  },
  getUrl: (data, surface, shell) => new URL(linkUrl(data, surface, shell), window.location.origin).href,
  changeWindowTitle(title) {
    document.title = String(title);
    return null;
  },
  async subscribeRealtimeChannel(data, { view }, _shell, frame) {
    const { channelName, isGlobal, options, onEvent } = parse.subscribeArguments.parse(data);
    const stop = await subscribeChannel(view, { channelName, isGlobal, options }, onEvent);
    const leave = () => void stop();
    frame.leaving.add(leave);
    return { unsubscribe: leave };
  },
  publishRealtimeChannel(data, { view }) {
    const { channelName, isGlobal, options, eventPayload } = parse.publishArguments.parse(data);
    return publishOnChannel(view, { channelName, isGlobal, options }, eventPayload);
  },
  emitReadyEvent: () => null,
  createHistory(_data, surface) {
    if (!surface.history) throw new Error('createHistory is only available in full pages');
    return { location: surface.history.location(), length: window.history.length };
  },
  'history.push': (data, surface) => {
    surface.history?.push(parse.historyArguments.parse(data).location);
    return null;
  },
  'history.replace': (data, surface) => {
    surface.history?.replace(parse.historyArguments.parse(data).location);
    return null;
  },
  'history.go': (data, surface) => {
    surface.history?.go(parse.historyGoArguments.parse(data).delta);
    return null;
  },
};

/** Runs one bridge call of the frame on a surface. A call this host does not have is refused in words. */
export async function operate(
  op: string,
  data: unknown,
  surface: Surface,
  shell: ShellServices,
  frame: FrameScope,
): Promise<unknown> {
  const operation = Object.hasOwn(OPERATIONS, op) ? OPERATIONS[op] : undefined;
  if (!operation) throw new Error(`${op} is not available in this host`);
  return operation(data, surface, shell, frame);
}
