import { listedPassages, listedTasks } from "#domain/readings/reading-items.ts";
import type { ReviewForm } from "./review-form.ts";
import { ReviewDuties, ReviewOccasions, ReviewResponsibilities } from "./review-others.tsx";
import { ReviewLegalBases, ReviewPassages } from "./review-passages.tsx";
import { ReviewSection } from "./review-section.tsx";
import { ReviewTargets } from "./review-targets.tsx";
import { ReviewTasks } from "./review-tasks.tsx";

/** Everything that was read, kind by kind: what is counted first, the rest folded. */
export function ReviewItems({ form }: { form: ReviewForm }) {
  const { reading } = form;
  return (
    <>
      <ReviewSection title="Chỉ tiêu" kind="targets" found={reading.targets.length} form={form} open>
        <ReviewTargets form={form} />
      </ReviewSection>
      <ReviewSection title="Nhiệm vụ, giải pháp" kind="tasks" found={listedTasks(reading).length} form={form}>
        <ReviewTasks form={form} />
      </ReviewSection>
      <ReviewSection title="Dịp, đợt cao điểm" kind="occasions" found={reading.occasions.length} form={form}>
        <ReviewOccasions form={form} />
      </ReviewSection>
      <ReviewSection title="Chế độ báo cáo" kind="duties" found={reading.duties.length} form={form}>
        <ReviewDuties form={form} />
      </ReviewSection>
      <ReviewSection
        title="Tổ chức thực hiện"
        kind="responsibilities"
        found={reading.responsibilities.length}
        form={form}
      >
        <ReviewResponsibilities form={form} />
      </ReviewSection>
      <ReviewSection
        title="Mục đích, yêu cầu, đối tượng, nội dung"
        kind="passages"
        found={listedPassages(reading).length}
        form={form}
      >
        <ReviewPassages form={form} />
      </ReviewSection>
      <ReviewSection title="Căn cứ" kind="legalBases" found={reading.legalBases.length} form={form}>
        <ReviewLegalBases form={form} />
      </ReviewSection>
    </>
  );
}
