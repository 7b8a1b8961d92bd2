/** Where the lanes of sub-agents go: the card of the tool call that started them, by its id. */
export type Hosts = Map<string, HTMLElement>;
