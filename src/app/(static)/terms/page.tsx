import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { WarningCallout } from "@/components/ui/warning-callout";

export const metadata: Metadata = { title: "Terms of use" };

export default function TermsPage() {
  return (
    <Main>
      <div className="ix-prose">
        <PageHeading>Terms of use</PageHeading>
        <p className="nhsuk-body-l">What you may expect of the exchange, and what it expects of you.</p>
        <WarningCallout heading="Not a procurement notice">
          <p>
            Posting a need here discharges no legal duty to publish a notice. Being matched, introduced or
            piloted gives nobody a right to a contract. Buyers remain bound by their own procurement rules,
            such as the Procurement Act 2023 and the Provider Selection Regime.
          </p>
        </WarningCallout>
        <ForEverybody />
        <ForResults />
        <SectionHeading>What we do not promise</SectionHeading>
        <p>
          That a product is listed here is no recommendation, and an assurance item marked “verified” says who
          looked at which document and how deeply, no more. Nothing here is clinical advice. Each organisation
          stays responsible for its own clinical safety, data protection and buying decisions.
        </p>
        <SectionHeading>If something goes wrong</SectionHeading>
        <p>
          We may hide a product, a need or an organisation that breaks these terms, and we give the reason in
          writing. <a href="/contact">Contact a broker</a> if you think that we got it wrong.
        </p>
      </div>
    </Main>
  );
}

function ForEverybody() {
  return (
    <>
      <SectionHeading>What we ask of everybody</SectionHeading>
      <ul>
        <li>Say what is true, and say when you do not know. Unknown is not held against anybody.</li>
        <li>Give a reason with every “no”. The other side reads it.</li>
        <li>Never put details of patients, residents or carers into the exchange.</li>
        <li>Keep to yourself what others show you under an introduction.</li>
        <li>Declare an interest before you assess anything.</li>
      </ul>
    </>
  );
}

function ForResults() {
  return (
    <>
      <SectionHeading>Results are published, good or bad</SectionHeading>
      <p>
        The evaluation plan is locked before the data come in. The evaluator’s signature publishes the
        findings. The leader and the innovator have 20 working days to sign, to dissent or to reply, and their
        words stand beside the result. Nobody can pay for, delay or prevent publication.
      </p>
    </>
  );
}
