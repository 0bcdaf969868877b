import { Listing } from "../listing";

export const dynamic = "force-static";

export default function StaticPage() {
  return <Listing />;
}
