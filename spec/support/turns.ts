/** Lets some turns of the event loop pass: what is queued behind `setImmediate` has happened by then. */
export async function turns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}
