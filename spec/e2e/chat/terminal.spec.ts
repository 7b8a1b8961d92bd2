import { NEVER, Subject, concat, firstValueFrom, of } from 'rxjs';
import { text, toolCall } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest } from 'copilot-rx/scripted-model';
import { untilGone } from '../../support/processes.js';
import { runtimeV2 } from '../../support/runtimeV2.js';
import { keys, missingPty, openChat } from '../support/openChat.js';
import type { OpenChat } from '../support/openChat.js';
import { realRuntime } from '../support/realRuntime.js';
import type { RealRuntime } from '../support/realRuntime.js';

jest.setTimeout(120_000);

const noPty = missingPty();
const noV2 = runtimeV2().reason;
const describeIfPty = noPty === undefined ? describe : describe.skip;
const titleOf = (title: string) => (noPty === undefined ? title : `${title}: skipped, ${noPty}`);

/** Opens the gate that answers wait at. */
let gate = new Subject<never>();

/** What is asked for decides what is said. */
function script({ lastUserText, toolResults, model }: ModelRequest): ModelReply {
  const told = toolResults[0]?.text;
  if (told !== undefined) return text(`I was told: ${told.split('\n')[0]}`);
  if (lastUserText.includes('endless'))
    return concat(of(text('One **finished** block.\n\nAnd one that')), NEVER) as ModelReply;
  if (lastUserText.startsWith('gated')) {
    const [, command] = /run (.*)/.exec(lastUserText) ?? [];
    const rest = command === undefined ? text(' It is here.') : toolCall('bash', { command, description: 'Does it' });
    return concat(of(text('Wait for it.')), gate, of(rest)) as ModelReply;
  }
  if (lastUserText.includes('make a plan'))
    return toolCall('exit_plan_mode', {
      summary: 'First **tea**.',
      actions: ['interactive'],
      recommendedAction: 'interactive',
    });
  const [, command] = /^run (.*)/.exec(lastUserText) ?? [];
  if (command !== undefined) return toolCall('bash', { command, description: 'Does it' });
  if (lastUserText.startsWith('choose'))
    return toolCall('ask_user', { question: 'Tea or coffee?', choices: ['Tea', 'Coffee'] });
  if (lastUserText.startsWith('say')) return toolCall('ask_user', { question: 'What is your name?' });
  return text(`You **said** \`${lastUserText.replaceAll('\n', '/')}\` to ${model}.`);
}

describe.each([3 as const, 2 as const])('the terminal chat, protocol %i', (protocol) => {
  const reason = noPty ?? (protocol === 2 ? noV2 : undefined);
  const here = reason === undefined ? it : it.skip;
  const title = (text: string) => (reason === undefined ? text : `${text} (skipped: ${reason})`);
  let real: RealRuntime;
  let chat: OpenChat;
  beforeAll(async () => {
    if (reason === undefined) real = await realRuntime(script, { protocol });
  });
  beforeEach(() => {
    gate = new Subject();
  });
  afterEach(async () => {
    await chat.close();
  });
  afterAll(async () => {
    if (reason === undefined) await real.close();
  });

  const open = async () => {
    chat = openChat(real, { protocol });
    await chat.isReady();
  };
  const ask = async (prompt: string) => {
    chat.type(prompt + keys.enter);
    await chat.shows(`› ${prompt}`);
  };

  here(title('answers in Markdown, keeps what was typed, and quits at Ctrl-D'), async () => {
    await open();
    await ask('hello');
    await chat.shows('You said hello to scripted.');
    await chat.isReady();
    chat.type(keys.up);
    await chat.shows(/› hello\s*$/);
    chat.type(` again${keys.enter}`);
    await chat.shows('You said hello again to scripted.');
    await chat.isReady();
    const started = chat.started();

    chat.type(keys.ctrlD);

    expect(await chat.ended).toBe(0);
    await Promise.all(started.map(untilGone));
    expect(started).not.toEqual([]);
    expect(chat.text()).not.toContain('**');
  });

  here(title('asks before a tool runs: yes, yes for the session, no, no with words'), async () => {
    await open();
    await ask('run echo one');
    await chat.shows('Run this?');
    chat.type(keys.enter);
    await chat.shows('I was told: one');
    await chat.isReady();

    await ask('run echo two');
    await chat.shows(/Run this\?[^]*Run this\?\n/);
    chat.type(keys.down);
    await chat.shows(/❯ Yes, and every echo/);
    chat.type(keys.enter);
    await chat.shows('I was told: two');
    await chat.isReady();

    await ask('run echo two');
    await chat.shows(/I was told: two[^]*I was told: two/);
    await chat.isReady();
    expect(chat.text().match(/Run this\?/g)).toHaveLength(2);

    await ask('run date');
    await chat.shows(/❯ Yes\n/);
    chat.type(keys.up);
    await chat.shows('❯ No, and say what to do instead');
    chat.type(keys.enter);
    await chat.shows('What should it do instead?');
    chat.type(`Look at the wall.${keys.enter}`);
    await chat.shows(/I was told: .*Look at the wall\./);
  });

  here(title('stops a turn at Ctrl-C: the request to the model is closed, and what was said stays'), async () => {
    await open();
    await ask('endless');
    await chat.shows('One finished block.');
    await chat.shows(/And one that\s*$/);
    const aborted = firstValueFrom(real.model.aborted$);

    chat.type(keys.ctrlC);

    expect((await aborted).lastUserText).toBe('endless');
    await chat.shows('Stopped. Ctrl-C again quits.');
    expect(await chat.isReady()).toMatch(/One finished block\.\n\nAnd one that\n/);
    await ask('more');
    await chat.shows('You said more to scripted.');
  });

  here(title('keeps what is typed while it answers, and sends what was sent, one after the other'), async () => {
    await open();
    await ask('gated');
    await chat.shows(/Wait for it\.\s*$/);
    chat.type(`one${keys.enter}`);
    await chat.shows(/Wait for it\.\n› one\s*$/);
    chat.type(`two${keys.enter}`);
    await chat.shows(/› one\n› two\s*$/);
    chat.type('half a');
    await chat.shows(/› two\n› half a$/);
    gate.complete();
    const shown = await chat.shows(/You said two to scripted\.\n\n› half a$/);
    expect(shown).toMatch(
      /Wait for it\. It is here\.\n\n› one\n\nYou said one to scripted\.\n\n› two\n\nYou said two to scripted\.\n\n› half a$/,
    );
    chat.type(` prompt${keys.enter}`);
    await chat.shows('You said half a prompt to scripted.');
  });

  here(title('gives back what was sent ahead when the turn is stopped, and sends none of it'), async () => {
    await open();
    await ask('endless');
    await chat.shows(/And one that$/);
    chat.type(`one${keys.enter}`);
    await chat.shows(/And one that\n› one$/);
    chat.type('two');
    await chat.shows(/› one\n› two$/);
    chat.type(keys.ctrlC);
    await chat.shows(/Stopped\. Ctrl-C again quits\.\n\n› one\n {2}two$/);
    chat.type(keys.enter);
    await chat.shows('You said one/two to scripted.');
    await chat.isReady();
  });

  here(title('asks nothing while a prompt is half written'), async () => {
    await open();
    await ask('gated: run echo one');
    await chat.shows(/Wait for it\.\s*$/);
    chat.type('half');
    await chat.shows(/› half$/);
    gate.complete();
    expect(await chat.shows('A question waits until this is sent')).not.toContain('Run this?');
    chat.type(keys.ctrlU);
    await chat.shows('Run this?');
    chat.type(keys.enter);
    await chat.shows('I was told: one');
    await chat.isReady();
  });

  here(title('takes a prompt that is typed before there is a session'), async () => {
    chat = openChat(real, { protocol });
    await chat.shows('Opening a session');
    chat.type(`early${keys.enter}`);
    await chat.shows('You said early to scripted.');
    await chat.isReady();
  });

  here(title('takes a question back when its turn is stopped'), async () => {
    await open();
    await ask('run echo one');
    await chat.shows('Run this?');
    chat.type(keys.ctrlC);
    await chat.shows('Stopped.');
    expect(await chat.isReady()).not.toContain('Run this?');
  });

  here(title('quits at Ctrl-C twice, in a turn and at the prompt, and leaves no process'), async () => {
    for (const inTurn of [true, false]) {
      await open();
      if (inTurn) {
        await ask('endless');
        await chat.shows('And one that');
      }
      const started = chat.started();
      chat.type(keys.ctrlC);
      await chat.shows('Ctrl-C again quits');
      chat.type(keys.ctrlC);
      expect(await chat.ended).toBe(130);
      await Promise.all(started.map(untilGone));
    }
  });

  here(title('asks what the model wants to know: one of its choices, or words'), async () => {
    await open();
    await ask('choose');
    await chat.shows('❯ Tea');
    chat.type(keys.down);
    await chat.shows('❯ Coffee');
    chat.type(keys.enter);
    await chat.shows(/I was told: .*Coffee/);
    await chat.isReady();
    await ask('say');
    // the row at the bottom names it before it is asked
    await chat.shows('? What is your name?');
    chat.type(`Ada${keys.enter}`);
    await chat.shows(/I was told: .*Ada/);
  });

  here(title('/model lists and switches, /usage counts, and what is unknown is said'), async () => {
    await open();
    await ask('/model other');
    await chat.shows('The model is now other.');
    await chat.isReady();
    await ask('hello');
    await chat.shows('You said hello to other.');
    await chat.isReady();
    await ask('/model');
    await chat.shows('Who is to answer?');
    chat.type(keys.enter);
    await chat.shows('The model is now scripted.');
    await chat.isReady();
    await ask('/usage');
    await chat.shows('1 model call');
    await chat.isReady();
    await ask('/nonsense');
    await chat.shows('There is no command /nonsense. /help lists them.');
    await ask('/help');
    await chat.shows('/compact');
  });

  here(title('/new begins another session, /resume goes on with the one before'), async () => {
    await open();
    await ask('The first thing');
    await chat.shows('You said The first thing to scripted.');
    await chat.isReady();
    await ask('/new');
    await chat.shows(/copilot-rx with[^]*copilot-rx with/);
    await chat.isReady();
    await ask('/resume');
    await chat.shows('Go on with which session?');
    await chat.shows('The first thing');
    chat.type(keys.enter);
    await chat.shows('Going on with session');
    await chat.isReady();
    await ask('The second thing');
    await chat.shows('You said The second thing to scripted.');
    const { messages } = real.model.expectRequest('The second thing');
    expect(JSON.stringify(messages)).toContain('The first thing');
  });

  here(title('/compact sums up, where the runtime can'), async () => {
    await open();
    await ask('hello');
    await chat.shows('You said hello to scripted.');
    await chat.isReady();
    await ask('/compact');
    await chat.shows(protocol === 3 ? /Summed up: -?\d+ tokens less\./ : 'UNSUPPORTED_BY_RUNTIME');
    await chat.isReady();
  });

  here(title('takes what is pasted as one prompt, with its lines'), async () => {
    await open();
    chat.type('\u001b[200~one\ntwo\u001b[201~');
    await chat.shows(/› one\n {2}two/);
    chat.type(keys.enter);
    await chat.shows('You said one/two to scripted.');
  });
});

describeIfPty(titleOf('the terminal chat'), () => {
  let real: RealRuntime;
  let chat: OpenChat;
  beforeAll(async () => {
    real = await realRuntime(script);
  });
  afterEach(async () => {
    await chat.close();
  });
  afterAll(() => real.close());

  it('is whole after the screen has changed its size, while one types and while it answers', async () => {
    chat = openChat(real);
    await chat.isReady();
    const prompt = 'endless words that take more than half of a row on a screen';
    chat.type(prompt);
    await chat.shows(prompt);
    chat.resize(40, 24);
    await chat.shows(/› endless words that take more than hal\n {2}f of a row on a screen\s*$/);
    chat.resize(100, 30);
    await chat.shows(new RegExp(`› ${prompt}\\s*$`));
    chat.type(keys.enter);
    await chat.shows('And one that');
    chat.resize(30, 24);
    chat.type(keys.ctrlC);
    await chat.shows('Stopped.');
    const shown = await chat.isReady();
    expect(shown.match(/endless words/g)).toHaveLength(1);
    expect(shown.match(/One finished block\./g)).toHaveLength(1);
    expect(shown.match(/And one that/g)).toHaveLength(1);
  });

  it('does one turn when the prompt is on the command line, and asks all the same', async () => {
    chat = openChat(real, { args: ['--base-url', real.model.url, '--model', 'scripted', 'run echo one'] });
    await chat.shows('Run this?');
    chat.type(keys.enter);
    await chat.shows('I was told: one');
    expect(await chat.ended).toBe(0);
  });

  it('--demo needs nothing: no account, no network, no flags', async () => {
    chat = openChat(real, { args: [] });
    await chat.shows('a script: no account, no network');
    await chat.isReady();
    chat.type(`hi${keys.enter}`);
    await chat.shows('Ask a real model with');
  });

  it('shows a plan, and carries it out when it is told to', async () => {
    chat = openChat(real);
    await chat.isReady();
    chat.type(`/mode plan${keys.enter}`);
    await chat.shows('The mode is now plan.');
    await chat.isReady();
    chat.type(`make a plan${keys.enter}`);
    await chat.shows('Carry out this plan?');
    chat.type(keys.enter);
    await chat.shows('I was told:');
    await chat.isReady();
  });

  it('says why it cannot begin, and ends', async () => {
    chat = openChat(real, { args: ['--base-url', real.model.url, '--model', 'scripted', '--resume', 'nobody'] });
    await chat.shows('nobody');
    expect(await chat.ended).toBe(1);
    expect(chat.text()).not.toMatch(/\n\s+at /);
  });
});
