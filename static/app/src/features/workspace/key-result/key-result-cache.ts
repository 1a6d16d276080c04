import type { Input } from '../../../../../../src/contract/api';
import type { CheckInView, KeyResultPage, ObjectiveView } from '../../../../../../src/contract/views';

/** The detail with its objective as a write returned it. */
export function withObjective(page: KeyResultPage, objective: ObjectiveView): KeyResultPage {
  return page.objective.id === objective.id ? { ...page, objective } : page;
}

/** A check-in just saved, as the list shows it: the index behind the list may take a while to know it. */
export function checkInAsView(
  sent: Input<'checkIn.save'>,
  by: { readonly accountId: string; readonly at: string },
): CheckInView {
  const { id, day, value, confidence, ownStatus, shipped, effect, learned, corrects } = sent;
  return {
    id,
    day,
    value,
    confidence,
    ownStatus: ownStatus ?? null,
    shipped: shipped ?? '',
    effect: effect ?? '',
    learned: learned ?? '',
    by: by.accountId,
    at: by.at,
    ...(corrects === undefined ? {} : { corrects }),
  };
}

export interface CheckInEntry {
  readonly checkIn: CheckInView;
  /** What it took the place of, latest version first. */
  readonly replaced: readonly CheckInView[];
}

/** Check-ins as people read them: those that stand, newest first, each with the versions that it corrected. */
export function checkInEntries(checkIns: readonly CheckInView[]): readonly CheckInEntry[] {
  const byId = new Map(checkIns.map((each) => [each.id, each]));
  const corrected = new Set(checkIns.flatMap((each) => (each.corrects === undefined ? [] : [each.corrects])));
  return [...byId.values()]
    .filter((each) => !corrected.has(each.id) && each.correctedBy === undefined)
    .sort((a, b) => (a.day === b.day ? (a.at < b.at ? 1 : -1) : a.day < b.day ? 1 : -1))
    .map((checkIn) => ({ checkIn, replaced: versionsBefore(checkIn, byId) }));
}

function versionsBefore(checkIn: CheckInView, byId: ReadonlyMap<string, CheckInView>): CheckInView[] {
  const versions: CheckInView[] = [];
  const seen = new Set([checkIn.id]);
  for (let at = checkIn.corrects; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const before = byId.get(at);
    if (before === undefined) break;
    versions.push(before);
    at = before.corrects;
  }
  return versions;
}

/** Whose check-in it is, and who corrected it last; null while nobody has. */
export function entryAuthors({ checkIn, replaced }: CheckInEntry): {
  readonly by: string;
  readonly correctedBy: string | null;
} {
  const first = replaced.at(-1);
  return first ? { by: first.by, correctedBy: checkIn.by } : { by: checkIn.by, correctedBy: null };
}
