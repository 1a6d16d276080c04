import type { Change, Store } from '../../src/application/ports';
import type { RecordOf } from '../../src/application/records/kinds';
import { addDays, calendarDay } from '../../src/domain/okr/calendar-day';
import {
  checkInRow,
  commentRow,
  contributionRow,
  intentRow,
  readingRow,
  sprintRow,
} from '../support/records';

/** What every storage must keep of its lists: order, limits, and rows that move or go. */
export function storeListsContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the contract of the lists`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    const day = (count: number) => addDays(calendarDay('2026-01-01'), count);
    const commitAll = async (changes: readonly Change[]) => {
      for (let at = 0; at < changes.length; at += 25) await store.commit(changes.slice(at, at + 25));
    };
    const checkIn = (at: number, keyResultId: string): Change => {
      const record = checkInRow({
        id: `check-in-${at}-${keyResultId}`,
        keyResultId,
        day: day(at),
        seq: at,
      });
      return { op: 'put', kind: 'checkIn', key: record.id, record, version: 0 };
    };

    test('check-ins of one key result come newest first, up to the limit', async () => {
      // Written in no order: only the day counts.
      const order = Array.from({ length: 130 }, (_, at) => (at * 37) % 130);
      await commitAll(order.map((at) => checkIn(at, 'one')));
      await commitAll([checkIn(500, 'other')]);
      const seqs = async (limit: number) => (await store.checkInsOf('one', limit)).map((each) => each.seq);
      expect(await seqs(3)).toEqual([129, 128, 127]);
      expect(await seqs(100)).toEqual(Array.from({ length: 100 }, (_, at) => 129 - at));
      expect((await store.checkInsOf('other', 100)).map((each) => each.seq)).toEqual([500]);
      expect(await store.checkInsOf('none', 100)).toEqual([]);
    });

    test('the log of a subject comes newest first, up to the limit, and goes on before a moment', async () => {
      const at = (minute: number) => `2026-01-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
      const entry = (subject: string, minute: number): Change => {
        const id = `${subject.replace(':', '-')}-${minute}`;
        const record = { id, subject, at: at(minute), by: 'someone', action: 'changed' };
        return { op: 'put', kind: 'activity', key: id, record };
      };
      await commitAll([3, 1, 4, 0, 2].map((minute) => entry('team:one', minute)));
      await commitAll([entry('team:other', 5)]);
      const moments = async (limit: number, before?: string) =>
        (await store.activityOf('team:one', limit, before)).map((each) => each.at);
      expect(await moments(2)).toEqual([at(4), at(3)]);
      expect(await moments(50, at(3))).toEqual([at(2), at(1), at(0)]);
      expect(await moments(50, at(0))).toEqual([]);
    });

    test('check-ins up to a day leave the later ones out', async () => {
      await commitAll([1, 2, 3].map((at) => checkIn(at, 'one')));
      const upTo = await store.checkInsOf('one', 100, day(2));
      expect(upTo.map((each) => each.seq)).toEqual([2, 1]);
    });

    test('readings and comments of a key result are lists of their own, newest first', async () => {
      const at = (hour: number) => `2026-02-01T0${hour}:00:00.000Z`;
      await commitAll([
        checkIn(1, 'one'),
        ...[2, 9, 5].map((count): Change => {
          const record = readingRow({ keyResultId: 'one', day: day(count), value: count });
          return { op: 'put', kind: 'reading', key: `one.${record.day}`, record, version: 0 };
        }),
        ...[1, 3, 2].map((hour): Change => {
          const record = commentRow({ id: `comment-${hour}`, keyResultId: 'one', at: at(hour) });
          return { op: 'put', kind: 'comment', key: record.id, record, version: 0 };
        }),
      ]);
      const ids = async (limit: number, before?: string) =>
        (await store.commentsOf('one', limit, before)).map((each) => each.id);
      expect((await store.readingsOf('one', 2)).map((each) => each.value)).toEqual([9, 5]);
      expect(await ids(100)).toEqual(['comment-3', 'comment-2', 'comment-1']);
      expect(await ids(1, at(3))).toEqual(['comment-2']);
      expect((await store.checkInsOf('one', 100)).map((each) => each.seq)).toEqual([1]);
      expect(await store.commentsOf('other', 100)).toEqual([]);
    });

    test('contributions come by the end of their sprint, those without an end first', async () => {
      const ends = [day(14), null, day(28), day(0)];
      await commitAll(
        ends.map((end, at) => ({
          op: 'put',
          kind: 'contribution',
          key: `${at}.one`,
          record: contributionRow({ sprintId: String(at), keyResultId: 'one', end }),
        })),
      );
      const ids = async (limit: number) =>
        (await store.contributionsTo('one', limit)).map((each) => each.sprintId);
      expect(await ids(100)).toEqual(['1', '2', '0', '3']);
      expect(await ids(2)).toEqual(['1', '2']);
      const older = await store.contributionsTo('one', 100, day(14));
      expect(older.map((each) => each.sprintId)).toEqual(['0', '3']);
    });

    test('sprints of a board come by their end, up to and with a day; other boards have their own', async () => {
      const sprint = (sprintId: string, end: number, boardId = '1'): Change => ({
        op: 'put',
        kind: 'sprint',
        key: sprintId,
        record: sprintRow({ sprintId, boardId, end: day(end) }),
      });
      await commitAll([sprint('1', 14), sprint('2', 42), sprint('3', 28), sprint('4', 28, '2')]);
      const ids = async (limit: number, upTo: number) =>
        (await store.sprintsOf('1', limit, day(upTo))).map(({ sprintId }) => sprintId);
      expect(await ids(100, 28)).toEqual(['3', '1']);
      expect(await ids(1, 42)).toEqual(['2']);
    });

    test('a contribution whose end moves is listed once, at its new place', async () => {
      const write = (sprintId: string, end: number) =>
        store.commit([
          {
            op: 'put',
            kind: 'contribution',
            key: `${sprintId}.one`,
            record: contributionRow({ sprintId, keyResultId: 'one', end: day(end) }),
          },
        ]);
      await write('1', 14);
      await write('2', 28);
      await write('1', 42);
      expect((await store.contributionsTo('one', 100)).map((each) => each.sprintId)).toEqual(['1', '2']);
    });

    test('intents are found once they are older than the moment, and gone when settled', async () => {
      const intent = (sprintId: string, at: string): Change => ({
        op: 'put',
        kind: 'intent',
        key: sprintId,
        record: intentRow({ sprintId, at }),
        version: 0,
      });
      await commitAll([
        intent('1', '2026-02-01T11:59:59.999Z'),
        intent('2', '2026-02-01T12:00:00.000Z'),
        intent('3', '2026-02-01T10:00:00.000Z'),
      ]);
      const open = async () =>
        (await store.intentsBefore('2026-02-01T12:00:00.000Z')).map((each) => each.sprintId).sort();
      expect(await open()).toEqual(['1', '3']);
      await store.commit([{ op: 'delete', kind: 'intent', key: '3', version: 1 }]);
      expect(await open()).toEqual(['1']);
    });

    test('links that nothing has followed are listed until something has, the oldest first', async () => {
      const link = (issueId: string, untoldSince?: string): RecordOf<'link'> => ({
        issueId,
        targets: [],
        areas: [],
        ...(untoldSince === undefined ? {} : { untoldSince }),
      });
      const put = (record: RecordOf<'link'>, version = 0): Change => {
        return { op: 'put', kind: 'link', key: record.issueId, record, version };
      };
      const moment = (hour: number) => `2026-02-01T1${hour}:00:00.000Z`;
      await store.commit([put(link('1', moment(1))), put(link('2')), put(link('3', moment(0)))]);
      await store.commit([put(link('4', moment(3)))]);
      const untold = async () => (await store.linksUntoldBefore(moment(2))).map(({ issueId }) => issueId);
      expect(await untold()).toEqual(['3', '1']);
      await store.commit([put(link('3'), 1)]);
      expect(await untold()).toEqual(['1']);
    });
  });
}
