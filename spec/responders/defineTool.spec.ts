import { concat, concatMap, delay, firstValueFrom, map, NEVER, of } from 'rxjs';
import { ToolError } from '../../src/errors/ToolError.js';
import { answerAsks } from '../../src/responders/answerAsks.js';
import type { AskContext } from '../../src/responders/AskContext.js';
import { answerWith } from '../../src/responders/answerWith.js';
import { createSlots } from '../../src/responders/createSlots.js';
import { defineTool } from '../../src/responders/defineTool.js';
import type { Flatten } from '../../src/responders/Flatten.js';
import { pipeline } from '../../src/responders/pipeline.js';
import type { StandardResult, StandardSchema } from '../../src/responders/StandardSchema.js';
import type { Tool } from '../../src/responders/Tool.js';
import { toolDeclarations } from '../../src/responders/toolDeclarations.js';
import { runMarbles } from 'copilot-rx/testing';
import { toolAsk } from './asks.js';

interface City {
  readonly city: string;
}
const issues = [{ message: 'expected string', path: ['where', { key: 'city' }, 0] }, { message: 'unknown key' }];
const validate = (value: unknown): StandardResult<City> =>
  typeof value === 'object' && value !== null && 'city' in value && typeof value.city === 'string'
    ? { value: { city: value.city.trim() } }
    : { issues };
const json = { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', required: ['city'] };
const schema = (
  check: StandardSchema<City>['~standard']['validate'] = validate,
  input: () => Record<string, unknown> = () => json,
): StandardSchema<City> => ({
  '~standard': { version: 1, vendor: 'hand', validate: check, jsonSchema: { input } },
});

/** What the model is told. */
function call(tool: Tool, args: unknown, progress: unknown[] = []): Promise<unknown> {
  const report = () => {};
  const onProgress = (toolCallId: string, value: unknown) => progress.push([toolCallId, value]);
  const ask$ = concat(of(toolAsk('1', { arguments: args, trace: { traceparent: 't' } })), NEVER);
  return firstValueFrom(
    ask$.pipe(
      answerAsks(createSlots({ tools: [tool] }), { withdrawn$: NEVER, report, onProgress }),
      map(({ answer }) => answer?.value),
    ),
  );
}
const success = (textResultForLlm: string) => ({ resultType: 'success', textResultForLlm });
const refusal = {
  resultType: 'failure',
  textResultForLlm:
    'The arguments do not fit. Correct them and call the tool again:\n' +
    '- where.city.0: expected string\n- (arguments): unknown key',
};
const description = 'Tells the weather.';

describe('defineTool', () => {
  it('gives the handler validated, typed arguments and the context', async () => {
    let seen: AskContext | undefined;
    const tool = defineTool('tool', {
      description,
      parameters: schema(),
      handler: ({ city }, context) => {
        seen = context;
        return `Rain in ${city}`;
      },
    });

    await expect(call(tool, { city: ' Rome ' })).resolves.toEqual(success('Rain in Rome'));
    expect(seen).toMatchObject({ sessionId: 's', toolCallId: 'call-1', trace: { traceparent: 't' } });
    expect(seen?.signal.aborted).toBe(false);
  });

  it('tells the model what is wrong with its arguments, without calling the handler', async () => {
    const handler = jest.fn();

    await expect(call(defineTool('tool', { description, parameters: schema(), handler }), 5)).resolves.toEqual(refusal);
    const asynchronous = schema(async (value) => validate(value));
    await expect(call(defineTool('tool', { description, parameters: asynchronous, handler }), 5)).resolves.toEqual(
      refusal,
    );
    expect(handler).not.toHaveBeenCalled();
  });

  it('validates asynchronously', async () => {
    const parameters = schema(async (value) => validate(value));
    const tool = defineTool('tool', { description, parameters, handler: ({ city }) => city });

    await expect(call(tool, { city: 'Rome' })).resolves.toEqual(success('Rome'));
  });

  it('fails when the schema throws', async () => {
    const parameters = schema(() => {
      throw new Error('secret');
    });

    await expect(call(defineTool('tool', { description, parameters, handler: () => '' }), {})).resolves.toEqual({
      resultType: 'failure',
      textResultForLlm: 'The tool tool failed.',
    });
  });

  it('hands arguments over as they are with a plain JSON schema, if they are an object', async () => {
    const parameters = { type: 'object', properties: { id: { type: 'string' } } };
    const tool = defineTool('tool', { description, parameters, handler: ({ id }) => ({ id }) });

    await expect(call(tool, { id: 7 })).resolves.toEqual(success('{"id":7}'));
    await expect(call(tool, 'text')).resolves.toMatchObject({ resultType: 'failure' });
    await expect(call(tool, undefined)).resolves.toEqual(success('{}'));
  });

  it('takes the last value of an Observable for the result, and earlier ones for progress', async () => {
    const progress: unknown[] = [];
    const tool = defineTool('tool', { description, handler: () => of('a', 'b', 'c') });

    await expect(call(tool, {}, progress)).resolves.toEqual(success('c'));
    expect(progress).toEqual([
      ['call-1', 'a'],
      ['call-1', 'b'],
    ]);
  });

  it('lets a ToolError speak, and no other', async () => {
    const failing = (error: Error) =>
      defineTool('tool', {
        description,
        handler: () => {
          throw error;
        },
      });

    await expect(call(failing(new ToolError('Try 7.')), {})).resolves.toMatchObject({ textResultForLlm: 'Try 7.' });
    await expect(call(failing(new Error('secret')), {})).resolves.toMatchObject({
      textResultForLlm: 'The tool tool failed.',
    });
    await expect(call(defineTool('tool', { description, handler: () => () => 1 }), {})).resolves.toMatchObject({
      resultType: 'failure',
    });
  });

  const inTurn: Flatten = (project) => concatMap(project);
  const slow = ({ city }: City) => of(city).pipe(delay(3));
  it.each([
    ['a function and a policy', { handler: slow, flatten: inTurn }],
    ['a pipeline', { handler: pipeline<City, unknown>(answerWith(slow, inTurn)) }],
  ])('takes %s: one call at a time', (_, how) => {
    runMarbles(({ hot, expectObservable }) => {
      const slots = createSlots({ tools: [defineTool('tool', { description, parameters: schema(), ...how })] });
      const ask$ = hot('ab', {
        a: toolAsk('a', { arguments: { city: 'A' } }),
        b: toolAsk('b', { arguments: { city: 'B' } }),
      });
      const id$ = ask$.pipe(
        answerAsks(slots, { withdrawn$: NEVER, report: () => {} }),
        map(({ ask }) => ask.id),
      );

      expectObservable(id$).toBe('---a--b');
    });
  });

  it('declares what the runtime needs to know', () => {
    const full = defineTool('full', {
      description,
      parameters: schema(),
      handler: () => '',
      overridesBuiltInTool: true,
      skipPermission: true,
    });
    const bare = defineTool('bare', { description, handler: () => '' });

    expect(toolDeclarations([full, bare])).toEqual([
      {
        name: 'full',
        description,
        parameters: { type: 'object', required: ['city'] },
        overridesBuiltInTool: true,
        skipPermission: true,
      },
      { name: 'bare', description },
    ]);
  });

  it('refuses a schema that has no JSON schema', () => {
    const mute: StandardSchema<City> = { '~standard': { version: 1, vendor: 'mute', validate } };
    const unable = schema(validate, () => {
      throw new Error('a date has none');
    });
    const define = (parameters: StandardSchema<City>) => () =>
      defineTool('tool', { description, parameters, handler: () => '' });

    expect(define(mute)).toThrow(/`parameters` must offer its JSON schema .* mute/);
    expect(define(unable)).toThrow(/a date has none/);
  });
});
