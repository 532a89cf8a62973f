import type { FieldErrors } from "#domain/refusal.ts";
import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary.tsx";

/**
 * A plain HTML form: the server judges, so the browser's own bubbles are off and nothing typed is lost.
 * @param labels field name → its label, so that the summary names the field as the page does.
 */
export function Form(props: {
  method?: "post" | "get";
  action?: string;
  encType?: "multipart/form-data";
  errors?: FieldErrors | null;
  labels?: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  return (
    <form
      className="form"
      method={props.method ?? "post"}
      action={props.action}
      encType={props.encType}
      noValidate
    >
      <ErrorSummary errors={props.errors ?? {}} labels={props.labels} />
      {props.children}
    </form>
  );
}
