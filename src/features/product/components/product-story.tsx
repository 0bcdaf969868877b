import type { ReactNode } from "react";
import { SectionHeading } from "@/components/ui/heading";
import { DocumentList } from "../document/components/document-list";
import { PassportTable } from "../passport/components/passport-table";
import type { Answers, Audiences, FieldName } from "../section/schema";
import { AnswerSection } from "./answer-section";
import type { ShownProduct } from "./product-notice";
import { ProductPrice } from "./product-price";
import { VersionList } from "./version-list";

type ProductStoryProps = {
  product: ShownProduct;
  answers: Answers;
  audiences: Audiences;
  /** What was found out here and elsewhere, composed by the page. */
  results?: ReactNode;
};

const opening: FieldName[] = ["problem", "howItWorks", "whoFor"];
const closing: FieldName[] = [
  "deployments",
  "integrations",
  "dataProcessing",
  "dataLocation",
  "standards",
  "inequality",
  "carbon",
  "testBedWish",
  "contactName",
  "contactEmail",
  "sources",
];

/** The product from top to bottom: what was found out about it, the problem, the answer, what it needs. */
export function ProductStory({ product, answers, audiences, results }: ProductStoryProps) {
  const section = (name: FieldName, heading?: string) => (
    <AnswerSection key={name} name={name} answers={answers} audiences={audiences} heading={heading} />
  );
  return (
    <>
      {results}
      {opening.map((name) => section(name))}
      {section("benefits", "What its supplier claims")}
      {section("evidenceItems", "Evidence the supplier names")}
      <section className="ix-answer" id="assurance">
        <SectionHeading>Assurance</SectionHeading>
        {product.assurance.length > 0 ? (
          <PassportTable items={product.assurance} documentIds={product.documents.map(({ id }) => id)} />
        ) : (
          <p>The supplier has not added anything to its assurance passport yet.</p>
        )}
      </section>
      <ProductPrice answers={answers} audiences={audiences} />
      {closing.map((name) => section(name))}
      {product.documents.length > 0 ? (
        <section className="ix-answer">
          <SectionHeading>Documents</SectionHeading>
          <DocumentList documents={product.documents} showAudience={product.viewer === "own"} />
        </section>
      ) : null}
      <VersionList slug={product.slug} versions={product.versions} />
    </>
  );
}
