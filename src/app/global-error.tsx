"use client";

import { Main } from "@/components/layout/main";
import "@/styles/site.scss";

type GlobalErrorProps = { error: Error & { digest?: string } };

/** Stands in for the whole page when even the layout fails, so it brings its own html and body. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body className="ix-page">
        <title>Something went wrong – Innovation Exchange</title>
        <Main>
          <h1>Sorry, something went wrong</h1>
          <p>The Innovation Exchange cannot show this page. Anything that you saved before is safe.</p>
          <p>
            <a href="/">Go to the home page</a>
          </p>
          {error.digest ? <p>If you contact us, quote the number {error.digest}.</p> : null}
        </Main>
      </body>
    </html>
  );
}
