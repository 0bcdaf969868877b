import { Card } from "@/components/ui/card";

/** For readers who might have an answer: what happens from here. */
export function AnswerCard({ signInHref }: { signInHref: string }) {
  return (
    <Card heading="Do you have an answer?" headingLevel={2}>
      <p>
        It can be a product, a service, a pathway or a new role. List it, then ask for an introduction: a
        broker answers within five working days.
      </p>
      <p>
        <a href={signInHref}>Sign in to begin</a>
      </p>
    </Card>
  );
}
