import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { Table } from "@/components/ui/table";

export const metadata: Metadata = { title: "Privacy notice" };

export default function PrivacyPage() {
  return (
    <Main>
      <div className="ix-prose">
        <PageHeading>Privacy notice</PageHeading>
        <p className="nhsuk-body-l">
          This page says what the Innovation Exchange keeps about you, why, who sees it, and how to have it
          removed.
        </p>
        <InsetText>
          <p>
            The exchange never asks for patient records. Results are counts and averages for groups. Files
            with NHS numbers, names, dates of birth or postcodes are refused when they are brought in.
          </p>
        </InsetText>
        <WhatWeKeep />
        <SectionHeading>Who sees it</SectionHeading>
        <p>
          People you work with on the exchange see your name and organisation beside what you wrote. Brokers
          at Care City see everything except sealed responses before their deadline. The public sees only what
          an organisation has published. We do not sell or rent anything to anybody, and there is no
          advertising.
        </p>
        <SmallNumbers />
        <YourRights />
      </div>
    </Main>
  );
}

function WhatWeKeep() {
  return (
    <>
      <SectionHeading>What we keep</SectionHeading>
      <Table
        caption="Personal details, and what they are for"
        hideCaption
        head={["What", "Why"]}
        rows={[
          ["Your name and e-mail address", "To sign you in, and to tell you when something needs you"],
          [
            "The organisations you belong to, and your role in each",
            "To decide what you may see and do, and to show others for whom you speak",
          ],
          [
            "Your sessions: when you signed in and until when",
            "To keep you signed in, and so that you can end a session you do not recognise",
          ],
          [
            "What you wrote: messages, answers, reasons, decisions, documents",
            "It is the work of the exchange: the other side relies on it",
          ],
          [
            "The activity record: who did what, to which thing, when",
            "So that decisions and results can be checked later",
          ],
        ]}
      />
      <p>
        Care City decides how these details are used (it is the “controller”). The legal basis is our
        legitimate interest in running the exchange for its members.
      </p>
    </>
  );
}

function SmallNumbers() {
  return (
    <>
      <SectionHeading>Small numbers</SectionHeading>
      <p>
        Where a result counts only a few people, somebody could guess who they are. On every page and in every
        file that goes beyond a pilot’s own team, counts from 1 to 7 collected here are shown as “*” and other
        counts are rounded to the nearest 5. Figures that were already public are shown as they were
        published, with a link.
      </p>
    </>
  );
}

function YourRights() {
  return (
    <>
      <SectionHeading>How long, and how to be removed</SectionHeading>
      <p>
        The activity record holds numbers in place of names. When we erase your name and e-mail address, what
        was done stays on record, but it no longer says that it was you. Results that you signed are part of a
        public record; tell us if your name must come off one, and we will talk about how.
      </p>
      <p>
        You can ask to see, correct or erase what we hold about you, to restrict it, or to object to it.{" "}
        <a href="/contact">Contact a broker</a>; we answer within one month. You can also complain to the{" "}
        <a href="https://ico.org.uk/make-a-complaint/" rel="noopener noreferrer external">
          Information Commissioner’s Office
        </a>
        .
      </p>
      <p>
        What is stored in your browser is on the page about <a href="/cookies">cookies</a>.
      </p>
    </>
  );
}
