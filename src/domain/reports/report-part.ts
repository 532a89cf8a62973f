/** A report, or the supplement that follows it for what came after its cut-off. */
export const reportParts = ["main", "supplement"] as const;
export type ReportPart = (typeof reportParts)[number];
