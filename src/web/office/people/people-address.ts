import { paths } from "../../paths.ts";

/** What may be done to an account, after a page that asks once more. */
export const accountSteps = ["ket-thuc", "mat-khau-moi"] as const;
export type AccountStep = (typeof accountSteps)[number];

export function isAccountStep(value: unknown): value is AccountStep {
  return accountSteps.some((step) => step === value);
}

/** The page that asks whether it is meant. */
export const confirmStep = (
  step: AccountStep,
  of: { readonly personId: string; readonly unitId: string },
): string => paths.people({ viec: step, nguoi: of.personId, donVi: of.unitId });
