import styles from "./plans.css?url";

/** The style sheet that the pages of plans add to the office's. */
export const plansStyles = () => [{ rel: "stylesheet", href: styles }];
