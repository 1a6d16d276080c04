import type { Store } from '../../../src/application/ports';
import type { RecordKind } from '../../../src/application/records/kinds';
import type { ObjectiveRecord } from '../../../src/application/records/objective-record';
import { createTestApp, type TestApp } from '../../support/app';
import { createFakeStore, type FakeStore } from '../../support/fake-store';
import { idsOf, NOW, SPRINT } from './names';
import { addSprints, furnish, populate } from './populate';
import type { World } from './roles';

/** One world's ids, with what was given to its objectives and key results when they were made. */
export type Place = ReturnType<typeof idsOf> & {
  /** Jira's text of the running sprint's goal, and the revision of what was said about it. */
  readonly goal: string;
  readonly sprintRevision: number;
  /** Ids of its goal's lines. */
  readonly lineIds: readonly string[];
  revisionOf(id: string): number;
  /** The human key. */
  keyOf(id: string): string;
};

/** The company as it was made, once; each test works on a copy of its rows. */
export interface Company {
  /** The app it was made in. */
  readonly made: TestApp;
  readonly places: Readonly<Record<World, Place>>;
  readonly objectives: readonly ObjectiveRecord[];
  fresh(): MatrixApp;
}

/** An app on a copy of the company. */
export interface MatrixApp extends TestApp {
  readonly rows: FakeStore;
  /** Whether something was written since it was made, here or in Jira, or asked for. */
  touched(): boolean;
}

interface Row {
  readonly kind: RecordKind;
  readonly key: string;
  readonly record: never;
}

/** What a company has besides: what stands around it in Jira, and what people then did. */
export interface Besides {
  furnish(app: TestApp): void;
  populate(app: TestApp, keys: Readonly<Record<World, string>>): Promise<void>;
}

export async function makeCompany(besides?: Besides): Promise<Company> {
  const rows = createFakeStore();
  const written = new Map<string, { readonly kind: RecordKind; readonly key: string }>();
  const app = createTestApp({
    now: '2025-10-01',
    on: {
      ...rows,
      async commit(changes) {
        await rows.commit(changes);
        for (const { kind, key } of changes) written.set(`${kind} ${key}`, { kind, key });
      },
    },
  });
  furnish(app);
  const made = await populate(app);
  besides?.furnish(app);
  await besides?.populate(app, made);
  const kept: Row[] = [];
  for (const { kind, key } of written.values()) {
    // A kind that is only known as one of them has no address that TypeScript can follow.
    const found = (await rows.read([{ kind, key } as never])).get(kind, key);
    if (found !== undefined) kept.push({ kind, key, record: found.record as never });
  }
  const objectives = rows.all('objective');
  const named = new Map(
    [...objectives, ...objectives.flatMap((each) => each.keyResults)].map((each) => [each.id, each]),
  );
  const find = (id: string) => {
    const found = named.get(id);
    if (found === undefined) throw new Error(`nothing was made with the id ${id}`);
    return found;
  };
  const sprint = rows.all('sprint').find(({ sprintId }) => sprintId === SPRINT);
  const placeOf = (world: World): Place => ({
    ...idsOf(world),
    goal: sprint?.goal ?? '',
    sprintRevision: sprint?.revision ?? 0,
    lineIds: sprint?.lines.map(({ id }) => id) ?? [],
    revisionOf: (id) => find(id).revision,
    keyOf: (id) => find(id).key,
  });
  const places = { open: placeOf('open'), people: placeOf('people'), project: placeOf('project') };
  const keyIn = ({ keyOf, keyResultId }: Place) => keyOf(keyResultId);
  const keys = { open: keyIn(places.open), people: keyIn(places.people), project: keyIn(places.project) };
  return {
    made: app,
    places,
    objectives,
    fresh() {
      const copy = copyOf(kept);
      addSprints(copy, keys);
      besides?.furnish(copy);
      return copy;
    },
  };
}

function copyOf(kept: readonly Row[]): MatrixApp {
  const rows = createFakeStore();
  for (const { kind, key, record } of kept) rows.seed(kind, key, record);
  let commits = 0;
  const on: Store = {
    ...rows,
    async commit(changes) {
      await rows.commit(changes);
      commits += 1;
    },
  };
  const app = createTestApp({ now: NOW, on, idsAfter: 100_000 });
  furnish(app);
  const touched = () =>
    commits > 0 || app.queued.length > 0 || app.jira.calls.some((call) => call.endsWith(' writeGoal'));
  return { ...app, rows, touched };
}
