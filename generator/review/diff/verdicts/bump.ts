import type { Bump } from "./ruleRow.ts";

/** From the least to the most. */
export const bumps: readonly Bump[] = ["none", "patch", "minor", "major"];

/** The greatest of several bumps. */
export function greatestBump(all: Iterable<Bump>): Bump {
  const found = new Set(all);
  return bumps.findLast((bump) => found.has(bump)) ?? "none";
}

/** Whether a bump is at least as great as another. */
export function isAtLeast(bump: Bump, level: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(level);
}

/** What is due after a version: below 1.0.0 everything is one less, because nothing is promised yet (Semantic Versioning, 4). */
export function dueBump(version: string, bump: Bump): Bump {
  if (!/^v?0\./.test(version)) return bump;
  return bump === "major" ? "minor" : bump === "minor" ? "patch" : bump;
}

/** The next version; the given one where it has not three numbers. */
export function nextVersion(version: string, bump: Bump): string {
  const [major, minor, patch] = numbersOf(version) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return version;
  switch (bump) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
    case "none":
      return version;
  }
}

/** Whether the numbers of a version are below those of another; a version without three numbers is not. */
export function isBelow(version: string, other: string): boolean {
  const [left, right] = [version, other].map(numbersOf);
  if (!left || !right) return false;
  const index = left.findIndex((number, place) => number !== right[place]);
  return index !== -1 && (left[index] ?? 0) < (right[index] ?? 0);
}

/** Major, minor and patch of a version; nothing where it has not three numbers. */
export function numbersOf(version: string): readonly number[] | undefined {
  return /^v?(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number);
}
