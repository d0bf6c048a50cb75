import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Diff } from "../../generator/review/diff/change.ts";
import { printHtml } from "../../generator/review/diff/print/html/printHtml.ts";
import { sdkgen } from "../commands/support/sdkgen.ts";
import { table } from "../diff/support/documents.ts";
import { diffOf, edited } from "../diff/support/edit.ts";
import { manyChanges } from "../diff/support/manyChanges.ts";
import { makeFolder } from "../support/makeFolder.ts";

/*
 * The page of a diff in a browser: that everybody can read and use it, and that nothing in it runs or loads.
 */

/** Bringing a browser is JavaScript without types. */
const { findChromium } = (await import(new URL("./support/findChromium.js", import.meta.url).href)) as {
  findChromium(): string;
};

const folder = makeFolder(afterAll);
const fileOf = (name: string): string => join(folder, `${name}.html`);
let browser: Browser;

beforeAll(async () => {
  writeFileSync(join(folder, "old.json"), JSON.stringify(table));
  writeFileSync(join(folder, "new.json"), JSON.stringify(manyChanges(2)));
  const some = ["diff", "old.json", "--spec", "new.json", "--format", "html", "--out", "some.html"];
  expect(sdkgen(folder, some)).toMatchObject({ status: 0 });
  const one = edited(table, (copy) => (copy.info["x-sdk-package"] = "others"));
  put("none", await diffOf(table, table));
  put("one", await diffOf(table, one));
  put("many", await diffOf(table, manyChanges(600)));
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
});

afterAll(() => browser?.close());

function put(name: string, diff: Diff): void {
  writeFileSync(fileOf(name), printHtml([diff]).join("\n"));
}

/** Opens a page, does something with it, and tells what it asked for and complained about. */
async function visit<T>(
  name: string,
  act: (page: Page) => Promise<T>,
  { hash = "", ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<{ result: T; requests: string[]; complaints: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(`a dialog: ${dialog.message()}`));
  try {
    await page.goto(`${pathToFileURL(fileOf(name))}${hash}`);
    return { result: await act(page), requests, complaints };
  } finally {
    await context.close();
  }
}

/** The changes that are seen, by what they are about. */
const shownIn = (page: Page): Promise<string[]> => page.locator("article:visible h3 code").allTextContents();

const themes = ["light", "dark"] as const;
const widths = [360, 1280];
const looks = themes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width })));

describe.each(["none", "one", "some"])("the page with %s", (name) => {
  test.each(looks)("is for everybody: $colorScheme, $width px", async ({ colorScheme, width }) => {
    const { result, requests, complaints } = await visit(
      name,
      async (page) => {
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate<axe.AxeResults>("axe.run()");
        const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        return { violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), wide, passes };
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
    expect(result.violations).toEqual([]);
    expect(result.wide).toBeLessThanOrEqual(0);
    expect(result.passes.map(({ id }) => id)).toContain("color-contrast");
    expect({ requests: requests.length, complaints }).toEqual({ requests: 1, complaints: [] });
  });
});

test("several hundred changes can be searched, and fit a phone", async () => {
  const { result } = await visit(
    "many",
    async (page) => {
      const all = (await page.getByRole("status").textContent()) ?? "";
      await page.getByRole("searchbox").fill("more599");
      const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      return { all, found: await shownIn(page), wide };
    },
    { viewport: { width: 360, height: 900 } },
  );
  expect(result).toEqual({ all: "604 of 604 shown", found: ["Answer.more599"], wide: 0 });
});

describe("a reader", () => {
  test("sees some groups alone", async () => {
    const { result } = await visit("some", async (page) => {
      const all = await shownIn(page);
      await page.getByRole("button", { name: "fine" }).click();
      await page.getByRole("button", { name: "silent" }).click();
      return { all, some: await shownIn(page), said: await page.getByRole("status").textContent() };
    });
    expect(result.all).toEqual([
      "things.listThings(limit)",
      "Answer.option",
      "Answer.size",
      "AnswerColour.Blue",
      "Answer.more0",
      "Answer.more1",
    ]);
    expect(result.some).toEqual(["Answer.option", "Answer.size", "AnswerColour.Blue"]);
    expect(result.said).toBe("3 of 6 shown");
  });

  test("searches by any words, and goes from change to change, by key alone", async () => {
    const { result } = await visit("some", async (page) => {
      const focused = (): Promise<string> =>
        page.evaluate("document.activeElement.querySelector('h3 code')?.textContent");
      await page.keyboard.press("j");
      const first = await focused();
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      const again = await focused();
      await page.keyboard.press("/");
      await page.keyboard.type("ANSWER removed");
      const found = await shownIn(page);
      await page.keyboard.press("Escape");
      const all = (await shownIn(page)).length;
      await page.getByRole("button", { name: "keys" }).click();
      await page.keyboard.press("j");
      return { first, again, found, all, off: await focused() };
    });
    const [first] = ["things.listThings(limit)"];
    expect(result).toEqual({ first, again: first, found: ["Answer.option"], all: 6, off: undefined });
  });

  test("who follows a link gets to its change, even where that is filtered out", async () => {
    const ids = await visit("some", (page) =>
      page.locator("article").evaluateAll((all) => all.map(({ id }) => id)),
    );
    const id = ids.result[1] ?? "";
    const { result } = await visit(
      "some",
      async (page) => {
        const focused = (): Promise<string> => page.evaluate("document.activeElement.id");
        const first = await focused();
        await page.getByRole("searchbox").fill("nothing has this");
        const none = await shownIn(page);
        await page.evaluate(`location.hash = ${JSON.stringify(ids.result[2])}`);
        await page.waitForFunction(`document.activeElement.id === ${JSON.stringify(ids.result[2])}`);
        return { first, none, all: (await shownIn(page)).length };
      },
      { hash: `#${id}` },
    );
    expect(result).toEqual({ first: id, none: [], all: 6 });
  });

  test("reads old and new beside each other, below each other on a phone, and the code that breaks", async () => {
    const look = async (width: number): Promise<{ top: number[]; code: string[]; marked: string[] }> => {
      const { result } = await visit(
        "some",
        async (page) => {
          const article = page.locator("article").filter({ hasText: "Answer.size" }).first();
          const tops = await article.locator(".sides > div").all();
          const top = await Promise.all(tops.map(async (side) => (await side.boundingBox())?.y ?? 0));
          const code = await article.locator("details[open] pre").allTextContents();
          return { top, code, marked: await article.locator("ins").allTextContents() };
        },
        { viewport: { width, height: 900 } },
      );
      return result;
    };
    const [phone, screen] = [await look(360), await look(1280)];
    expect(screen.top[0]).toBe(screen.top[1]);
    expect(phone.top[0]).toBeLessThan(phone.top[1] ?? 0);
    expect(screen.code).toEqual([expect.stringContaining('from "things"')]);
    expect(screen.marked).toEqual([" | null"]);
  });

  test("without scripts reads everything, and sees nothing that does nothing", async () => {
    const { result } = await visit(
      "some",
      async (page) => ({
        all: (await shownIn(page)).length,
        tools: await page.locator(".tools").isVisible(),
        groups: await page.locator(".counts a:visible").allTextContents(),
      }),
      { javaScriptEnabled: false },
    );
    expect(result).toEqual({ all: 6, tools: false, groups: ["1 silent", "2 breaks", "1 watch", "2 fine"] });
  });

  test("prints all of it, and no controls", async () => {
    const { result } = await visit("some", async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const lists = await page.locator("details:not([open]) ul").all();
      const heights = await Promise.all(lists.map(async (list) => (await list.boundingBox())?.height ?? 0));
      const paper = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      return {
        folded: heights.filter((height) => height < 10),
        lists: lists.length > 0,
        paper,
        tools: await page.locator(".tools").isVisible(),
      };
    });
    expect(result).toEqual({ folded: [], lists: true, paper: "rgb(255, 255, 255)", tools: false });
  });

  test.each([
    ["reduce", "auto"],
    ["no-preference", "smooth"],
  ] as const)("who wants motion: %s gets it: %s", async (reducedMotion, behaviour) => {
    const { result } = await visit(
      "some",
      (page) => page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"),
      { reducedMotion },
    );
    expect(result).toBe(behaviour);
  });
});

test("text of a document neither runs nor loads", async () => {
  const texts = [
    "</script><script>document.title = 'run'</script>",
    '"><img src=http://127.0.0.1:9/a onerror="document.title = \'run\'">',
    "</code></pre></style><style>@import url(http://127.0.0.1:9/b)</style>",
    "' autofocus onfocus='alert(1)",
    "\u2028\u202e<svg onload=alert(1)>",
  ].join(" ");
  const after = edited(table, (copy) => {
    copy.components.schemas.Answer.properties[texts] = { type: "string" };
    copy.components.schemas.Answer.properties.size.description = texts;
    copy.components.schemas.AnswerColour.enum.push(texts);
  });
  const diff = await diffOf(table, after);
  put("hostile", { ...diff, packageName: texts, base: { ...diff.base, label: texts } });
  const { result, requests, complaints } = await visit("hostile", async (page) => {
    const parts = await page.locator("img, svg, iframe, article script, [onerror], [autofocus]").count();
    return { parts, heading: await page.locator("h1").textContent(), title: await page.title() };
  });
  expect({ parts: result.parts, requests: requests.length, complaints }).toEqual({
    parts: 0,
    requests: 1,
    complaints: [],
  });
  expect(result.heading).toContain("</script><script>document.title = 'run'</script>");
  expect(result.title).not.toBe("run");
});
