import { planKindNames, planKinds, planPurposeNames, planPurposes } from "#domain/plans/plan.ts";
import { listedTasks, warningsApart } from "#domain/plans/reading-items.ts";
import { DateField, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { Pencil } from "./pencil.tsx";
import { fieldOf, planLabels, type ReviewForm } from "./review-form.ts";

/** The head of the plan: all that names it. */
export function ReviewPlan({ form }: { form: ReviewForm }) {
  const { reading } = form;
  const items = [
    ...reading.targets,
    ...listedTasks(reading),
    ...reading.occasions,
    ...reading.duties,
    ...reading.responsibilities,
  ];
  return (
    <section className="review-item" aria-labelledby="review-plan">
      <div className="review-main review-grid">
        <h2 id="review-plan">Văn bản</h2>
        <TextArea {...fieldOf(form, "plan.title")} label={planLabels.title} rows={3} />
        <Select
          {...fieldOf(form, "plan.kind")}
          label={planLabels.kind}
          options={planKinds.map((kind) => ({ value: kind, label: planKindNames[kind] }))}
          width="half"
        />
        <Select
          {...fieldOf(form, "plan.purpose")}
          label={planLabels.purpose}
          options={planPurposes.map((purpose) => ({ value: purpose, label: planPurposeNames[purpose] }))}
        />
        <div className="review-row">
          <TextField {...fieldOf(form, "plan.number")} label={planLabels.number} width="half" optional />
          <DateField {...fieldOf(form, "plan.issuedOn")} label={planLabels.issuedOn} optional />
        </div>
        <TextField {...fieldOf(form, "plan.issuedBy")} label={planLabels.issuedBy} optional />
        <TextField {...fieldOf(form, "plan.signer")} label={planLabels.signer} width="half" optional />
        <div className="review-row">
          <TextField
            {...fieldOf(form, "plan.periodFrom")}
            label={planLabels.periodFrom}
            width="short"
            inputMode="numeric"
          />
          <TextField
            {...fieldOf(form, "plan.periodTo")}
            label={planLabels.periodTo}
            width="short"
            inputMode="numeric"
          />
        </div>
      </div>
      <Pencil warnings={warningsApart(reading, items)} />
    </section>
  );
}
