/** Why the server cannot start, as one line for whoever started it. Thrown before anything is written. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
