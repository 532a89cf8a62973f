import decide from "./decide-report.css?url";
import duties from "./duties.css?url";
import extras from "./report-extras.css?url";
import issued from "./issued-report.css?url";
import styles from "./reports.css?url";

export const reportsStyles = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: decide },
  { rel: "stylesheet", href: duties },
  { rel: "stylesheet", href: extras },
  { rel: "stylesheet", href: issued },
];
