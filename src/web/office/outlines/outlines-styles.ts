import paper from "./paper.css?url";
import styles from "./outlines.css?url";

export const outlinesStyles = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: paper },
];
