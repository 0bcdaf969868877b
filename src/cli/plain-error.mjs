/** A problem the person at the keyboard can solve: printed as one sentence, without a stack. */
export class PlainError extends Error {}

/** What a database or the network answers, and what to do about it. */
const known = /** @type {Record<string, string>} */ ({
  ECONNREFUSED: "The database does not answer: check that it runs and that DATABASE_URL is its address.",
  ENOTFOUND: "The server in DATABASE_URL cannot be found: check the name.",
  CONNECT_TIMEOUT: "The database does not answer in time: check DATABASE_URL and the network.",
  "28P01": "The database refuses the user and password in DATABASE_URL.",
  "3D000": "The database that DATABASE_URL names does not exist: create it first.",
  "42P01": "The database lacks tables that this version needs: run npm run migrate first.",
});

/** @param {unknown} error */
export function stopWith(error) {
  console.error(error instanceof PlainError ? error.message : (sentenceFor(error) ?? error));
  process.exit(1);
}

/**
 * Failures are wrapped in one another: the innermost says what happened.
 * @param {unknown} error
 * @returns {string | undefined}
 */
function sentenceFor(error) {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? known[String(error.code)] : undefined;
  return code ?? sentenceFor(error.cause);
}
