import { Slot } from '@radix-ui/react-slot';
import { forwardRef, type ReactElement, useEffect } from 'react';

interface RemoveScrollProps {
  as?: unknown;
  allowPinchZoom?: boolean;
  shards?: unknown;
  enabled?: boolean;
  children?: ReactElement;
}

/**
 * Stands in for `react-remove-scroll` below Radix's dialog and menu: keeps the page behind from scrolling by a class
 * of ours instead of a `<style>` element, which Forge's content security policy refuses.
 */
export const RemoveScroll = forwardRef<HTMLElement, RemoveScrollProps>(function RemoveScroll(
  { as: _as, allowPinchZoom: _pinch, shards: _shards, enabled: _enabled, ...rest },
  ref,
) {
  useEffect(() => {
    const page = document.documentElement;
    const before = page.classList.contains('is-scroll-locked');
    page.classList.add('is-scroll-locked');
    return () => {
      if (!before) page.classList.remove('is-scroll-locked');
    };
  }, []);
  return <Slot {...rest} ref={ref} />;
});
