// Keeps one comment on a pull request: the Markdown of `sdkgen diff`, which another run left in a folder. Creates it, edits it where
// it stands, and deletes it when there is nothing left to say.
//
//   node commentDiff.js FOLDER
//
// What the folder holds may come from a fork, so it is data: it is read as text of bounded length, it decides about nothing but the
// text of the comment, and nothing in it is a mention, a link, an image or HTML unless it comes from this repository. Which pull request
// it is about says the event, which GitHub wrote.
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Longer comments than 65,536 characters are refused. */
const longest = 60_000;
const author = "github-actions[bot]";
const markForm = /^<!-- sdkgen-diff [\w@/.-]{1,214} -->$/;

const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = process.env;
const { workflow_run: run } = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"));

const isOwn = run.head_repository?.full_name === repository;

const report = readReport(join(process.argv[2], "diff.md"));
if (report === undefined) console.log("That run made no report: the comment stays as it is.");
else await update(report);

/**
 * @param {{ mark: string, body: string | undefined }} report `body`: not there if nothing has changed
 */
async function update({ mark, body }) {
  const number = await findPullRequest();
  if (number === undefined) return console.log("No open pull request is at that commit any more.");
  const [known, ...surplus] = await findComments(number, mark);
  const who = isOwn ? "" : ", which ran the code of the fork";
  const wanted =
    body && `${mark}\n${body}\n\nIn full: artifact \`sdkgen-diff\` of [that run](${run.html_url})${who}.\n`;
  if (wanted && known) {
    if (known.body !== wanted) await call("PATCH", `issues/comments/${known.id}`, { body: wanted });
  } else if (wanted) await call("POST", `issues/${number}/comments`, { body: wanted });
  const gone = wanted || !known ? surplus : [known, ...surplus];
  for (const { id } of gone) await call("DELETE", `issues/comments/${id}`);
}

/**
 * @param {string} path
 * @returns {{ mark: string, body: string | undefined } | undefined} `undefined` if there is none
 * @throws Error if it is none
 */
function readReport(path) {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return undefined;
  if (!status.isFile() || status.size > 1_000_000) throw new Error("the report is no file, or too long");
  const [mark = "", ...lines] = readFileSync(path, "utf8").split(/\r?\n/);
  if (!markForm.test(mark)) throw new Error("the report does not begin with its mark");
  const text = lines.join("\n").trim();
  if (text === "" || text.startsWith("No changes:")) return { mark, body: undefined };
  return { mark, body: cut(isOwn ? text : disarm(text)) };
}

/** Text in which nothing is a mention, a link, an image or HTML but the folds of a report. */
function disarm(text) {
  const gap = "\u200b";
  return text
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, "")
    .replaceAll(/<(?!\/?(details|summary)>)/g, `<${gap}`)
    .replaceAll(/[@#&[\]]/g, `$&${gap}`)
    .replaceAll(/(?<=\w)(?=:\/\/)|(?<=www)(?=\.)|(?<=gh)(?=-\d)/gi, gap);
}

/** At a line end, with every block and fold that is open then closed. */
function cut(text) {
  if (text.length <= longest) return text;
  const kept = text.slice(0, text.lastIndexOf("\n", longest));
  const open = kept.split("<details>").length - kept.split("</details>").length;
  const fences = kept.match(/^`{3,}/gm) ?? [];
  const fence = fences.length % 2 === 1 ? [fences.at(-1)] : [];
  return [kept, ...fence, ...Array(Math.max(0, open)).fill("</details>"), "", "The rest was cut."].join("\n");
}

/** The number of the open pull request whose newest commit the run was for: a later run speaks for a later one. */
async function findPullRequest() {
  if (!run.head_repository) return undefined; // that of the fork is deleted
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const open = await call("GET", `pulls?state=open&head=${head}`);
  return open.find((each) => each.head.sha === run.head_sha)?.number;
}

/** The comments of this workflow with a mark: those of others are theirs, whatever they begin with. */
async function findComments(number, mark) {
  const found = [];
  for (let page = 1; ; page += 1) {
    const comments = await call("GET", `issues/${number}/comments?per_page=100&page=${page}`);
    found.push(...comments.filter(({ body, user }) => user?.login === author && body?.startsWith(mark)));
    if (comments.length < 100) return found;
  }
}

async function call(method, path, body) {
  const response = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "x-github-api-version": "2022-11-28",
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}
