/** Thrown to end a run where it stands; everything that is to be seen of it has been sent. */
export class RunOver extends Error {
  override readonly name = 'RunOver';
}
