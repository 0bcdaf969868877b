import { expect, test } from "vitest";
import { PageCache } from "./serve-cache";
import type { FinishedPage } from "./serve-page";

const page = (bytes = 100, status = 200): FinishedPage => ({
  status,
  bytes,
  answer: () => ({ headers: {}, body: Buffer.from("") }),
});

function newCache() {
  const clock = { now: 0 };
  const cache = new PageCache({ bytes: 1000, milliseconds: 60_000, clock: () => clock.now });
  const rendered: string[] = [];
  const ask = (key: string, answer: FinishedPage | undefined = page()) =>
    cache.find(key, async () => {
      rendered.push(key);
      return answer;
    });
  return { cache, clock, rendered, ask };
}

function waiting() {
  let finish = (_: FinishedPage) => {};
  const promise = new Promise<FinishedPage>((resolve) => {
    finish = resolve;
  });
  return { promise, finish };
}

test("a page is rendered once until something changes", async () => {
  const { cache, rendered, ask } = newCache();
  await ask("/products");
  await ask("/products");
  expect(rendered).toEqual(["/products"]);
  cache.clear();
  await ask("/products");
  expect(rendered).toHaveLength(2);
});

test("a page is rendered anew after a minute, because some texts depend on the hour, and nobody waits", async () => {
  const { clock, rendered, ask } = newCache();
  const [old, fresh] = [page(1), page(2)];
  await ask("/", old);
  clock.now = 59_999;
  expect(await ask("/", fresh)).toBe(old);
  expect(rendered).toHaveLength(1);
  clock.now = 60_000;
  expect(await ask("/", fresh)).toBe(old);
  expect(await ask("/")).toBe(fresh);
  expect(rendered).toHaveLength(2);
});

test("a page that nobody asked for in two minutes is not shown again", async () => {
  const { clock, ask } = newCache();
  const [old, fresh] = [page(1), page(2)];
  await ask("/", old);
  clock.now = 120_000;
  expect(await ask("/", fresh)).toBe(fresh);
});

test("a rendering that began before a change and ended after it is not kept, nor shared with later readers", async () => {
  const { cache, rendered, ask } = newCache();
  const [old, fresh] = [waiting(), waiting()];
  const early = cache.find("/products", () => old.promise);
  cache.clear();
  const late = cache.find("/products", () => fresh.promise);
  const [first, second] = [page(1), page(2)];
  old.finish(first);
  expect(await early).toBe(first);
  const joined = ask("/products");
  fresh.finish(second);
  expect([await late, await joined]).toEqual([second, second]);
  expect(await ask("/products")).toBe(second);
  expect(rendered).toEqual([]);
});

test("readers of the same page at the same time share one rendering", async () => {
  const { rendered, ask } = newCache();
  await Promise.all([ask("/"), ask("/"), ask("/products")]);
  expect(rendered).toEqual(["/", "/products"]);
});

test("what was not found, or failed, is looked for again", async () => {
  const { cache, rendered, ask } = newCache();
  await ask("/products/gone", page(100, 404));
  await ask("/products/gone", undefined);
  expect(rendered).toHaveLength(2);
  await expect(cache.find("/", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  await ask("/");
  expect(rendered).toHaveLength(3);
});

test("the longest unused page makes room, and a huge one is not kept at all", async () => {
  const { rendered, ask } = newCache();
  for (let number = 0; number < 10; number++) await ask(`/products/${number}`);
  await ask("/products/0");
  await ask("/products/10");
  rendered.length = 0;
  await ask("/products/0");
  await ask("/products/1");
  expect(rendered).toEqual(["/products/1"]);
  await ask("/huge", page(200));
  await ask("/huge", page(200));
  expect(rendered.filter((key) => key === "/huge")).toHaveLength(2);
});
