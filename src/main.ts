import "./as-production.ts";
import "./garbage-dies-young.ts";
import { join } from "node:path";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { v7 as uuidv7 } from "uuid";
import { openApi } from "#api/v1/api.ts";
import { openIntake } from "#domain/activities/activity-intake.ts";
import type { Dependencies } from "#domain/context.ts";
import { checkTotalsJob } from "#domain/ledger/check-totals-job.ts";
import { loadReferenceLaws } from "#domain/laws/load-reference-laws.ts";
import { loadLists } from "#domain/lists/load-lists.ts";
import { openCalendarFeeds } from "#domain/notices/calendar-feeds.ts";
import { sendDigestsJob } from "#domain/notices/send-digests.ts";
import { confirmationLetterJob } from "#domain/people/confirmation-letter.ts";
import { readScanJob } from "#domain/readings/read-scan.ts";
import { consolidateJob } from "#domain/reports/consolidate-job.ts";
import { makePdfJob } from "#domain/reports/make-pdf.ts";
import { knownActors } from "#domain/people/known-actors.ts";
import { openCounterKeeper } from "#domain/progress/counter-keeper.ts";
import { sendReminderJob } from "#domain/progress/send-reminder.ts";
import { loadReferenceUnits } from "#domain/units/load-reference-units.ts";
import { fixedClock, systemClock } from "#platform/clock.ts";
import { readConfig } from "#platform/config.ts";
import { databaseOn, openPool } from "#platform/db/connection.ts";
import { addressesFrom } from "#platform/db/database-address.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded-postgres/embedded-postgres.ts";
import { migrate } from "#platform/db/migrate.ts";
import { fileStore } from "#platform/files.ts";
import { serve } from "#platform/http/serve.ts";
import { installJobs } from "#platform/jobs/install-jobs.ts";
import { nightly } from "#platform/jobs/job.ts";
import { startJobs } from "#platform/jobs/start-jobs.ts";
import { jsonLog } from "#platform/log.ts";
import { smtpMailer } from "#platform/mail/smtp-mailer.ts";
import { readSecret } from "#platform/secret.ts";
import { openSessions } from "#platform/session/sessions.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { describeDemo } from "./demo/describe-demo.ts";
import { paths } from "#web/paths.ts";
import { dependenciesContext } from "#web/request-context.ts";
import { showProblems } from "#web/show-problems.ts";

/** Puts the pieces together; the only file that knows all of them. */
const root = join(import.meta.dirname, "..");
const config = readConfig(process.env, root);
const log = jsonLog((line) => process.stderr.write(`${line}\n`));

const named = addressesFrom(process.env);
const embedded =
  named === null ? await startEmbeddedPostgres({ dataDirectory: config.dataFolder, log }) : null;
const addresses = named ?? embedded;
if (addresses === null) throw new Error("no database");

const closing: (() => Promise<unknown>)[] = [];
const close = async () => {
  for (const step of closing.splice(0).toReversed()) await step();
};
if (embedded) closing.push(() => embedded.stop());

try {
  const applied = await migrate(addresses.owner, join(root, "db", "migrations"));
  if (applied.length > 0) log.info("migrated", { count: applied.length, last: applied.at(-1) });
  await installJobs(addresses.owner);

  const pool = openPool(addresses.app, { log, size: 8 });
  const db = databaseOn(pool);
  closing.push(() => db.destroy());

  const told: ((command: string) => void)[] = [];
  const clock = config.now === null ? systemClock : fixedClock(config.now);
  const dependencies: Dependencies = {
    db,
    clock,
    lists: await loadLists(join(root, "db", "reference")),
    files: fileStore(join(config.dataFolder, "files")),
    newId: () => uuidv7(),
    ...(config.mail && {
      mail: {
        mailer: smtpMailer({ ...config.mail, clock, log }),
        links: {
          toDo: config.origin + paths.toDo(),
          reports: config.origin + paths.reports(),
          notices: config.origin + paths.notices(),
          confirmAddress: (token) => config.origin + paths.confirmAddress(token),
        },
      },
    }),
    afterCommand: (name) => told.forEach((tell) => tell(name)),
  };
  await loadReferenceUnits(dependencies, join(root, "db", "reference"));
  await loadReferenceLaws(dependencies, join(root, "db", "reference"));
  const firstPasswords =
    embedded && config.demo ? await loadDemo(dependencies, join(root, "db", "demo")) : null;

  const sessions = openSessions({
    pool,
    secret: await readSecret(config.dataFolder, "session"),
    origin: config.origin,
  });
  const actors = knownActors(sessions, dependencies);
  // Writes wait for no page: their two connections are their own.
  const writing = openPool(addresses.app, {
    log,
    size: 2,
    applicationName: "lantoa (activities)",
    keepPlans: true,
  });
  closing.push(() => writing.end());
  const intake = openIntake(dependencies, { pool: writing });
  const counters = openCounterKeeper(dependencies, log);
  closing.push(() => counters.close());
  const calendars = openCalendarFeeds(dependencies, config.origin + paths.reports());
  told.push(actors.afterCommand, intake.afterCommand, counters.afterCommand, calendars.afterCommand);
  const api = openApi({ domain: dependencies, sessions, actors, intake, log });
  const signedIn = { ...sessions, signOut: actors.signOut };

  const pages = (await import(join(root, "build", "server", "index.js"))) as ServerBuild;
  const handler = createRequestHandler(showProblems(pages), "production");
  const server = await serve({
    host: config.host,
    port: config.port,
    proxies: config.proxies,
    files: join(root, "build", "client"),
    log,
    isReady: () =>
      pool.query("select 1").then(
        () => true,
        () => false,
      ),
    handleApi: (request, connection) => api.fetch(request, connection),
    handlePage(request) {
      const provider = new RouterContextProvider();
      provider.set(dependenciesContext, {
        ...dependencies,
        sessions: signedIn,
        actors,
        log,
        calendars,
        origin: config.origin,
      });
      return handler(request, provider);
    },
  });
  closing.push(() => server.close());

  const work = startJobs({
    address: addresses.app,
    tools: dependencies,
    log,
    jobs: [readScanJob, consolidateJob, makePdfJob, confirmationLetterJob, sendReminderJob],
    schedule: [
      { job: checkTotalsJob(log), match: nightly("02:30") },
      // From seven until ten: whoever was not reached yet is tried again, whoever was is left alone.
      { job: sendDigestsJob(log), match: "*/10 0-2 * * *" },
    ],
  });
  closing.push(() => work.close());

  console.log(`\nLan Tỏa đang chạy tại ${config.origin.replace(/:0$/, `:${server.port}`)}\n`);
  const demo = await describeDemo(dependencies, firstPasswords);
  if (demo !== null) console.log(demo);
} catch (error) {
  await close();
  throw error;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    void close().finally(() => process.exit(0));
  });
}
