import { Listing } from "../listing";

export const dynamic = "force-dynamic";

export default function RenderedPage() {
  return <Listing />;
}
