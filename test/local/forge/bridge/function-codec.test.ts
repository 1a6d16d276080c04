import fc from 'fast-check';
import { createFunctionCodec } from '../../../../local/forge/bridge/function-codec';

/** Two ends of a port, as frame and shell hold them. What is sent is cloned, as a port does. */
function connect() {
  const frame = createFunctionCodec((fn, args) => shell.call(fn, structuredClone(args)));
  const shell: ReturnType<typeof createFunctionCodec> = createFunctionCodec((fn, args) =>
    frame.call(fn, structuredClone(args)),
  );
  return { frame, shell };
}

test('a function in an argument can be called from the other side, with data and functions', () => {
  const { frame, shell } = connect();
  const seen: unknown[] = [];
  const sent = structuredClone(
    frame.encode({
      id: 'flag',
      actions: [{ text: 'Undo', onClick: (...args: unknown[]) => seen.push(...args) }],
    }),
  );
  const got = shell.decode(sent) as { actions: { onClick(...args: unknown[]): void }[] };
  got.actions[0]?.onClick({ by: 'anna' }, () => seen.push('called back'));
  expect(seen[0]).toEqual({ by: 'anna' });
  (seen[1] as () => void)();
  expect(seen[2]).toBe('called back');
});

test('a call of a function that is gone is ignored', () => {
  const { frame } = connect();
  expect(() => frame.call(99, [])).not.toThrow();
});

test('data without functions passes unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { frame, shell } = connect();
      expect(shell.decode(structuredClone(frame.encode(value)))).toEqual(value);
    }),
  );
});
