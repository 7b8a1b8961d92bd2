import { GrowingText } from '../../src/util/GrowingText.js';

describe('GrowingText', () => {
  it('is empty at first', () => {
    expect(new GrowingText().toString()).toBe('');
  });

  it('is all its pieces in order, however many, and can be read in between', () => {
    const text = new GrowingText();
    const pieces = Array.from({ length: 1_000 }, (_, index) => `${index} `);

    for (const [index, piece] of pieces.entries()) {
      text.append(piece);
      if (index % 100 === 0) expect(text.toString()).toBe(pieces.slice(0, index + 1).join(''));
    }

    expect(text.toString()).toBe(pieces.join(''));
  });
});
