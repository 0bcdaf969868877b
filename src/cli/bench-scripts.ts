import { gzipSync } from "node:zlib";

/** The bytes, packed, of all scripts that a browser of today loads with a page. */
export async function scriptBytes(address: string, path: string): Promise<number> {
  const page = await (await fetch(`${address}${path}`)).text();
  const tags = [...page.matchAll(/<script [^>]*src="([^"]+)"[^>]*>/g)];
  const sources = tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, source]) => source ?? "");
  const sizes = [...new Set(sources)].map(async (source) => {
    const answer = await fetch(new URL(source, address));
    return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
