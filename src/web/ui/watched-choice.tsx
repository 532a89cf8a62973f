import { Select } from "./fields.tsx";

/** For a member of a steering committee: all units, or those that they watch over alone. @param asked of the address */
export function WatchedChoice({ asked }: { asked: string | null | undefined }) {
  return (
    <Select
      name="phuTrach"
      label="Phạm vi"
      options={[
        { value: "", label: "Tất cả đơn vị" },
        { value: "toi", label: "Phụ trách của tôi" },
      ]}
      value={asked === "toi" ? "toi" : ""}
    />
  );
}
