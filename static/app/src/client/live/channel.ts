import type { LiveNews } from '../../../../../src/contract/errors';
import type { Follower } from './follow';

type Ticket = NonNullable<LiveNews['ticket']>;

/** After a channel is lost, or was refused: the first pause, and the longest. */
const PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;
/** A ticket that ends sooner is used no more; a new one is asked for by the next call. */
const ENDING_MS = 60_000;
/** Forge replays a message for about so long; what was missed before is read again. */
const REPLAY_MS = 110_000;
/** How often it is looked whether this machine slept, and how late that look must come. */
const BEAT_MS = 30_000;
const SLEPT_MS = 45_000;
/** Without a channel somebody who comes back sees what is new: at once the first time, then not before so long, ever longer. */
const LOOK_MS = 2_000;
const LONGEST_LOOK_MS = 60_000;

export interface ChannelOptions {
  readonly follower: Follower;
  /** When what the page shows was first read (ms): whatever is told since may be news. */
  readonly since: number;
  /** Rejects when the channel is refused; `lost` is called once when it breaks later. */
  subscribe(
    ticket: Ticket,
    replaySeconds: number,
    hear: (payload: unknown) => void,
    lost: () => void,
  ): Promise<() => void>;
  /** The next call is to bring a ticket. */
  askForTicket(): void;
  random(): number;
}

export interface Channel {
  /** A call brought a ticket. */
  ticketCame(ticket: Ticket): void;
  /** Somebody came back to the page. */
  returned(): void;
  /** The network of this machine is gone. */
  lost(): void;
}

/** The one channel of a page: opened with a ticket, opened again when it is lost, never waited for. */
export function createChannel({ follower, since, subscribe, askForTicket, random }: ChannelOptions): Channel {
  let ticket: Ticket | undefined;
  let leave: (() => void) | undefined;
  /** Counts the attempts: what an older one still says is not heard. */
  let attempt = 0;
  let pause = PAUSE_MS;
  let look = 0;
  let lookedAt = 0;
  let waits = false;
  /** Until when nothing can have been missed. */
  let sureUntil = since;

  function lose(): void {
    attempt += 1;
    leave?.();
    leave = undefined;
    askForTicket();
    if (waits) return;
    waits = true;
    setTimeout(
      () => {
        waits = false;
        if (!leave) void open();
      },
      pause * (1 + random()),
    );
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  }

  async function open(): Promise<void> {
    if (!ticket || ticket.endsAt - ENDING_MS < Date.now()) return askForTicket();
    attempt += 1;
    const mine = attempt;
    const missedMs = Date.now() - sureUntil;
    const hear = (payload: unknown) => {
      if (mine === attempt) follower.heard(payload);
    };
    const lost = () => {
      if (mine === attempt) lose();
    };
    try {
      const replaySeconds = Math.ceil(Math.min(missedMs, REPLAY_MS) / 1000) + 1;
      const stop = await subscribe(ticket, replaySeconds, hear, lost);
      if (mine !== attempt) return stop();
      leave = stop;
      pause = PAUSE_MS;
      look = 0;
      sureUntil = Date.now();
      if (missedMs > REPLAY_MS) follower.readAll(0);
      setTimeout(
        () => {
          if (mine === attempt) lose();
        },
        Math.max(0, ticket.endsAt - ENDING_MS - Date.now()),
      );
    } catch {
      lost();
    }
  }

  let beat = Date.now();
  setInterval(() => {
    const slept = Date.now() - beat > SLEPT_MS + BEAT_MS;
    beat = Date.now();
    if (leave && slept) lose();
    else if (leave) sureUntil = beat;
  }, BEAT_MS);

  return {
    ticketCame(next) {
      ticket = next;
      if (!leave && !waits) void open();
    },
    returned() {
      if (leave) return follower.returned();
      if (Date.now() - lookedAt < look) return;
      lookedAt = Date.now();
      look = Math.min(LONGEST_LOOK_MS, Math.max(LOOK_MS, look * 2));
      // What is read brings a ticket as well.
      follower.readAll(0);
    },
    lost() {
      if (leave) lose();
    },
  };
}
