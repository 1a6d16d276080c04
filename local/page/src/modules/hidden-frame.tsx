import type { Surface } from '../bridge/surface';
import { ModuleFrame } from './module-frame';

interface HiddenFrameProps {
  surface: Surface;
  frameOrigin: string;
  siteUrl: string;
}

/** A page of an app that runs without being seen: background scripts, and actions that only do something. */
export function HiddenFrame(props: HiddenFrameProps) {
  return (
    <div className="hidden-frame">
      <ModuleFrame {...props} height={{ min: 0 }} />
    </div>
  );
}
