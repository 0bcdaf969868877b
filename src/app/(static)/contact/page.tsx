import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { Illustration } from "@/components/ui/illustration";
import { InsetText } from "@/components/ui/inset-text";

export const metadata: Metadata = { title: "Contact a broker" };

export default function ContactPage() {
  return (
    <Main>
      <div className="ix-prose">
        <PageHeading>Contact a broker</PageHeading>
        <p className="nhsuk-body-l">
          Brokers are people at Care City who help a need and a product to find each other. You do not need to
          know the right words: tell them what is going on.
        </p>
        <Illustration name="people" wide />
        <SectionHeading>What a broker can do for you</SectionHeading>
        <ul>
          <li>listen to a problem and turn it into a need that you then confirm</li>
          <li>draft the page of your product with you</li>
          <li>introduce you to somebody, and say honestly why not where it does not fit</li>
          <li>bring a pilot’s people together and keep it moving</li>
          <li>send you a page in another format</li>
        </ul>
        <SectionHeading>How to reach one</SectionHeading>
        <p>
          If you have an account, <a href="/sign-in">sign in</a> and write in the thread of your match or
          pilot: both sides and the broker see it. Otherwise write an e-mail to{" "}
          <a href="mailto:broker@carecity.example">broker@carecity.example</a>.
        </p>
        <InsetText>
          <p>This is a demonstration contact. The address does not exist, and no post sent to it arrives.</p>
        </InsetText>
        <p>
          You get an answer within 5 working days. In a medical emergency call 999; for urgent medical help
          use 111.
        </p>
      </div>
    </Main>
  );
}
