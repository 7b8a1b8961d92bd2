import type { Observable } from 'rxjs';

/** How a recording is replayed. */
export interface ReplayOptions {
  /**
   * 1 (default) takes the time that it took, 100 a hundredth of it; `instant` takes none and plays all at once. The timers are
   * RxJS's own, so under a `TestScheduler` it is virtual time that passes.
   */
  readonly speed?: number | 'instant';
  /** Plays one line with each emission, whatever the times say, and ends with it at the latest. */
  readonly step$?: Observable<unknown>;
  /** Which session is replayed, when the recording holds several. Default: the first. */
  readonly sessionId?: string;
}
