import type { Id } from "@till/kit/id";
import { z } from "zod";

/** An id as it stands in an announcement. */
export const id = <Prefix extends string>() => z.uuid().transform((text) => text as Id<Prefix>);

/** Minor units as text, because JSON has no bigint. */
export const minorUnits = z.string().regex(/^\d{1,18}$/);
