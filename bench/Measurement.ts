/** What one contestant did in one round. */
export interface Measurement {
  readonly eventsPerSecond: number;
  /** User and system time of the whole process, all threads, for 100,000 events. */
  readonly cpuSecondsPer100k: number;
  /** The most memory the process ever had. */
  readonly peakMegabytes: number;
}
