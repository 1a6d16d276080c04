/** Loaded into a process before anything else: ends it as soon as it looks for another machine. */
const dns = require('node:dns');
const net = require('node:net');

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::']);

function check(host) {
  if (host === undefined || host === null || LOOPBACK.has(String(host))) return;
  process.stderr.write(`Looked for ${host}\n`);
  process.exit(86);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof options === 'object' && options !== null)
    check(options.port === undefined ? null : options.host);
  else if (typeof options === 'number') check(typeof args[1] === 'string' ? args[1] : undefined);
  return connect.apply(this, args);
};
for (const owner of [dns, dns.promises]) {
  const { lookup } = owner;
  owner.lookup = (host, ...rest) => {
    check(host);
    return lookup(host, ...rest);
  };
}
