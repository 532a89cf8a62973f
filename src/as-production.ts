/**
 * The first import of main.ts: React looks at this once, as it is loaded, and checks pages as it would for whoever
 * writes them unless told otherwise, which takes several times as long as making them. The site serves built pages.
 */
process.env["NODE_ENV"] = "production";
