import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { queries, rereadAll } from '../api/queries';
import { connectFrame, type FrameConnection } from '../bridge/connect-frame';
import { createFrameScope, operate } from '../bridge/operate';
import type { Surface } from '../bridge/surface';
import { useShell } from '../shell/shell-context';
import { currentColorMode, useColorMode } from '../ui/color-mode';
import { Skeleton } from '../ui/states';
import { openModal } from './modal-stack';

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads allow-pointer-lock';

interface ModuleFrameProps {
  surface: Surface;
  frameOrigin: string;
  siteUrl: string;
  /** Fill the room given, or be as high as the content asks (between these pixels). */
  height: 'fill' | { min: number };
}

/**
 * An app's page in an iframe with the bridge to it. The frame lives as long as this element: give it a `key` of what it
 * shows, for its context is read once by the app.
 */
export function ModuleFrame({ surface, frameOrigin, siteUrl, height }: ModuleFrameProps) {
  const iframe = useRef<HTMLIFrameElement>(null);
  const client = useQueryClient();
  const [asked, setAsked] = useState<number | null>(null);
  const [ready, setReady] = useState(false);
  const connection = useRef<FrameConnection | null>(null);
  const colorMode = useColorMode();
  const { clockOffsetMs } = useShell().session;
  const ahead = useRef(clockOffsetMs);
  ahead.current = clockOffsetMs;
  const latest = useRef(surface);
  latest.current = surface;
  const scope = useMemo(createFrameScope, []);

  useLayoutEffect(() => {
    const element = iframe.current;
    if (!element) return;
    const made = connectFrame(element, {
      frameOrigin,
      colorMode: currentColorMode(),
      clockOffsetMs: ahead.current,
      onSize: setAsked,
      onEscape: () => latest.current.escape?.(),
      onReady: () => setReady(true),
      operate: (op, data) =>
        operate(
          op,
          data,
          latest.current,
          {
            modules: client.getQueryData(queries.modules().queryKey) ?? [],
            siteUrl,
            openModal,
            reread: () => rereadAll(client),
          },
          scope,
        ),
    });
    connection.current = made;
    const stopFollowing = latest.current.history?.listen((location) => made.moved(location));
    return () => {
      for (const callback of [...scope.closing, ...scope.leaving]) callback();
      stopFollowing?.();
      made.disconnect();
    };
  }, [frameOrigin, siteUrl, client, scope]);

  useLayoutEffect(() => connection.current?.setColorMode(colorMode), [colorMode]);
  useLayoutEffect(() => connection.current?.setClock(clockOffsetMs), [clockOffsetMs]);

  const pixels = height === 'fill' ? undefined : Math.max(height.min, asked ?? 0);
  return (
    <div className={height === 'fill' ? 'module-frame module-frame-fill' : 'module-frame'}>
      {ready ? null : <Skeleton rows={3} label={`Loading ${surface.title}`} />}
      <iframe
        ref={iframe}
        title={surface.title}
        src={surface.url}
        sandbox={SANDBOX}
        allow="clipboard-write"
        style={pixels === undefined ? {} : { height: pixels }}
      />
    </div>
  );
}
