import type { Conversation } from 'copilot-rx';
import type { Component } from 'svelte';
import type { Readable } from 'svelte/store';

declare const Chat: Component<{ readonly conversation: Readable<Conversation> }>;
export default Chat;
