/** A problem the person at the keyboard can solve: printed as one sentence, without a stack. */
export class PlainError extends Error {}

/** @param {unknown} error */
export function stopWith(error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
}
