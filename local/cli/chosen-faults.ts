import { FAULT_PRESETS, type FaultPresetName } from '../forge/calls/fault-presets';
import type { FaultList } from '../forge/calls/faults';
import { nearestWord } from './nearest-word';

const NAMES = Object.keys(FAULT_PRESETS);
const isName = (name: string): name is FaultPresetName => NAMES.includes(name);

/**
 * The faults that the command line asks for, each `preset` or `preset:times`.
 * @throws one sentence when there is no such preset or the number is none
 */
export function chosenFaults(asked: readonly string[]): FaultList {
  return asked.flatMap((one): FaultList => {
    const [, name = '', times] = /^([^:]*)(?::(.*))?$/.exec(one) ?? [];
    if (!isName(name)) {
      const meant = nearestWord(name, NAMES);
      throw new Error(
        `There is no fault ${name}${meant ? `; did you mean ${meant}?` : '.'} There are: ${NAMES.join(', ')}`,
      );
    }
    if (times === undefined) return [name];
    if (!/^[1-9]\d{0,8}$/.test(times))
      throw new Error(`--fault ${one}: how often must be a number from 1, as in ${name}:3`);
    return [{ preset: name, times: Number(times) }];
  });
}
