import { getHeapStatistics } from 'node:v8';

const EVERY_MS = 100;
const MB = 1024 * 1024;

/**
 * Node limits the heap of a thread, not what lies beside it (Buffers). A function's memory on Forge counts both, so
 * this looks now and then.
 * @param over called once, when both together are over the limit
 */
export function watchMemory(memoryMB: number, over: () => void): void {
  const timer = setInterval(() => {
    const { used_heap_size: heap, external_memory: beside } = getHeapStatistics();
    if (heap + beside <= memoryMB * MB) return;
    clearInterval(timer);
    over();
  }, EVERY_MS);
  timer.unref();
}
