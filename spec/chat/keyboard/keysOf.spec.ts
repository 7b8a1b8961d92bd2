import { from, lastValueFrom, toArray } from 'rxjs';
import { keysOf } from '../../../chat/keyboard/keysOf.js';

const keys = async (...typed: string[]) => {
  const all = await lastValueFrom(from(typed).pipe(keysOf(), toArray()));
  return all.map((key) => (key.kind === 'paste' ? `paste ${JSON.stringify(key.text)}` : key.text || key.name));
};

describe('keysOf', () => {
  it('makes keys of what a terminal sends, also of sequences that come in pieces', async () => {
    expect(await keys('aé', '\r', '\u001b[A', '\u001b[', 'B', '\u0003')).toEqual([
      'a',
      'é',
      'return',
      'up',
      'down',
      'c',
    ]);
  });

  it('puts together what is pasted, marked or not', async () => {
    expect(await keys('\u001b[200~a\r', 'b\u001b[201~c')).toEqual(['paste "a\\nb"', 'c']);
    expect(await keys('a\nb', 'hello\r')).toEqual(['paste "a\\nb"', 'h', 'e', 'l', 'l', 'o', 'return']);
  });
});
