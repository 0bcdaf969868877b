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

export type ReadDocx = {
  text: string;
  markup: string;
  core: string;
  charts: string[];
  alternatives: string[];
};

/** The words of a Word document in their order, its raw markup, and its charts with what stands for them. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const markup = part("word/document.xml");
  const text = unescaped(markup.replace(/<\/w:p>/g, " ").replace(/<[^>]+>/g, "")).replace(/\s+/g, " ");
  return {
    text,
    markup,
    core: part("docProps/core.xml"),
    charts: Object.keys(files)
      .filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
      .map(part),
    alternatives: [...markup.matchAll(/<wp:docPr[^>]* descr="([^"]*)"/g)].map(([, words]) =>
      unescaped(words ?? ""),
    ),
  };
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

export function readZip(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}
