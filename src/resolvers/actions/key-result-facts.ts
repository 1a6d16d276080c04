import type { KeyResultView } from '../../contract/views';
import { percentText } from '../../domain/okr/percent';

/** A key result as an agent is told of it: numbers with their unit, status with its reason, outcome apart from work. */
export function keyResultFacts(keyResult: KeyResultView): object {
  const { key, title, unit, current, target, baseline, progress, expected, status, work } = keyResult;
  return {
    key,
    title,
    status: status.word,
    why: status.reason,
    ...(status.computed === undefined ? {} : { theNumbersSay: status.computed.word }),
    current: current === null ? null : { value: current.value, unit, day: current.day },
    ...(target === null ? {} : { baseline, target, unit }),
    outcome: progress === null ? 'no data' : percent(progress),
    expectedByToday: percent(expected),
    workDone: work === null ? 'no linked work' : `${work.done} of ${work.total} issues`,
  };
}

/** Cut as on screens: what falls short of 70 % is not told as 70 %. */
const percent = (share: number): string => percentText(share).replace('\u00A0', ' ');
