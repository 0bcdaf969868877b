import type { ReactNode } from "react";
import { PageHeading } from "@/components/ui/heading";
import { Illustration } from "@/components/ui/illustration";
import { Main } from "./main";

type ApologyProps = {
  /** The button or link that asks for the same page again. */
  tryAgain: ReactNode;
  /** What the failure is looked up by. */
  number?: string;
};

/** A page that could not be shown, through no fault of its reader. */
export function Apology({ tryAgain, number }: ApologyProps) {
  return (
    <Main>
      <PageHeading>Sorry, something went wrong</PageHeading>
      <div className="ix-prose">
        <Illustration name="repair" />
        <p>The page could not be shown. Anything that you saved before is safe.</p>
        <p>If you were filling in a form, go back in your browser: what you typed may still be there.</p>
        {tryAgain}
        <p>
          You can also go to the <a href="/">home page</a>. If it keeps happening,{" "}
          <a href="/contact">contact a broker</a>
          {number ? ` and quote this number: ${number}` : ""}.
        </p>
      </div>
    </Main>
  );
}
