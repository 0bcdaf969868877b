/**
 * npm does not pass every signal on to what it runs: when npm has gone, what it ran ends as well.
 * Started without npm, a process may outlive its parent, as daemons do.
 * @param {() => unknown} end
 */
export function whenOrphaned(end) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 300);
  timer.unref();
}
