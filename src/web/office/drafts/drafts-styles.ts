import styles from "./drafts.css?url";

/** The style sheet that the pages of drafts, coverage and recipients add to the office's. */
export const draftsStyles = () => [{ rel: "stylesheet", href: styles }];
