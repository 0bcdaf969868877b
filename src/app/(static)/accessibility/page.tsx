import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading, SectionHeading } from "@/components/ui/heading";

export const metadata: Metadata = { title: "Accessibility statement" };

export default function AccessibilityPage() {
  return (
    <Main>
      <div className="ix-prose">
        <PageHeading>Accessibility statement</PageHeading>
        <p className="nhsuk-body-l">We want everybody to be able to use the Innovation Exchange.</p>
        <p>You should be able to:</p>
        <ul>
          <li>zoom in up to 400% without anything running off the screen</li>
          <li>reach and use everything with a keyboard alone</li>
          <li>listen to every page with a screen reader, charts included</li>
          <li>read pages and fill in the main forms with JavaScript switched off</li>
          <li>print any page</li>
        </ul>
        <p>We also try to write so that most people understand it the first time.</p>

        <SectionHeading>How accessible it is</SectionHeading>
        <p>
          We aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. No independent audit has
          been done yet, so we do not claim that we meet it in full.
        </p>
        <p>What we know does not work well:</p>
        <ul>
          <li>
            documents that organisations upload may not be accessible; ask the broker for another format
          </li>
          <li>wide tables scroll sideways inside their own box on a small screen</li>
          <li>changes made by others appear in a pilot’s workspace by themselves only with JavaScript</li>
        </ul>

        <SectionHeading>How we test it</SectionHeading>
        <p>
          Each version of the software is tested automatically with axe, by keyboard, and at a width of 320
          pixels. Automatic tests find only some of the problems. If you find another one, we want to hear of
          it.
        </p>

        <SectionHeading>Tell us about a problem</SectionHeading>
        <p>
          <a href="/contact">Contact a broker</a> and say which page it was and what happened. We answer
          within 5 working days. If you need a page in large print, easy read, as a recording or in another
          language, ask in the same way.
        </p>
        <p>
          If you are not happy with our answer, contact the{" "}
          <a href="https://www.equalityadvisoryservice.com/" rel="noopener noreferrer external">
            Equality Advisory and Support Service
          </a>
          . The Equality and Human Rights Commission enforces the accessibility regulations for public sector
          websites.
        </p>
        <p>This statement was written in November 2026.</p>
      </div>
    </Main>
  );
}
