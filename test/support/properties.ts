import { configureGlobal } from "fast-check";

/*
 * The one import of fast-check. Its inputs are the same in every run, so that a change is judged by what it changed; `PROPERTY_SEED` gives
 * others.
 */
configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 1) });

export { default as fc } from "fast-check";
