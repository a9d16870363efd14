import { expect, it } from "vitest";
import { isSignedBody, signatureHeader } from "./signature.js";

const now = new Date("2026-11-22T12:00:00Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const body = '{"id":"evt_1"}';

it("accepts what the secret signed up to five minutes ago or ahead, and not a second more", () => {
  const accepted = (seconds: number) =>
    isSignedBody(["one"], body, signatureHeader("one", body, at(seconds)), now);
  expect([-301, -300, 0, 300, 301].map(accepted)).toEqual([false, true, true, true, false]);
});

it("accepts the old and the new secret while they are exchanged, and no other", () => {
  const signedWith = (secret: string) =>
    isSignedBody(["new", "old"], body, signatureHeader(secret, body, now), now);
  expect(["new", "old", "other"].map(signedWith)).toEqual([true, true, false]);
});

it("refuses a changed body, a changed time and headers that are none", () => {
  const header = signatureHeader("one", body, now);
  expect(isSignedBody(["one"], `${body} `, header, now)).toBe(false);
  expect(isSignedBody(["one"], body, header.replace(/t=\d+/, `t=${now.getTime() / 1_000 + 1}`), now)).toBe(
    false,
  );
  for (const wrong of [
    null,
    "",
    "t=,v1=",
    "v1=00",
    "t=abc,v1=00",
    header.split(",")[0]!,
    `${header}`.replace("v1", "v0"),
  ])
    expect(isSignedBody(["one"], body, wrong, now)).toBe(false);
});
