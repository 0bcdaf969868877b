import { Banner } from "@/components/ui/banner";
import { InsetText } from "@/components/ui/inset-text";
import { confirmProduct, takeBackProduct } from "../../actions";
import { ProductButton } from "../../components/product-management";
import type { ProductInWork } from "../../section/components/section-form";

/** Where the version in work stands, and the one thing to do about it. */
export function WorkStatus({ work }: { work: ProductInWork }) {
  if (work.awaitsConfirmation) {
    return (
      <Banner title="Drafted by a broker">
        {work.can.confirm ? (
          <>
            <p>Read it, change what you like, and confirm that you want it. Only then can it be published.</p>
            <ProductButton product={work} action={confirmProduct} text="Confirm: this product is ours" />
          </>
        ) : (
          <p>An owner of the organisation confirms it before it can be published.</p>
        )}
      </Banner>
    );
  }
  if (work.status === "submitted") {
    return (
      <Banner title="With a broker">
        <p>A broker is reading this version. To change it now, take it back first.</p>
        {work.can.takeBack ? (
          <ProductButton product={work} action={takeBackProduct} text="Take it back" />
        ) : null}
      </Banner>
    );
  }
  if (work.status === "changes_requested") {
    return (
      <Banner title="A broker asks for changes">
        <p>{work.reviewReason}</p>
        <p>Notes stand beside the fields they are about. Send it again when you are done.</p>
      </Banner>
    );
  }
  return (
    <InsetText>
      <p>Everything you save stays here. You can stop at any point and come back.</p>
    </InsetText>
  );
}
