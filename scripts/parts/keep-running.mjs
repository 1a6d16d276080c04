import { spawn } from 'node:child_process';

const RESTARTS = 3;
const WITHIN_MS = 60_000;
/** Codes with which a program ends on purpose: done, or refused with a sentence of its own. */
const ON_PURPOSE = [0, 1];

/**
 * Runs a Node program until it ends on purpose or this process is asked to end, which it passes on. A program that dies
 * of itself is started again, a few times in a minute at most. The program hears of the end, also when this process is
 * killed, by losing its channel (`disconnect`).
 * @param {string} script
 * @param {string[]} args
 * @param {{ again?: (args: string[]) => string[], print?: (line: string) => void }} [options] again: the arguments
 *   for another start, made from the first ones
 * @returns {Promise<number>} the code to end with
 */
export function keepRunning(script, args, { again = (first) => first, print = console.error } = {}) {
  const posix = process.platform !== 'win32';
  const deaths = [];
  let child;
  let stopping = false;

  return new Promise((resolve) => {
    function start(withArgs) {
      child = spawn(process.execPath, [script, ...withArgs], {
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
        // A group of its own: Ctrl+C in a terminal would reach it twice, from there and from here.
        detached: posix,
      });
      child.on('exit', ended);
    }

    function ended(code, signal) {
      if (stopping || ON_PURPOSE.includes(code)) return resolve(code ?? 1);
      const now = performance.now();
      deaths.push(now);
      const cause = signal ?? `code ${code}`;
      if (deaths.filter((at) => at > now - WITHIN_MS).length > RESTARTS) {
        print(`\nThe host has died again (${cause}), too often in a minute: not started another time.`);
        return resolve(1);
      }
      print(`\nThe host has died (${cause}) and is started again; what it had saved is there.`);
      start(again(args));
    }

    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        // On Windows the console has told it already.
        if (stopping) child.kill('SIGKILL');
        else if (child.connected && (posix || signal !== 'SIGINT')) child.disconnect();
        stopping = true;
      });
    }
    start(args);
  });
}
