import { expect, it } from "vitest";
import { html, itemTable, mailPage, paragraph } from "./mail-page.js";

it("escapes everything that is not HTML already", () => {
  const name = `<script>alert("&")</script>`;
  expect(html`<p title="${name}">${paragraph(name)}${undefined}${[html`<br />`, html`${1}`]}</p>`.text).toBe(
    `<p title="&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;"><p style="margin:0 0 16px">` +
      `&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</p><br />1</p>`,
  );
});

it("is one column with the shop's name, a title and what mail programs preview", () => {
  const page = mailPage({
    shopName: "Fern & Wick",
    preview: "On its way.",
    title: "Thank you, <Ada>.",
    body: itemTable([{ title: "Vase", detail: "Moss", amount: "€25.00" }]),
    footer: html`Bye`,
  });
  expect(page).toContain("Fern &amp; Wick");
  expect(page.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]).toBe("Thank you, &lt;Ada&gt;.");
  expect(page).toContain("On its way.");
  expect(page).toContain("max-width:560px");
  expect(page).not.toMatch(/<script|<link|@import/);
});
