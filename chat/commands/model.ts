import { EMPTY, concatMap, defer, from, of, switchMap, takeUntil } from 'rxjs';
import { whileBusy } from '../show/whileBusy.js';
import { leaving } from './leaving.js';
import type { Command } from './Command.js';

/** `/model`: lists the models and has another one answer. */
export const model: Command = {
  name: 'model',
  argument: '[name]',
  about: 'lists the models, or has another one answer',
  run: ({ client, dialogs, terminal }, session, argument) => {
    const listed$ = defer(async () => {
      const [models, { modelId }] = await Promise.all([client.listModels(), session.getModel()]);
      return { models, modelId };
    }).pipe(whileBusy(terminal, 'Listing the models'));
    const chosen$ = listed$.pipe(
      switchMap(({ models, modelId }) => {
        if (models.length === 0) throw new Error('There are no models to choose from: name one, /model <name>.');
        const choices = models.map(({ id, name, billing }) => ({
          name: `${name}${id === modelId ? ' (now)' : ''}${billing?.multiplier === undefined ? '' : ` ×${billing.multiplier}`}`,
          value: id,
        }));
        return dialogs.choose('Who is to answer?', choices);
      }),
      takeUntil(leaving(terminal)),
    );
    return (argument === '' ? chosen$ : of(argument)).pipe(
      concatMap((id) => from(session.setModel(id).then(() => id))),
      concatMap((id) => {
        terminal.screen.print(`The model is now ${id}.`, 'err');
        return EMPTY;
      }),
    );
  },
};
