import styles from "./reports.css?url";

/** The style sheet that the pages of reports add to the office's. */
export const reportsStyles = () => [{ rel: "stylesheet", href: styles }];
