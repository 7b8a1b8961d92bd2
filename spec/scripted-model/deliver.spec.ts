import { concat, finalize, firstValueFrom, map, NEVER, Subject, throwError } from 'rxjs';

import { httpError, type ModelReply, ScriptedModelError } from '../../src/scripted-model/index.js';
import { ask } from './ask.js';
import { started } from './started.js';

describe('a reply that takes its time', () => {
  it('is sent piece by piece, as it comes', async () => {
    const said$ = new Subject<string>();
    const model = await started(said$);
    const asked = firstValueFrom(model.requests$);
    const responded = ask(model);
    await asked;

    said$.next('One');
    const body = (await responded).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await body?.read())?.value).toContain('"content":"One"');
    said$.next('Two');
    expect((await body?.read())?.value).toContain('"content":"Two"');
    said$.complete();
    expect((await body?.read())?.value).toContain('[DONE]');
  });

  it('may still choose its status', async () => {
    const decided$ = new Subject<void>();
    const model = await started(decided$.pipe(map(() => httpError(503))));
    const asked = firstValueFrom(model.requests$);
    const responded = ask(model);
    await asked;

    decided$.next();
    expect((await responded).status).toBe(503);
  });
});

describe('a client that leaves', () => {
  it('unsubscribes the reply, then shows on aborted$', async () => {
    const happened: string[] = [];
    const model = await started(['Wait', NEVER.pipe(finalize(() => happened.push('unsubscribed')))]);
    model.aborted$.subscribe(({ index }) => happened.push(`aborted ${index}`));
    const aborted = firstValueFrom(model.aborted$);
    const client = new AbortController();
    const response = await ask(model, {}, { signal: client.signal });
    expect(response.status).toBe(200);

    client.abort();
    expect(await aborted).toBe(model.requests[0]);
    expect(happened).toEqual(['unsubscribed', 'aborted 0']);
  });

  it('is noticed before anything was said, and while a promise is pending', async () => {
    const model = await started(() => new Promise<ModelReply>(() => undefined));
    const [asked, aborted] = [firstValueFrom(model.requests$), firstValueFrom(model.aborted$)];
    const client = new AbortController();
    const response = ask(model, {}, { signal: client.signal });
    await asked;

    client.abort();
    await expect(response).rejects.toThrow('aborted');
    expect((await aborted).index).toBe(0);
  });

  it('is not one that got all of its reply', async () => {
    const model = await started('Hi.');
    const aborted = jest.fn();
    model.aborted$.subscribe(aborted);

    await (await ask(model)).text();
    await model.close();
    expect(aborted).not.toHaveBeenCalled();
  });
});

describe('a script that fails', () => {
  it('answers with the reason and a status that is not retried, and shows on errors$ and in errors', async () => {
    const bug = new Error('no such city');
    const model = await started(() => {
      throw bug;
    });
    const failed = firstValueFrom(model.errors$);

    const response = await ask(model);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('The script failed at request 0: no such city');
    expect(await failed).toBeInstanceOf(ScriptedModelError);
    expect(model.errors).toEqual([expect.objectContaining({ cause: bug, code: 'SCRIPTED_MODEL_FAILED' })]);
  });

  it('in the middle of a stream, sends an error event and loses the connection', async () => {
    const bug = new Error('a late bug');
    const model = await started(
      concat(
        ['Half'],
        throwError(() => bug),
      ),
    );
    const failed = firstValueFrom(model.errors$);

    const body = (await ask(model)).body?.pipeThrough(new TextDecoderStream()).getReader();
    let received = '';
    const readAll = async () => {
      for (;;) received += (await body?.read())?.value ?? '';
    };
    await expect(readAll()).rejects.toThrow('terminated');
    expect(received).toContain('Half');
    expect(received).toContain('The script failed at request 0: a late bug');
    expect(received).not.toContain('[DONE]');
    expect((await failed).cause).toBe(bug);
  });

  it('is what a rejected promise is', async () => {
    const model = await started(() => Promise.reject(new Error('out of words')));

    expect(await (await ask(model, { stream: false })).text()).toContain('out of words');
  });

  it('is what an httpError in the middle of a stream is', async () => {
    const model = await started(['Half', httpError(500)]);
    const failed = firstValueFrom(model.errors$);

    await expect((await ask(model)).text()).rejects.toThrow('terminated');
    expect((await failed).message).toContain('httpError(500) must come before anything else');
  });
});
