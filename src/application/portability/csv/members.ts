import { addDays, earlierDay } from '../../../domain/okr/calendar-day';
import { checkCheckIn } from '../../../domain/okr/check-in';
import { isOpen } from '../../../domain/okr/lifecycle';
import { currentNumbers } from '../../../domain/okr/numbers-history';
import { plainWord } from '../../../domain/portability/cells';
import type { CheckInRow } from '../../../domain/portability/check-in-row';
import type { KeyResultRow } from '../../../domain/portability/key-result-row';
import { stableId } from '../../../domain/portability/stable-id';
import type { Organisation } from '../../organisation';
import type { CheckInRecord } from '../../records/check-in-record';
import { KEY_RESULTS_LIMIT, type KeyResultRecord } from '../../records/objective-record';
import type { ImportDifference } from '../plan';
import { keyResultFrom } from './build-records';
import { keyResultDifferences } from './differences';
import { type Known, keyIn } from './known';
import type { Names } from './names';
import type { Target, Targets } from './objective-targets';
import type { Written } from './parse-files';

/** Check-ins may be dated back to before the cycle, as far as the form lets them. */
const DAYS_BEFORE_CYCLE = 366;

/** A key result of the files: to be made, or there already. */
export interface Member {
  readonly keyResult: KeyResultRecord;
  readonly target: Target;
  readonly isNew: boolean;
  readonly checkIns: Map<string, CheckInRecord>;
}

/** Takes up the rows of key results and check-ins. */
export interface Members {
  readonly all: ReadonlyMap<string, Member>;
  readonly differences: readonly ImportDifference[];
  /** How many of the rows are there already. */
  already(): number;
  /** How many key results are to be made. */
  made(): number;
  takeKeyResult(row: Written<KeyResultRow>): void;
  takeCheckIn(row: Written<CheckInRow>): void;
}

type SaidInCheckIn = Pick<
  CheckInRecord,
  'day' | 'value' | 'confidence' | 'ownStatus' | 'shipped' | 'effect' | 'learned'
>;

export interface Compiling {
  readonly known: Known;
  readonly names: Names;
  readonly organisation: Organisation;
  readonly importId: string;
  readonly by: string;
}

export function createMembers(targets: Targets, { known, names, organisation, by }: Compiling): Members {
  const members = new Map<string, Member>();
  const byName = new Map<string, Member[]>();
  const differences: ImportDifference[] = [];
  const countIn = new Map<Target, number>();
  let already = 0;
  let made = 0;

  function takeKeyResult(row: Written<KeyResultRow>): void {
    const { said } = row;
    const owner = names.person(said.owner);
    if ('hint' in owner) row.refuse('owner', owner.hint);
    const target = targets.ofKeyResult(row);
    if (target === undefined) return;
    const called = said.externalId === '' ? plainWord(said.title) : `external ${said.externalId}`;
    const id = stableId('key-result', target.id, called);
    if (members.has(id)) {
      row.refuse(
        'title',
        'An earlier row is the same key result of the same objective. Take one of them out.',
      );
      return;
    }
    const there = target.isNew ? undefined : existingIn(target, id, said);
    if (there !== undefined) {
      already += 1;
      const fields = keyResultDifferences(said, there, names);
      if (fields !== '') differences.push({ file: row.file, row: said.row, key: there.key, fields });
      remember(id, { keyResult: there, target, isNew: false, checkIns: new Map() }, said);
      return;
    }
    const hint = whyNoMore(target);
    if (hint !== undefined) {
      row.refuse('objective', hint);
      return;
    }
    const { cycle } = target;
    const ownerId = 'found' in owner ? owner.found : null;
    const place = { id, key: `#${made}`, ownerId, cycle, today: organisation.today };
    made += 1;
    countIn.set(target, (countIn.get(target) ?? 0) + 1);
    const keyResult = keyResultFrom(said, place, target.objective, row.refuse);
    const member: Member = { keyResult, target, isNew: true, checkIns: new Map() };
    remember(id, member, said);
    const { current: value, confidence } = said;
    if (value === null && confidence === null) return;
    const day = earlierDay(cycle.end, organisation.today);
    const current = { day, value, confidence, ownStatus: null, shipped: '', effect: '', learned: '' };
    addCheckIn(member, stableId('current', id, String(value), String(confidence)), current);
  }

  function whyNoMore(target: Target): string | undefined {
    const { key, lifecycle, keyResults } = target.objective;
    if (!target.isNew && !isOpen(lifecycle)) return `${key} is ${lifecycle}: it takes no new key results.`;
    if (keyResults.length + (countIn.get(target) ?? 0) < KEY_RESULTS_LIMIT) return undefined;
    return `An objective has at most ${KEY_RESULTS_LIMIT} key results. Split it.`;
  }

  function remember(
    id: string,
    member: Member,
    said: Pick<KeyResultRow, 'key' | 'externalId' | 'title'>,
  ): void {
    members.set(id, member);
    for (const name of new Set([said.key, said.externalId, said.title].map(plainWord))) {
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), member]);
    }
  }

  function memberNamed(said: CheckInRow): { found: Member } | { hint: string } {
    const of = plainWord(said.objective);
    const found = (byName.get(plainWord(said.keyResult)) ?? []).filter(
      ({ target: { objective } }) =>
        of === '' || [objective.title, objective.key].map(plainWord).includes(of),
    );
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return { found: only };
    if (only !== undefined) {
      return { hint: 'Several key results are called so. Name its key, or its objective too.' };
    }
    const member = memberWithKey(said.keyResult);
    return member === undefined
      ? { hint: 'No key result is called so, in these files or by its key.' }
      : { found: member };
  }

  /** One that is there already and in no row of these files. */
  function memberWithKey(written: string): Member | undefined {
    const key = keyIn(written);
    const handle = key === null ? undefined : known.handle(key);
    if (key === null || handle?.kind !== 'key-result') return undefined;
    const named = targets.named(key);
    if ('hint' in named) return undefined;
    const keyResult = keptIn(named.found).find((each) => each.id === handle.keyResultId);
    if (keyResult === undefined) return undefined;
    const member: Member = { keyResult, target: named.found, isNew: false, checkIns: new Map() };
    remember(keyResult.id, member, { key, externalId: '', title: '' });
    return member;
  }

  function takeCheckIn(row: Written<CheckInRow>): void {
    const { said } = row;
    const named = memberNamed(said);
    if ('hint' in named) {
      row.refuse('keyResult', named.hint);
      return;
    }
    if (said.day === null || !row.sound()) return;
    const member = named.found;
    const { keyResult, target } = member;
    if (!member.isNew && !(isOpen(keyResult.lifecycle) && isOpen(target.objective.lifecycle))) {
      row.refuse('keyResult', `${keyResult.key} is closed or cancelled: it takes no check-ins any more.`);
    }
    if (currentNumbers(keyResult.numbers).kind === 'milestone' && said.value !== null) {
      row.refuse(
        'value',
        'The value of a milestone follows from its steps. Leave it empty here, and say in the steps when they were done.',
      );
    }
    const { day, value, confidence, ownStatus, shipped, effect, learned } = said;
    const checkIn = { day, value, confidence, ownStatus, shipped, effect, learned };
    const limits = { today: organisation.today, notBefore: addDays(target.cycle.start, -DAYS_BEFORE_CYCLE) };
    for (const { field, hint } of checkCheckIn(checkIn, limits)) row.refuse(field, hint);
    const content = said.externalId === '' ? JSON.stringify(checkIn) : `external ${said.externalId}`;
    const id = stableId('check-in', keyResult.id, content);
    if (member.checkIns.has(id)) {
      row.refuse('day', 'An earlier row is the same check-in. Take one of them out.');
      return;
    }
    addCheckIn(member, id, checkIn);
  }

  function addCheckIn({ keyResult, target, checkIns }: Member, id: string, said: SaidInCheckIn): void {
    checkIns.set(id, {
      ...said,
      id,
      keyResultId: keyResult.id,
      objectiveId: target.id,
      seq: 0,
      by,
      at: new Date(organisation.now).toISOString(),
      corrects: null,
      proposedBy: null,
    });
  }

  return { all: members, differences, already: () => already, made: () => made, takeKeyResult, takeCheckIn };
}

function keptIn({ objective }: Target): KeyResultRecord[] {
  return objective.keyResults.filter(({ deletedAt }) => deletedAt === null);
}

function existingIn(target: Target, id: string, said: KeyResultRow): KeyResultRecord | undefined {
  const kept = keptIn(target);
  return (
    kept.find((each) => each.id === id) ??
    kept.find((each) => said.key !== '' && each.key === said.key.toUpperCase()) ??
    kept.find((each) => plainWord(each.title) === plainWord(said.title))
  );
}
