/** What is to be done with the HTTP response next; after the last step it ends. */
export type ResponseStep = SendStep | RefuseStep | DropStep;

/** Send a part of the body, with status 200. */
export interface SendStep {
  readonly do: 'send';
  readonly text: string;
}

/** Answer with another status; possible only while nothing has been sent. */
export interface RefuseStep {
  readonly do: 'refuse';
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Close the connection, body unfinished. */
export interface DropStep {
  readonly do: 'drop';
}
