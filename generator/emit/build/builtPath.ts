/** The path of what a module of `src/` is built into, without an ending. */
export function builtPath(path: string): string {
  return path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
}
