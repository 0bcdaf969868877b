import { Banner } from "./banner";

type DoneBannerProps = { done: unknown; messages: Record<string, string> };

/** What has just been done, after the page moved on; `done` comes from the address bar. */
export function DoneBanner({ done, messages }: DoneBannerProps) {
  const message = typeof done === "string" && Object.hasOwn(messages, done) ? messages[done] : undefined;
  if (!message) return null;
  return (
    <Banner title="Done" kind="success">
      <p>{message}</p>
    </Banner>
  );
}
