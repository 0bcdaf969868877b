import { Banner } from "@/components/ui/banner";

const messages: Record<string, string> = {
  asked: "A broker answers within five working days. You are told.",
  introduced: "Both sides are told. Each accepts or declines, with a reason.",
  "turned-down": "The side that asked reads your reason.",
  accepted: "The other side and the broker read your reason.",
  declined: "The other side and the broker read your reason.",
  withdrawn: "Everybody in this match reads the reason.",
  ended: "Everybody in this match reads the reason.",
  answered: "The leader is asked to confirm your answer.",
  confirmed: "The must-have is settled.",
};

/** What has just been done, after the page moved on. */
export function DoneBanner({ done }: { done: unknown }) {
  const message = typeof done === "string" ? messages[done] : undefined;
  if (!message) return null;
  return (
    <Banner title="Done" kind="success">
      <p>{message}</p>
    </Banner>
  );
}
