import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";

/**
 * Only the pages (.tsx) go through Vite. What they import of domain, lib and platform stays outside the server
 * bundle and is run by Node from its sources, so that pages, API and command line share one instance of each
 * (docs/decisions/0004).
 */
const runFromSource = /^#(domain|lib|platform)\/|^#web\/request-context\.ts$/;

const leaveToNode: Plugin = {
  name: "leave-to-node",
  enforce: "pre",
  applyToEnvironment: (environment) => environment.name === "ssr",
  resolveId: (id) => (runFromSource.test(id) ? { id, external: true } : null),
};

export default defineConfig({
  plugins: [leaveToNode, reactRouter()],
  build: { target: "es2022", assetsInlineLimit: 0 },
});
