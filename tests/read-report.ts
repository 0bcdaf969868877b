import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";

type Node = { role?: string; alt?: string; children?: Node[] };
export type ReadPdf = {
  title: string;
  language: string;
  text: string;
  roles: string[];
  alternatives: string[];
};

/** What a program, a screen reader say, gets from a PDF: its text, and the roles and alternatives of its structure tree. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await document.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const roles: string[] = [];
  const alternatives: string[] = [];
  const texts: string[] = [];
  const walk = ({ role, alt, children = [] }: Node): void => {
    if (role) roles.push(role);
    if (alt) alternatives.push(alt);
    children.forEach(walk);
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree: unknown = await page.getStructTree();
    if (tree) walk(tree as Node);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join(""));
  }
  return {
    title: facts.Title ?? "",
    language: facts.Language ?? "",
    text: texts.join(" ").replace(/\s+/g, " "),
    roles,
    alternatives,
  };
}

/** The words of a Word document in their order, and its raw markup. */
export function readDocx(bytes: Uint8Array): { text: string; markup: string; core: string } {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const markup = part("word/document.xml");
  const text = markup
    .replace(/<\/w:p>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
  return { text, markup, core: part("docProps/core.xml") };
}

export function readZip(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}
