import { Header } from "@/components/layout/header";

const nav = [
  { href: "/challenges", text: "Needs" },
  { href: "/products", text: "Products" },
  { href: "/evaluations", text: "Results" },
];

export function SiteHeader() {
  return <Header nav={nav} />;
}
