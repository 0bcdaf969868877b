"use client";

import { Main } from "@/components/layout/main";
import { buttonClass } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/heading";
import { Illustration } from "@/components/ui/illustration";

type ErrorPageProps = { error: Error & { digest?: string } };

export default function ErrorPage({ error }: ErrorPageProps) {
  return (
    <Main>
      <PageHeading>Sorry, something went wrong</PageHeading>
      <div className="ix-prose">
        <Illustration name="repair" />
        <p>The page could not be shown. Anything that you saved before is safe.</p>
        <button className={buttonClass()} type="button" onClick={() => window.location.reload()}>
          Try again
        </button>
        <p>
          If it keeps happening, <a href="/contact">contact a broker</a>
          {error.digest ? ` and quote the number ${error.digest}` : ""}.
        </p>
      </div>
    </Main>
  );
}
