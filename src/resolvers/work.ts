import { readAreaLinks } from '../application/work/area-links';
import { readKeyResultLinks } from '../application/work/key-result-links';
import { lastCycleLinks } from '../application/work/last-cycle-links';
import { proposeLinks } from '../application/work/propose-links';
import { relink } from '../application/work/relink';
import { removeLink, removeLinks, saveLink, saveLinks } from '../application/work/save-link';
import type { WORK_PROCEDURES } from '../contract/work/procedures';
import type { UseCases } from './procedure';

export const WORK_USE_CASES: UseCases<keyof typeof WORK_PROCEDURES> = {
  'link.save': saveLink,
  'link.remove': removeLink,
  'link.saveMany': saveLinks,
  'link.removeMany': removeLinks,
  'link.relink': relink,
  'link.lastCycle': lastCycleLinks,
  'link.ofArea': readAreaLinks,
  'link.ofKeyResult': readKeyResultLinks,
  'link.proposals': proposeLinks,
};
