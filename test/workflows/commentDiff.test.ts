import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { printMarkdown } from "../../generator/review/diff/print/markdown.ts";
import { table } from "../diff/support/documents.ts";
import { diffOf } from "../diff/support/edit.ts";
import { manyChanges } from "../diff/support/manyChanges.ts";
import { projectFolder } from "../generator/support/templates.ts";
import { startServer } from "../package/support/startServer.ts";
import { makeFolder } from "../support/makeFolder.ts";

const script = join(projectFolder, ".github/scripts/commentDiff.js");
const mark = "<!-- sdkgen-diff things -->";
const end = "In full: artifact `sdkgen-diff` of [that run](https://github.com/o/r/actions/runs/7).";

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

const own = (id: number, body: string): Comment => ({ id, body, user: { login: "github-actions[bot]" } });

/** A place where GitHub's API is played, with pull request 5 at commit `abc`, and what the script does there. */
async function commentOn(
  comments: readonly Comment[],
  report: string | undefined,
  {
    fork = false,
    sha = "abc",
    prepare,
  }: { fork?: boolean; sha?: string; prepare?: (folder: string) => void } = {},
): Promise<{ status: number; stderr: string; asked: string[]; written: string }> {
  const folder = makeFolder();
  mkdirSync(join(folder, "report"));
  if (report !== undefined) writeFileSync(join(folder, "report/diff.md"), report);
  prepare?.(join(folder, "report"));
  const owner = fork ? "fork" : "o";
  const event = {
    workflow_run: {
      head_sha: sha,
      head_branch: "a/b&c",
      html_url: "https://github.com/o/r/actions/runs/7",
      head_repository: { full_name: `${owner}/r`, owner: { login: owner } },
    },
  };
  writeFileSync(join(folder, "event.json"), JSON.stringify(event));
  const { url, requests } = await startServer(({ method, target }) => {
    const { pathname, searchParams } = new URL(target, "http://a");
    if (method === "DELETE") return { status: 204, body: "" };
    if (method !== "GET") return { status: method === "POST" ? 201 : 200, body: {} };
    if (pathname === "/repos/o/r/pulls")
      return {
        body: searchParams.get("head") === `${owner}:a/b&c` ? [{ number: 5, head: { sha: "abc" } }] : [],
      };
    const page = Number(searchParams.get("page"));
    return { body: comments.slice((page - 1) * 100, page * 100) };
  });
  const child = spawn(process.execPath, [script, "report"], {
    cwd: folder,
    env: {
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: "o/r",
      GITHUB_TOKEN: "secret",
      GITHUB_EVENT_PATH: join(folder, "event.json"),
    },
  });
  const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(requests.filter(({ headers }) => headers.authorization !== "Bearer secret")).toEqual([]);
  const changes = requests.filter(({ method }) => method !== "GET");
  const [written = ""] = changes.map(({ body }) => (body === "" ? "" : JSON.parse(body).body));
  return { status, stderr, asked: changes.map(({ method, target }) => `${method} ${target}`), written };
}

describe("a comment is", () => {
  test("created where there is none, whatever others wrote", async () => {
    const others = [
      { id: 1, body: `${mark}\nI am not a robot.`, user: { login: "mallory" } },
      own(2, "Something else."),
      own(3, "<!-- sdkgen-diff things-too -->\nOf another package."),
    ];
    const found = await commentOn(others, `${mark}\n### SDK types\n`);
    expect(found).toEqual({
      status: 0,
      stderr: "",
      asked: ["POST /repos/o/r/issues/5/comments"],
      written: `${mark}\n### SDK types\n\n${end}\n`,
    });
  });

  test("edited where it stands, be it after hundreds of others, and left alone where it is the same", async () => {
    const many = Array.from({ length: 230 }, (_, index) => own(index + 10, "Another."));
    const old = [...many, own(7, `${mark}\nOld.`)];
    expect((await commentOn(old, `${mark}\nNew.`)).asked).toEqual(["PATCH /repos/o/r/issues/comments/7"]);
    const same = [own(7, `${mark}\nNew.\n\n${end}\n`)];
    expect((await commentOn(same, `${mark}\nNew.`)).asked).toEqual([]);
  });

  test("one: what two runs made at once is taken back", async () => {
    const twice = [own(7, `${mark}\nOld.`), own(8, `${mark}\nOld.`)];
    expect((await commentOn(twice, `${mark}\nNew.`)).asked).toEqual([
      "PATCH /repos/o/r/issues/comments/7",
      "DELETE /repos/o/r/issues/comments/8",
    ]);
  });

  test("deleted when nothing is changed any more, and not made when nothing is", async () => {
    const nothing = printMarkdown([await diffOf(table, table)]).join("\n");
    expect((await commentOn([own(7, `${mark}\nOld.`)], nothing)).asked).toEqual([
      "DELETE /repos/o/r/issues/comments/7",
    ]);
    expect((await commentOn([], nothing)).asked).toEqual([]);
  });

  test("left alone by a run that made no report, or was for an older commit", async () => {
    const known = [own(7, `${mark}\nOld.`)];
    expect(await commentOn(known, undefined)).toMatchObject({ status: 0, asked: [] });
    expect(await commentOn(known, `${mark}\nNew.`, { sha: "older" })).toMatchObject({ status: 0, asked: [] });
  });
});

describe("a report of a fork", () => {
  test("says what it says, and links, mentions and embeds nothing", async () => {
    const hostile = [
      mark,
      "@octocat @o/team fixes #1 o/r#2 GH-3 &commat;octocat",
      "[a](javascript:alert(1)) ![b](http://example.com/c.png) <img src=x> <!-- <a href=x>",
      "[d]: http://example.com\nwww.example.com https://example.com \u202egnp",
      "<details><summary>Fold</summary>\n\nText\n</details>",
    ].join("\n");
    const { asked, written } = await commentOn([], hostile, { fork: true });
    expect(asked).toEqual(["POST /repos/o/r/issues/5/comments"]);
    expect(written).toContain(", which ran the code of the fork.");
    const body = written.slice(mark.length, written.indexOf("In full:"));
    expect(body).not.toMatch(
      /@\w|#\d|GH-\d|\]\(|\]:|<(?!\u200b|\/?(details|summary)>)|\w:\/\/|www\.|&\w|\u202e/,
    );
    expect(body).toContain("<details><summary>Fold</summary>");
    expect(body.replaceAll("\u200b", "")).toContain("@octocat @o/team fixes #1");
  });

  test("is cut where it is longer than GitHub takes, and ends what it began", async () => {
    const rows = "| a | b |\n".repeat(20_000);
    const { written } = await commentOn([], `${mark}\n<details><summary>a</summary>\n\n\`\`\`ts\n${rows}`, {
      fork: true,
    });
    expect(written.length).toBeLessThan(65_536);
    expect(written).toMatch(/\| a \| b \|\n```\n<\/details>\n\nThe rest was cut\.\n\nIn full: /);
  });

  test("that is none, or names another mark, is refused", async () => {
    const known = [own(7, `${mark}\nOld.`)];
    const link = (folder: string): void => symlinkSync(script, join(folder, "diff.md"));
    for (const found of [
      await commentOn(known, undefined, { prepare: link }),
      await commentOn(known, "<!-- another -->\nText", { fork: true }),
      await commentOn(known, `${mark}\n${"a".repeat(1_100_000)}`, { fork: true }),
    ])
      expect(found).toMatchObject({
        status: 1,
        asked: [],
        stderr: expect.stringMatching(/Error: the report/),
      });
  });
});

test("a report of this repository is posted as it was printed", async () => {
  const report = printMarkdown([await diffOf(table, manyChanges(2))]).join("\n");
  expect((await commentOn([], report)).written).toBe(`${report}\n\n${end}\n`);
});
