import { describeSoak } from './describeSoak.js';
describeSoak({ sessions: 300, events: 10, bound: 3_000_000 });
