/** What `--help` shows. */
export const help = `Usage: copilot-rx [options] [prompt]

Chats with the agent of the GitHub Copilot CLI. With a prompt, or with one on stdin, it does one turn and ends.

Who answers
  --demo               a script: no account, no network. This is the default
  --live               the account that the Copilot CLI is signed in with (npx copilot login)
  --base-url <url>     an OpenAI-compatible endpoint, such as http://localhost:11434/v1 (Ollama); needs --model
  --model <name>       the model, with --live or --base-url
  --api-key-env <var>  the environment variable that holds the endpoint's API key

Which session
  --continue           the one that was used last
  --resume <id>        the one with this id

What it may do without asking
  --allow <kinds>      such as read,write,shell,url,mcp
  --allow-all          everything

How it is shown
  --json               each event as a line of JSON on stdout, and nothing else there
  --record <file>      also write the session down
  --replay <file>      show what was written down, in place of a session
  --speed <n>          of a replay: 1 takes the time that it took; "instant" takes none
  --verbose            errors with their stack
  -h, --help           show this
  --version            show the version

In the chat: /help shows the commands. Ctrl-C stops the turn; twice it quits, as Ctrl-D does.

Exit codes: 0 done, 1 failed (stderr says why), 2 the command line makes no sense, 130 stopped by Ctrl-C.
`;
