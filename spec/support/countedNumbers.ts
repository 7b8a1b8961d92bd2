/** The numbers from 1 on, without end: which of them were asked for, and whether it was ended. */
export function countedNumbers() {
  const asked: number[] = [];
  const state = { asked, hasEnded: false };
  async function* numbers() {
    try {
      for (let each = 1; ; each += 1) {
        asked.push(each);
        yield await Promise.resolve(each);
      }
    } finally {
      state.hasEnded = true;
    }
  }
  return { numbers: numbers(), state };
}
