import type { AmendmentView, ItemState } from "#domain/readings/compare-with-amended.ts";
import { textOf } from "#domain/readings/review-fields.ts";
import { DateField } from "../../ui/fields.tsx";
import { fieldOf, kindNames, type ReviewForm } from "./review-form.ts";

const stateNames = { same: "Như cũ", changed: "Sửa đổi", new: "Mới" } as const;

/** Whether the amended document says an item as before, otherwise, or for the first time. */
export function AmendedMark({ state }: { state: ItemState | undefined }) {
  return state && <span className={`mark ${state.state}`}>{stateNames[state.state]}</span>;
}

/** Field by field, what was and what is now. */
export function Changes({ state }: { state: ItemState | undefined }) {
  if (!state || state.changes.length === 0) return null;
  return (
    <dl className="review-changes">
      {state.changes.map(({ what, before, now }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <del>{before || "chưa nêu"}</del> <ins>{now || "không nêu"}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** From which day the amendment holds, and what the document no longer has. */
export function ReviewAmendment({ form, view }: { form: ReviewForm; view: AmendmentView }) {
  return (
    <section className="review-item" aria-labelledby="review-amendment">
      <div className="review-main review-grid">
        <h2 id="review-amendment">So với kế hoạch đang có</h2>
        <p>{view.compared ? comparedInWords(view) : notCompared}</p>
        <DateField
          {...fieldOf(form, "effectiveFrom")}
          label="Sửa đổi có hiệu lực từ ngày"
          value={textOf(form.fields, "effectiveFrom")}
        />
        <Missing view={view} />
      </div>
    </section>
  );
}

const notCompared =
  "Có mục chưa đúng nên chưa so được với kế hoạch đang có. Sửa các mục đó rồi bấm “Lưu tạm” để xem khác nhau ở đâu.";

function comparedInWords({ plan, items, missing }: AmendmentView): string {
  const states = Object.values(items).map(({ state }) => state);
  const count = (wanted: ItemState["state"]) => states.filter((state) => state === wanted).length;
  return `${plan.title}: ${count("changed")} mục sửa đổi, ${count("new")} mục mới, ${missing.length} mục không còn trong văn bản, ${count("same")} mục như cũ. Mục như cũ giữ nguyên; nội dung cũ của mục sửa đổi vẫn được lưu và áp dụng cho các kỳ đã kết thúc trước ngày sửa đổi.`;
}

function Missing({ view }: { view: AmendmentView }) {
  if (view.missing.length === 0) return null;
  return (
    <fieldset className="group">
      <legend>Không còn trong văn bản sửa đổi</legend>
      <p className="hint">Mục được chọn sẽ kết thúc từ ngày sửa đổi có hiệu lực; mục không chọn vẫn giữ.</p>
      <input type="hidden" name="droppedAsked" value="yes" />
      <div className="choices columns-1">
        {view.missing.map(({ id, kind, name, ends }) => (
          <label className="choice" key={id}>
            <input type="checkbox" name="dropped" value={id} defaultChecked={ends} />
            <span>
              {kindNames[kind]}: {name}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
