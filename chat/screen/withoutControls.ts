/**
 * A text of others without what a terminal would obey: escape sequences could move the cursor, change the title or fake a
 * question; marks of direction could show a command in another order than it runs in. Line feeds and tabs stay.
 */
export function withoutControls(text: string): string {
  return text.replaceAll(controls, '');
}

/** The same for what is asked for leave: nothing of it is left out, it is shown by its number. */
export function withVisibleControls(text: string): string {
  return text.replaceAll(controls, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

// C0 but for tab and line feed, DEL, C1; marks of direction

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
