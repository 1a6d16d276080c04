import type { AppLogLine } from '../workers/messages';
import type { CallSettings } from './call-settings';
import { type InvocationTable, runtimeMinutes } from './invocation-table';
import { inWords } from './sizes';

export interface AppLogDeps {
  invocations: InvocationTable;
  settings(): CallSettings;
  print(line: string): void;
}

/** What the app's functions log. Of what goes over Forge's limits nothing is kept, which is said once per invocation. */
export function createAppLog({ invocations, settings, print }: AppLogDeps): (line: AppLogLine) => void {
  return ({ invocationId, text }) => {
    const invocation = invocations.find(invocationId);
    if (!invocation) return print(text);
    const { logLinesPerRuntimeMinute, logBytesPerInvocation } = settings().limits;
    const { logged } = invocation;
    const bytes = Buffer.byteLength(text);
    const fits =
      logged.lines < logLinesPerRuntimeMinute * runtimeMinutes(invocation) &&
      logged.bytes + bytes <= logBytesPerInvocation;
    if (fits) {
      logged.lines += 1;
      logged.bytes += bytes;
      return print(text);
    }
    if (logged.cut) return undefined;
    logged.cut = true;
    return print(
      `${invocation.kind} ${invocation.functionKey}: further log lines are lost, Forge keeps ${logLinesPerRuntimeMinute} per minute of running and ${inWords(logBytesPerInvocation)} per invocation`,
    );
  };
}
