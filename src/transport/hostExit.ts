/** What must not outlive this process. One listener for all of them, however many there are. */
const farewells = new Set<() => void>();

/** Runs a synchronous farewell when this process exits, however it does (SIGKILL apart); call the result to take it back. */
export function onHostExit(farewell: () => void): () => void {
  if (farewells.size === 0) process.on('exit', runAll);
  farewells.add(farewell);
  return () => {
    farewells.delete(farewell);
    if (farewells.size === 0) process.off('exit', runAll);
  };
}

function runAll(): void {
  for (const farewell of farewells) farewell();
}
