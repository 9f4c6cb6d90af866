/**
 * The reader's side of a pool: takes one task at a time from its parent and answers in parts. The process may be
 * killed at any moment; nothing outside it then changes.
 */
export function serve<Start, Task>(
  work: (task: Task, start: Start, send: (part: unknown) => Promise<void>) => Promise<void>,
): void {
  freezeSharedPrototype();
  let start: Start | undefined;
  const send = (message: object): Promise<void> =>
    new Promise((resolve, reject) => {
      process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
    });
  const answer = async (task: Task): Promise<void> => {
    if (start === undefined) return;
    await work(task, start, (part) => send({ part }));
    await send({ done: true });
  };
  process.on('message', (message: { readonly start: Start } | { readonly task: Task }) => {
    if ('start' in message) start = message.start;
    else answer(message.task).catch(() => process.exit(1));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: true });
}

/**
 * Headings come from strangers: none of them may become a property of every object, or change one. Frozen step by
 * step: after `Object.freeze` in one go V8 drops what it assumes of all arrays, and packing takes seven times as long.
 */
function freezeSharedPrototype(): void {
  Object.seal(Object.prototype);
  for (const key of Reflect.ownKeys(Object.prototype))
    if (Object.getOwnPropertyDescriptor(Object.prototype, key)?.writable)
      Object.defineProperty(Object.prototype, key, { writable: false });
}
