/**
 * Seconds this process worked while something ran. Guards against work that grows with the square of its input, which
 * takes minutes; whether the machine is busy with other things does not count. Speed itself belongs to the bench.
 */
export async function secondsOfWork(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
