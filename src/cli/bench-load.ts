import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import { percentile } from "./bench-table";

export type Target = {
  name: string;
  address: string;
  /** Several paths are asked for in turn, each request as if from another reader. */
  paths: string[];
  /** A path that costs next to nothing, but waits its turn where the others do. */
  idle: string;
  cookie?: string;
};
export type Cell = {
  target: string;
  connections: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  bytes: number;
  failed: number;
};

type Load = { connections: number; seconds: number };

/** Asks for one target as fast as it answers, for a moment, from this machine only. */
export async function measure(target: Target, { connections, seconds }: Load): Promise<Cell> {
  await shoot(target, { connections: Math.min(connections, 4), seconds: Math.min(1, seconds) });
  await untilIdle(target);
  const cell = await shoot(target, { connections, seconds });
  await untilIdle(target);
  return cell;
}

/** A server goes on with what nobody waits for any more: the next measurement begins when it has done with that. */
async function untilIdle({ address, idle }: Target): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const since = performance.now();
    await (await fetch(`${address}${idle}`)).arrayBuffer();
    if (performance.now() - since < 60) return;
    await sleep(50);
  }
}

async function shoot(target: Target, { connections, seconds }: Load): Promise<Cell> {
  const times: number[] = [];
  let asked = 0;
  let bytes = 0;
  const headers = { "accept-encoding": "gzip", ...(target.cookie && { cookie: target.cookie }) };
  const options: autocannon.Options = {
    url: target.address,
    connections,
    duration: seconds,
    timeout: 20,
    requests: [
      {
        setupRequest: (request) => {
          asked += 1;
          const reader = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
          const path = target.paths[asked % target.paths.length] ?? "/";
          return { ...request, path, headers: { ...headers, "x-forwarded-for": reader } };
        },
      },
    ],
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (error, ended) => (error ? reject(error) : resolve(ended)));
    running.on("response", (_client, _status, length, milliseconds) => {
      times.push(milliseconds);
      bytes += length;
    });
  });
  times.sort((a, b) => a - b);
  return {
    target: target.name,
    connections,
    perSecond: times.length / result.duration,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    bytes: times.length > 0 ? bytes / times.length : 0,
    failed: result.non2xx + result.errors,
  };
}
