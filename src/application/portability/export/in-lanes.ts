/** Does something for each of many, a few at a time; answers in their order. */
export async function inLanes<T, R>(
  items: readonly T[],
  run: (item: T) => Promise<R>,
  lanes = 10,
): Promise<R[]> {
  const answers = new Map<number, R>();
  const waiting = items.map((item, index) => ({ item, index }));
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      answers.set(next.index, await run(next.item));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return items.flatMap((_, index) => {
    const answer = answers.get(index);
    return answer === undefined ? [] : [answer];
  });
}
