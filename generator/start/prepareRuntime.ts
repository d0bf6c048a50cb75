import { buildFiles } from "../emit/build/buildFiles.ts";
import type { Runtime } from "../review/runtime.ts";
import { readTemplates } from "../read/readTemplates.ts";
import { declaredSignatures, type Signature } from "../review/declaredSignatures.ts";

/**
 * Reads and builds what is the same in every package, which takes longer than all the rest of a run: done once for each version of
 * the generator. The result is plain JSON.
 *
 * @param folder absolute path of the templates
 * @throws Error if a template cannot be built
 */
export async function prepareRuntime(folder: string): Promise<Runtime> {
  const sources = readTemplates(folder);
  const built = await buildFiles(sources);
  const declarations = built.filter(({ path }) => path.endsWith(".d.ts"));
  const signatures = declarations.map(({ path, text }): [string, Record<string, Signature[]>] => {
    return [path.replace(/^dist\/|\.d\.ts$/g, ""), Object.fromEntries(declaredSignatures(text))];
  });
  return { sources, built, signatures: Object.fromEntries(signatures) };
}
