import type { Log } from '../../application/ports';

/** One line of JSON an entry: Forge shows the console's lines. Never texts that people wrote. */
export const consoleLog: Log = {
  info(event, facts) {
    // biome-ignore lint/suspicious/noConsole: the console is Forge's log
    console.log(JSON.stringify({ event, ...facts }));
  },
  error(event, facts, cause) {
    const why =
      cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? null : String(cause);
    // biome-ignore lint/suspicious/noConsole: the console is Forge's log
    console.error(JSON.stringify({ event, ...facts, why }));
  },
};
