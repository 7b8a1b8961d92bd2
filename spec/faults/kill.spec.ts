import { describeRuntimes } from './support/describeRuntimes.js';
import { points } from './support/points.js';
import { workload } from './support/workload.js';

describeRuntimes('A CLI that is killed', (protocol) => {
  const { seed, random, count } = points();

  it(`loses nothing, and does nothing twice (${count} kills, seed ${seed})`, async () => {
    const work = await workload(protocol);
    const kills: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const afterEvents = 1 + Math.floor(random() * 120);
      kills.push(afterEvents);
      await work.round(afterEvents);
    }
    const told = await work.finish();
    expect({ seed, kills, ...told }).toMatchObject({
      doubles: [],
      missing: [],
      untyped: [],
      ranTwice: [],
      orphans: [],
    });
  });
});
