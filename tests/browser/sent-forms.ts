import type { APIResponse, Page } from "playwright-core";

/** What the page's form would send just now: its fields, hidden ones too, as text. */
export async function filledForm(page: Page, form = "form.form"): Promise<FormData> {
  const fields = await page
    .locator(form)
    .evaluate((element) =>
      [...new FormData(element as HTMLFormElement)].filter(
        (field): field is [string, string] => typeof field[1] === "string",
      ),
    );
  const copy = new FormData();
  for (const [name, value] of fields) copy.append(name, value);
  return copy;
}

/** Sends a form to the page's own address as the signed-in person does, without following where it leads. */
export const post = (page: Page, form: FormData, address = page.url()): Promise<APIResponse> =>
  page.request.post(address, { multipart: form, maxRedirects: 0 });

/** The same form three times at the same moment, as an impatient finger and a bad line do. */
export const postAtOnce = (page: Page, form: FormData, address?: string): Promise<APIResponse[]> =>
  Promise.all([post(page, form, address), post(page, form, address), post(page, form, address)]);
