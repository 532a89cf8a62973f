import type { NotAppliedReason } from "./reference-units.ts";

/** What the reference data leaves to a person: a change that was not applied, or a unit that ended without a known heir. */
export type LeftOpen =
  | {
      readonly about: "change";
      /** As the map of 1/7/2025 has it. */
      readonly code: string;
      readonly name: string;
      readonly after: string;
      readonly reason: NotAppliedReason;
    }
  | { readonly about: "heir"; readonly code: string; readonly name: string };

export const notAppliedReasons = {
  unconfirmed: "chưa có nguồn xác minh",
  undated: "chưa rõ ngày hiệu lực",
  "unknown-unit": "không có đơn vị mang mã này",
  "before-the-map": "trước ngày của bản đồ",
  differs: "tên hoặc mã hiện có khác với dòng này",
  "unknown-kind": "tên mới không bắt đầu bằng loại đơn vị",
  "code-taken": "mã mới đã có đơn vị khác dùng",
} as const satisfies Record<NotAppliedReason, string>;
