import type { Observable } from 'rxjs';
import type { RecordingHeader } from '../protocol/RecordingLine.js';
import { SessionFeeds } from '../session/SessionFeeds.js';
import type { Player } from './createPlayer.js';

/**
 * A session that was. It has the feeds of a live one; `state$` starts with an empty conversation and keeps its last for who
 * comes late.
 */
export class ReplayedSession extends SessionFeeds {
  /**
   * Plays the recording. Who subscribes while it plays joins in. When all have left it stops; the next begins again from the
   * start, unless the feeds have ended.
   *
   * @stream cold · no replay · completes at the end of the recording · errors with RecordingError, or with the source of the lines · unsubscribe stops playing
   */
  readonly playing$: Observable<never>;
  /**
   * What the recording tells about itself; a file of the runtime's own does not.
   *
   * @stream hot · replays the header · completes with the recording · errors with RecordingError, or with the source of the lines · unsubscribe stops listening
   */
  readonly header$: Observable<RecordingHeader>;

  /** @internal Made with `replay`. */
  constructor(player: Player) {
    super(player);
    this.playing$ = player.playing$;
    this.header$ = player.header$;
  }
}
