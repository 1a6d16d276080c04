import { format } from 'node:util';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Makes `console` of the app's code hand every line to the host, which knows whose it is and how many are kept. */
export function installAppConsole(write: (text: string) => void): void {
  for (const method of METHODS) {
    console[method] = (...args: unknown[]) => write(format(...args));
  }
}
