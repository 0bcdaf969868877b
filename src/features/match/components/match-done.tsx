import { DoneBanner } from "@/components/ui/done-banner";

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

export function MatchDone({ done }: { done: unknown }) {
  return <DoneBanner done={done} messages={messages} />;
}
