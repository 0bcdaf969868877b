import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";

export const metadata: Metadata = { title: "Cookies" };

export default function CookiesPage() {
  return (
    <Main>
      <div className="ix-prose">
        <PageHeading>Cookies</PageHeading>
        <p className="nhsuk-body-l">
          We use cookies only to sign you in. If you do not sign in, you can read everything public without
          one.
        </p>
        <p>
          We do not count visits, follow you to other sites, or let anybody else set cookies here. That is why
          no banner asks for your consent: the law does not ask for it where a cookie is strictly necessary.
        </p>
        <SectionHeading>The cookies</SectionHeading>
        <Table
          caption="Cookies set when you sign in"
          hideCaption
          head={["Name ends in", "What it does", "How long"]}
          rows={[
            ["session-token", "Keeps you signed in", "Until you sign out or your session ends"],
            ["csrf-token", "Makes sure that a form was sent by you", "Until you close the browser"],
            [
              "callback-url",
              "Remembers the page you wanted before signing in",
              "Until you close the browser",
            ],
          ]}
        />
        <p>
          None of them can be read by scripts on the page. You can delete them in your browser at any time;
          you are then signed out.
        </p>
      </div>
    </Main>
  );
}
