import type { Id } from "@till/kit/id";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id that came back from a provider, or nothing when it is none of ours. */
export const decodeUuid = <Name extends string>(
  name: Name,
  text: string | undefined,
): { [N in Name]?: Id<never> } =>
  text !== undefined && uuid.test(text) ? ({ [name]: text } as { [N in Name]: Id<never> }) : {};
