/** The colours of the screens (docs: one language of form on page and in Word). Each carries text at 4.5:1 on white. */
export const palette = {
  ink: "#1B2A2F",
  river: "#0B5D5A",
  met: "#2F6B32",
  amber: "#9A5B00",
  red: "#A61B1B",
  women: "#6A4C93",
  men: "#946312",
  unknown: "#6B7280",
  line: "#D9D5CC",
  paper: "#FFFFFF",
} as const;
