import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading } from "@/components/ui/heading";
import { Illustration } from "@/components/ui/illustration";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <Main>
      <PageHeading>Page not found</PageHeading>
      <div className="ix-prose">
        <Illustration name="signpost" />
        <p>If you typed the address, check it is correct.</p>
        <p>The page may have moved, or it may be open only to the people who work on it.</p>
        <p>
          You can look through <a href="/challenges">needs</a>, <a href="/products">products</a> and{" "}
          <a href="/evaluations">results</a>, <a href="/sign-in">sign in</a>, or{" "}
          <a href="/contact">contact a broker</a>.
        </p>
      </div>
    </Main>
  );
}
