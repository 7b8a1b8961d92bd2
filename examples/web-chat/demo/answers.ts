/** The longer things that the scripted model says. */
export const answers = {
  tour: (choice: string) => `${shownFor(choice)}

### What you have just seen

1. **Reasoning** came in pieces, and is folded now. It is still there to read.
2. **Tools** ran in a real Copilot CLI. One of them needed leave, and *you* gave it: the answer travelled from this page to the
   session’s \`onPermissionRequest\`, as the value of an Observable.
3. **A question** was put to you, and went the same way.

On the right is what the session’s streams did meanwhile. Point at a marble to see its event.

> Reload the page while I talk: it catches up, and the turn goes on.`,

  poem: (rhyme: string) =>
    [
      `The water does not ask the ${rhyme},`,
      'the bank is patient with the stream;',
      'what comes is taken as it came,',
      'and what has gone is not the same.',
    ].join('  \n'),

  plan: `- **Look** at what is there
- **Write** the spec that fails
- **Change** as little as will do
- **Run** all specs again`,

  story: story(),

  other: (prompt: string) => `You said: “${prompt}”

I am a script, so I know only a few things. Try one of these:

| Ask | To see |
| --- | --- |
| Show me around | reasoning, tools, a permission, a question |
| Have a poet write a poem | a sub-agent in a lane of its own |
| Book a table for me | a form, made from a JSON schema |
| Make a plan first | a plan that waits for you |
| Tell me a long story | something to stop |

To talk to a model that knows more: \`npm run chat:web -- --live\`, or \`--base-url\` for one of your own.`,
};

function shownFor(choice: string): string {
  if (choice.includes('code')) {
    return `Here is some code. It is what the stop button does:

\`\`\`ts
const answer = session
  .turn('Tell me a long story.')
  .pipe(textDeltas())
  .subscribe(print);

stopButton.onclick = () => answer.unsubscribe(); // aborts the turn
\`\`\``;
  }
  if (choice.includes('table')) {
    return `Here is a table:

| Stream | Subscribing | Leaving |
| --- | --- | --- |
| \`turn(prompt)\` | sends the prompt | aborts the turn |
| \`deltas$\` | listens | stops listening |
| \`history$()\` | reads, then listens | stops listening |`;
  }
  if (choice.includes('list')) {
    return `Here is a list:

- [x] a turn is a cold Observable
- [x] unsubscribing aborts it
- [ ] promises that never come back`;
  }
  return `You would rather have *${choice.replace(/^User (?:selected|responded):?\s*/i, '').slice(0, 80)}*. I like that, too.`;
}

function story(): string {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const weeks = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
  const chapters = weeks.flatMap((week) =>
    days.map(
      (day) => `On ${day} of the ${week} week the marble rolled on, past a fence and a field, and nothing stopped it.`,
    ),
  );
  return `Once upon a time there was a marble on a line.\n\n${chapters.join('\n\n')}\n\nThen somebody unsubscribed.`;
}
