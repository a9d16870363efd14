import { expect, it } from "vitest";
import { breaker, breakerStates, Unavailable } from "./breaker.js";

const fail = () => Promise.reject(new Error("down"));

it("leaves a failing service alone after three failures and tries again after a rest", async () => {
  let calls = 0;
  const circuit = breaker("test.service", { failuresMax: 3, restMs: 50 });
  const call = (work: () => Promise<string>) =>
    circuit.call(() => {
      calls += 1;
      return work();
    });
  for (let n = 0; n < 3; n += 1) await expect(call(fail)).rejects.toThrow("down");
  expect(circuit.state).toBe("open");
  await expect(call(fail)).rejects.toThrow(Unavailable);
  expect(calls).toBe(3);

  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await call(() => Promise.resolve("up"))).toBe("up");
  expect(calls).toBe(4);
  expect(breakerStates().get("test.service")).toBe("closed");
});

it("does not count refusals on their merits", async () => {
  const circuit = breaker("test.card", {
    failuresMax: 1,
    isOutage: (error) => !(error instanceof Error && error.message === "declined"),
  });
  const declined = () => circuit.call(() => Promise.reject(new Error("declined")));
  await expect(declined()).rejects.toThrow("declined");
  await expect(declined()).rejects.toThrow("declined");
  expect(circuit.state).toBe("closed");
});
