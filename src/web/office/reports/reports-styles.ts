import decide from "./decide-report.css?url";
import issued from "./issued-report.css?url";
import styles from "./reports.css?url";

export const reportsStyles = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: decide },
  { rel: "stylesheet", href: issued },
];
