"use client";

import { Apology } from "@/components/layout/apology";
import { buttonClass } from "@/components/ui/button";

type ErrorPageProps = { error: Error & { digest?: string } };

/** With scripts, when a page fails after it was shown or on the way to it. */
export default function ErrorPage({ error }: ErrorPageProps) {
  return (
    <Apology
      tryAgain={
        <button className={buttonClass()} type="button" onClick={() => window.location.reload()}>
          Try again
        </button>
      }
      number={error.digest}
    />
  );
}
