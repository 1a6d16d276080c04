import { z } from 'zod';
import { createStore } from '../../ui/store';

const gadgetSchema = z.object({
  id: z.string(),
  moduleKey: z.string(),
  configuration: z.unknown().optional(),
});
export type Gadget = z.infer<typeof gadgetSchema>;

const STORED_AS = 'shell.gadgets';

function read(): Gadget[] {
  try {
    const found = z
      .record(z.string(), z.array(gadgetSchema))
      .parse(JSON.parse(localStorage.getItem(STORED_AS) ?? ''));
    return found.all ?? [];
  } catch {
    return [];
  }
}

/** The dashboard's gadgets with their settings. They are kept in the browser: the site has no dashboards of its own. */
export const gadgets = createStore<readonly Gadget[]>(read());

export function changeGadgets(change: (now: readonly Gadget[]) => readonly Gadget[]): void {
  gadgets.set(change);
  localStorage.setItem(STORED_AS, JSON.stringify({ all: gadgets.get() }));
}
