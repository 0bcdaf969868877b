import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { DemoNotice } from "@/components/layout/demo-notice";
import { Footer } from "@/components/layout/footer";
import { SkipLink } from "@/components/layout/skip-link";
import { WaitingNotice } from "@/components/layout/waiting-notice";
import "@/styles/site.scss";
import { SiteHeader } from "./site-header";

const address = process.env.NEXTAUTH_URL;

export const metadata: Metadata = {
  // A build knows no address; the pages that name theirs are made on request.
  metadataBase: address ? new URL(address) : undefined,
  title: { default: "Innovation Exchange – Care City", template: "%s – Innovation Exchange" },
  description:
    "Where health and care leaders in East London post needs, innovators list products, and both test them together and publish what happened.",
};

export const viewport: Viewport = { themeColor: "#0b3b3f" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body className="ix-page">
        <SkipLink />
        <SiteHeader />
        {process.env.EXCHANGE_DEMO === "1" ? (
          <DemoNotice>
            This is a demonstration from public facts, except where it says “made up”. No organisation named
            here has endorsed it, and the people you can sign in as are invented.
          </DemoNotice>
        ) : null}
        {children}
        <Footer />
        <WaitingNotice />
      </body>
    </html>
  );
}
