import { createElement } from "react";
import { renderToStaticMarkup as render } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Checkboxes, FileField, NumberField, Radios, Select, TextField } from "./fields.tsx";

const options = [
  { value: "a", label: "Hội nghị" },
  { value: "b", label: "Phát thanh" },
];

describe("a field", () => {
  it("ties hint and error to its control", () => {
    const html = render(
      createElement(TextField, { name: "ten", label: "Tên", hint: "Như giấy mời", error: "Ghi tên." }),
    );
    const ids = /aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(" ") ?? [];
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('aria-invalid="true"');
  });

  it("is not called invalid or described where there is nothing to say", () => {
    expect(render(createElement(TextField, { name: "ten", label: "Tên" }))).not.toMatch(
      /aria-(invalid|describedby)/,
    );
  });

  it("keeps what was typed, also what is no number", () => {
    expect(render(createElement(NumberField, { name: "nu", label: "Nữ", value: "ba mươi" }))).toContain(
      'value="ba mươi"',
    );
    expect(render(createElement(NumberField, { name: "nu", label: "Nữ", value: 0 }))).toContain('value="0"');
  });

  it("lets nothing typed become markup", () => {
    const html = render(createElement(TextField, { name: "ten", label: "Tên", value: '"><script>' }));
    expect(html).not.toContain("<script>");
  });
});

describe("choices", () => {
  it("keep what was ticked and lead the error summary to the first", () => {
    const html = render(
      createElement(Checkboxes, { name: "doi", legend: "Đối tượng", options, values: ["b"] }),
    );
    expect(html).toMatch(/<input type="checkbox" id="field-doi"[^>]*value="a"\/>/);
    expect(html).toMatch(/checked="" value="b"|value="b" checked=""/);
    expect(html.match(/id="field-doi"/g)).toHaveLength(1);
  });

  it("of which one holds start with none where none was chosen", () => {
    expect(
      render(createElement(Radios, { name: "loai", legend: "Loại", options, value: null })),
    ).not.toContain("checked");
  });

  it("in a list stand under their groups, in order", () => {
    const grouped = options.map((option) => ({ ...option, group: `Nhóm ${option.value}` }));
    const html = render(
      createElement(Select, { name: "viec", label: "Nhiệm vụ", options: grouped, value: "b" }),
    );
    expect(html).toMatch(/Nhóm a.*Hội nghị.*Nhóm b.*selected="">Phát thanh/);
  });
});

it("files kept from before travel with the form and can be dropped", () => {
  const kept = [{ id: "tep-1", name: "anh.jpg" }];
  const html = render(createElement(FileField, { name: "anh", label: "Minh chứng", kept }));
  expect(html).toContain('<input type="hidden" name="kept_anh" value="tep-1"/>');
  expect(html).toMatch(/type="checkbox" name="removed_anh" value="tep-1"/);
});
