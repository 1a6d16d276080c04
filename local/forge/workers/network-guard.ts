import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import workerThreads from 'node:worker_threads';
import { isEgressAllowed } from '../calls/egress-filter';

function refusal(target: string): Error {
  return Object.assign(
    new Error(`${target} is not included in the external fetch backend permissions of manifest.yml`),
    { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 },
  );
}

/** Host and port of `socket.connect(…)`; undefined for a local path. */
function targetOf(args: unknown[]): { host: string; port: unknown } | undefined {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host, port }: { path?: unknown; host?: unknown; port?: unknown } = first;
    return path === undefined || path === null ? { host: String(host ?? 'localhost'), port } : undefined;
  }
  const isPort = typeof first === 'number' || /^\d+$/.test(String(first));
  return isPort ? { host: typeof second === 'string' ? second : 'localhost', port: first } : undefined;
}

/**
 * Sockets of the app's code reach what `fetch` may reach and nothing else; it can start neither processes nor threads
 * of its own, which would have none of these bounds. This keeps honest code honest. It is no wall against code that
 * wants out (native addons, Node's internals).
 */
export function guardNetwork(declared: readonly string[]): void {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]): net.Socket {
    const target = targetOf(args);
    const address = target && `${target.host}:${String(target.port)}`;
    const spellings = target ? [`${target.host}`, `${address}`] : [];
    const isAllowed = spellings.some(
      (host) => isEgressAllowed(declared, `https://${host}`) || isEgressAllowed(declared, `http://${host}`),
    );
    if (isAllowed) return Reflect.apply(connect, this, args);
    // As a connection that is being made and then fails, when whoever asked for it listens to errors.
    Object.assign(this, { connecting: true });
    setImmediate(() => this.destroy(refusal(address ?? 'A local socket')));
    return this;
  };
  const refuse = (what: string) => () => {
    throw refusal(what);
  };
  dgram.Socket.prototype.send = refuse('UDP');
  dgram.Socket.prototype.connect = refuse('UDP');
  Object.assign(childProcess, {
    spawn: refuse('A process'),
    spawnSync: refuse('A process'),
    exec: refuse('A process'),
    execSync: refuse('A process'),
    execFile: refuse('A process'),
    execFileSync: refuse('A process'),
    fork: refuse('A process'),
  });
  Object.assign(workerThreads, {
    Worker: class {
      constructor() {
        throw refusal('A thread');
      }
    },
  });
  // Ending another process, or this one from outside, would end the host.
  process.kill = () => process.exit(137);
  syncBuiltinESMExports();
}
