/** Why there is nothing to compare with, and what to do. */
export interface NoBase {
  readonly reason: string;
}

/** Fetches what a shallow clone, which often knows one branch alone, has left out. */
export const deepening =
  'run `git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"`, or check out with `fetch-depth: 0` in GitHub Actions';

/** What else can be named. */
export const otherWays =
  "name a git ref, a document, a folder or a packed tarball that holds one: sdkgen diff BASE";
