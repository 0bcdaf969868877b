import { readSourceFiles } from "../architecture/source-files";

export type FormAction = { name: string; file: string; exported: string; body: string; calls: string[] };

/** What a file exports, each with its text and the procedures it calls. */
export function actionsIn(file: string, text: string): FormAction[] {
  const parts = text.split(/^(?=export )/m).filter((part) => part.startsWith("export "));
  return parts.map((body) => {
    const exported = /^export async function (\w+)/.exec(body)?.[1];
    if (!exported) throw new Error(`${file} exports something that is no action: ${body.slice(0, 60)}`);
    const calls = [...body.matchAll(/\b(?:exchange|api)\.([\w.]+)\(/g)].map(([, path]) => path ?? "");
    return { name: `${file} ${exported}`, file, exported, body, calls };
  });
}

const project = readSourceFiles(["src"]);

/** The files of form actions, by path. */
export const actionFiles = new Map(
  [...project].filter(([path]) => /^src\/(app|features)\/.*\/actions\.ts$/.test(path)),
);
export const otherFiles = new Map([...project].filter(([path]) => !actionFiles.has(path)));
export const formActions = [...actionFiles].flatMap(([path, text]) => actionsIn(path, text));
