import { pieces } from '../../src/scripted-model/pieces.js';

describe('pieces', () => {
  it.each([
    ['', []],
    ['word', ['word']],
    ['two words', ['two ', 'words']],
    ['  led\nby space \n', ['  ', 'led\n', 'by ', 'space \n']],
  ])('cuts %j after each word and loses nothing', (content, expected) => {
    expect(pieces(content)).toEqual(expected);
    expect(pieces(content).join('')).toBe(content);
  });

  it('leaves a list alone', () => {
    expect(pieces(['two words', ''])).toEqual(['two words', '']);
  });
});
