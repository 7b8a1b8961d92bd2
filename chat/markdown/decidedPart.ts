/**
 * What is behind the last word decides nothing yet: a list may go on after an empty line, and a sign at the begin of a line may be that of
 * another block, or the first of two that make a word bold.
 */
export function decidedPart(source: string): string {
  let text = source.trimEnd();
  for (;;) {
    const end = text.lastIndexOf('\n');
    if (end === -1 || !signs.test(text.slice(end + 1))) return text;
    text = text.slice(0, end).trimEnd();
  }
}

const signs = /^[ \t]*[-*_`~#>+=|\d.)]+$/;
