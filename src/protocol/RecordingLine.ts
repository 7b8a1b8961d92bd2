import type { Answer } from './Answer.js';
import type { Ask } from './Ask.js';
import type { SessionEvent } from './SessionEvent.js';

/** One line of a recording, as JSON: told apart by what it has beside its session and time. */
export type RecordingLine =
  | RecordingHeader
  | (RecordedMoment & { readonly event: SessionEvent })
  | (RecordedMoment & { readonly asked: Ask })
  | (RecordedMoment & { readonly settled: RecordedSettlement })
  | (RecordedMoment & { readonly progress: { readonly toolCallId: string; readonly value: unknown } })
  | (RecordedMoment & { readonly end: RecordedEnd })
  /** Something that JSON cannot hold, by the name that it would have here. */
  | (RecordedMoment & { readonly omitted: string });

/** The first line of a session. One file may hold several sessions. */
export interface RecordingHeader {
  /** The version of this format. */
  readonly recording: 1;
  readonly session: string;
  /** The protocol that the runtime spoke. */
  readonly protocol?: number;
  /** ISO 8601; the times of all other lines count from here. */
  readonly startedAt: string;
  /** How the session was set up, without secrets. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Whose line it is, and when it came: in milliseconds from the session's header. */
export interface RecordedMoment {
  readonly session: string;
  readonly at: number;
}

/** How an ask was settled that is on a line before. */
export interface RecordedSettlement {
  readonly id: string;
  readonly outcome: 'answered' | 'default' | 'failed' | 'withdrawn' | 'deadline';
  readonly latencyMs: number;
  /** What was answered, if anything was. */
  readonly answer?: Answer['value'];
  /** What the responder threw. */
  readonly error?: string;
}

/** How a session ended: on purpose, or with an error. */
export type RecordedEnd = 'closed' | { readonly code?: string; readonly message: string };
