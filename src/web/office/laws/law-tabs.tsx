import { paths } from "../../paths.ts";
import { Tabs } from "../../ui/tabs.tsx";

/** The register, and what to speak of by it. */
export function LawTabs({ current }: { current: "laws" | "topics" }) {
  return (
    <Tabs
      label="Văn bản và nội dung"
      items={[
        { to: paths.laws(), label: "Sổ văn bản", current: current === "laws" },
        { to: paths.contentTopics(), label: "Nội dung truyền thông", current: current === "topics" },
      ]}
    />
  );
}
