import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { plainText, sanitizeHtml } from "./html.js";

it("keeps what structures a text", () => {
  const html =
    '<h2>Care</h2><p>Wash <strong>cold</strong>.</p><ul><li>dry flat</li></ul><a href="https://a.example">more</a>';
  expect(sanitizeHtml(html)).toBe(
    '<h2>Care</h2><p>Wash <strong>cold</strong>.</p><ul><li>dry flat</li></ul><a href="https://a.example" rel="nofollow noopener">more</a>',
  );
});

it("takes out whatever runs, loads or styles", () => {
  for (const html of [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<svg onload=alert(1)>",
    '<iframe src="https://a.example"></iframe>',
    '<style>p{background:url("https://a.example")}</style>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="  java\nscript:alert(1)">x</a>',
    '<p style="position:fixed" onclick="x()" id="root">x</p>',
    '<form action="https://a.example"><input name="password"></form>',
    "<<script>script>alert(1)<</script>/script>",
    "<math><mtext></p><style><img src onerror=alert(1)>",
  ])
    expect(sanitizeHtml(html)).not.toMatch(
      /<script|<img|<svg|<iframe|<style|<form|<input|href="\s*java|onerror=|onclick=|style=|id=/i,
    );
});

it("reads the words of a text", () => {
  expect(plainText("<h2>Salt &amp; pepper</h2><p>5&nbsp;&lt; 6</p>")).toBe("Salt & pepper 5 < 6");
});

const corpus = new URL("../../../shared/data/security/naughty-strings.json", import.meta.url);

it.runIf(existsSync(corpus))(
  "survives a corpus of hostile strings (skipped where ../shared is absent)",
  () => {
    const strings = JSON.parse(readFileSync(corpus, "utf8")) as string[];
    expect(strings.length).toBeGreaterThan(400);
    const isTag =
      /^<\/?(h[2-4]|p|br|hr|ul|ol|li|dl|dt|dd|blockquote|strong|em|b|i|u|s|su[bp]|small|code|pre|a|table|t[hdr]|thead|tbody|tfoot|caption)(\s[^<>]*)?\/?>$/;
    for (const hostile of strings) {
      const clean = sanitizeHtml(hostile);
      for (const [tag] of clean.matchAll(/<[^>]*>?/g)) {
        expect(tag).toMatch(isTag);
        expect(tag).not.toMatch(/\s(on\w+|style|src|id|class)\s*=|href="\s*(javascript|data|vbscript)/i);
      }
      // What has been cleaned once stays as it is.
      expect(sanitizeHtml(clean)).toBe(clean);
    }
  },
);
