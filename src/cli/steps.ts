const isTerminal = process.stdout.isTTY;

/** Says which step of how many is running and for how long; each step is one finished line at the end. */
export function steps(total: number) {
  let number = 0;
  return async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
    number += 1;
    const label = `[${number}/${total}] ${title}`;
    const since = Date.now();
    const seconds = () => ((Date.now() - since) / 1000).toFixed(1);
    if (isTerminal) process.stdout.write(`${label} …`);
    else console.log(`${label} …`);
    const timer = setInterval(() => report(label, since), 1000);
    try {
      const result = await work();
      console.log(`${isTerminal ? "\r\u001b[K" : ""}${label}: done in ${seconds()} s`);
      return result;
    } catch (error) {
      console.log(`${isTerminal ? "\r\u001b[K" : ""}${label}: failed after ${seconds()} s`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  };
}

function report(label: string, since: number): void {
  const seconds = Math.round((Date.now() - since) / 1000);
  if (isTerminal) process.stdout.write(`\r\u001b[K${label} … ${seconds} s`);
  else if (seconds % 10 === 0) console.log(`${label} … ${seconds} s`);
}
