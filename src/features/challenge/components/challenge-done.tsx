import { DoneBanner } from "@/components/ui/done-banner";

const messages: Record<string, string> = {
  saved: "Your answers are saved. Come back any time.",
  sent: "A broker has your need. They shape it with you, and nothing is public before you confirm.",
  drafted: "The need is drafted. Its organisation confirms it before it is reviewed.",
  confirmed: "You confirmed what the broker wrote.",
  submitted: "A broker reviews your need now. You can take it back until they decide.",
  "taken-back": "You took the need back. Change it and send it again.",
  "asked-for-changes": "The owner reads what you asked for.",
  approved: "Approved. It opens by itself at the stated minute.",
  withdrawn: "Withdrawn. Everybody who followed it is told.",
  decided: "The decision is public.",
  "no-award": "Closed without an award. The reason is public.",
  added: "It is public now, and everybody who watches is told.",
  asked: "Your question is sent without your name. You are told when it is answered.",
  answered: "The answer is public now.",
  watching: "You watch this need. We tell you when something changes.",
  "not-watching": "You no longer watch this need.",
};

export function ChallengeDone({ done }: { done: unknown }) {
  return <DoneBanner done={done} messages={messages} />;
}
