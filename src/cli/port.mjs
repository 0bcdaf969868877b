import { createServer } from "node:net";
import { PlainError } from "./plain-error.mjs";

/**
 * The port asked for with --port or PORT, else 3000; refused when it is no port or somebody uses it.
 * @param {string} command what the person typed, for the advice
 * @returns {Promise<number>}
 */
export async function findPort(command) {
  const at = process.argv.indexOf("--port");
  const wanted = at > 0 ? process.argv[at + 1] : process.env.PORT || "3000";
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(`The port must be a number between 1 and 65535, such as ${command} --port 3001.`);
  }
  const problem = await tryPort(port);
  if (problem === "EACCES")
    throw new PlainError(
      `Port ${port} needs more rights than you have: choose another with ${command} --port 3001.`,
    );
  if (problem)
    throw new PlainError(
      `Port ${port} is in use: stop what uses it, or choose another with ${command} --port ${port + 1}.`,
    );
  return port;
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}
