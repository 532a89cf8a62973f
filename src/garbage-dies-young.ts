import { setFlagsFromString } from "node:v8";

/**
 * A site makes an answer and forgets it. V8 watches which objects outlive their first collection and makes their like
 * old from then on; one collection in the middle of a large board is enough for it to take the parts of every later
 * one for old, and those hold on to all the rest: each collection then copied megabytes (12 to 25 ms, every
 * seventeenth board; 0.4 to 4 ms without). Before anything else is imported (docs/decisions/0016-garbage-dies-young.md).
 */
setFlagsFromString("--no-allocation-site-pretenuring");
