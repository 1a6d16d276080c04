import { plural } from '../../format/plural';
import type { Outcome } from './to-do';
import { type Tries, triedCount } from './tries';

/** `Tried: 2 links, 1 issue to the backlog.` */
export function triedWords(tries: Tries): string {
  const links = [...tries.links.values()].reduce((sum, targets) => sum + targets.length, 0);
  const parts = [
    links > 0 && plural(links, 'link'),
    tries.lines.size > 0 && `${plural(tries.lines.size, 'issue')} on goal lines`,
    tries.out.size > 0 && `${plural(tries.out.size, 'issue')} to the backlog`,
    tries.in.size > 0 && `${plural(tries.in.size, 'issue')} into the sprint`,
  ].filter((each) => each !== false);
  return `Tried: ${parts.join(', ')}.`;
}

/** What was done, and how much was not. */
export function outcomeWords({ linked, assigned, movedOut, movedIn, refused, left }: Outcome): string {
  const parts = [
    linked > 0 && `${plural(linked, 'link')} made`,
    assigned > 0 && `${plural(assigned, 'issue')} put on goal lines`,
    movedOut > 0 && `${plural(movedOut, 'issue')} moved to the backlog`,
    movedIn > 0 && `${plural(movedIn, 'issue')} moved into the sprint`,
  ].filter((each) => each !== false);
  const rest = refused.length === 0 ? '' : ` ${plural(triedCount(left), 'step')} could not be done.`;
  return `${parts.length === 0 ? 'Nothing was done.' : `Done: ${parts.join(', ')}.`}${rest}`;
}
