/** An error about an override of a phrase that does not exist. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
  /** The key that names no phrase. */
  readonly key: string;

  constructor(key: string) {
    super(`${key}: there is no such phrase; the keys are those of the type PhraseKey, such as screen.submit`);
    this.key = key;
  }
}
