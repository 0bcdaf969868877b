import { SectionHeading } from "@/components/ui/heading";
import type { Progress } from "../suggestion/queries";

/** On the brokers' board: what was published or changed and is not in every list of suggestions yet. */
export function BeingCompared({ products, needs }: Progress) {
  const isDone = products.length === 0 && needs === 0;
  return (
    <>
      <SectionHeading id="being-compared">Being compared now</SectionHeading>
      {isDone && <p>Every open need has been compared with every listed product.</p>}
      {needs > 0 && (
        <p>
          {needs === 1
            ? "1 open need waits to be compared with all products."
            : `${needs} open needs wait to be compared with all products.`}
        </p>
      )}
      {products.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {products.map(({ productId, productName, productSlug, done, of }) => (
            <li key={productId}>
              <a href={`/products/${productSlug}`}>{productName}</a>: compared in full with {done} of the {of}{" "}
              needs that it may fit
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
