const FREE = 0;
const TAKEN = 1;
const WITHDRAWN = 2;

/** One cell which the host and a worker share: a call is run by whoever claims it first, so never twice. */
export type Claim = Int32Array;

export function createClaim(): Claim {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** By the worker, before it runs a call. False: the host has given the call to another worker. */
export function takeClaim(claim: Claim): boolean {
  return Atomics.compareExchange(claim, 0, FREE, TAKEN) === FREE;
}

/** By the host, to give the call to another worker. False: it has been begun. */
export function withdrawClaim(claim: Claim): boolean {
  return Atomics.compareExchange(claim, 0, FREE, WITHDRAWN) === FREE;
}

export function isClaimFree(claim: Claim): boolean {
  return Atomics.load(claim, 0) === FREE;
}
