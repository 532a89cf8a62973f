import { plainTarget, type Target } from "#domain/plans/target.ts";
import type { DraftContent, DraftTarget, DraftTask } from "./draft.schema.ts";

/** For tests: a draft of the demonstration's commune with something in every part. All of it is invented. */
export const sampleTarget: DraftTarget = {
  followsId: null,
  title: "Cuộc truyền thông của mỗi cơ quan, đơn vị",
  measure: "communication-events",
  subjects: "mỗi cơ quan, đơn vị",
  subjectKinds: ["agency"],
  subjectUnits: [],
  basis: "each",
  per: "year",
  baselineYear: null,
  firm: true,
  averaged: false,
  verb: "tổ chức",
  noun: "cuộc truyền thông về pháp luật, chính sách bình đẳng giới",
  steps: [{ byYear: null, beforeYear: false, least: 2, most: null, amountUnit: "event" }],
  wording: null,
};

const once = (byYear: number, least: number, amountUnit: string) => ({
  byYear,
  beforeYear: false,
  least,
  most: null,
  amountUnit,
});

export const sampleTask: DraftTask = {
  followsId: null,
  depth: 0,
  title: "Phổ biến pháp luật, chính sách về bình đẳng giới",
  lead: null,
  partners: null,
  due: null,
  nationalGroups: ["law-and-policy"],
};

export function sampleContent(): DraftContent {
  return {
    head: {
      subject: "Truyền thông về bình đẳng giới giai đoạn 2027-2030 trên địa bàn xã Suối Hoa",
      periodFrom: 2027,
      periodTo: 2030,
      month: null,
      parentBody: "UBND tỉnh Minh Họa",
      body: "Ủy ban nhân dân xã Suối Hoa",
      symbol: "KH-UBND",
      place: "Suối Hoa",
      dated: "2026-11",
      decidedBy: "",
      addressees: [],
    },
    bases: [
      "Căn cứ Quyết định số 1790/QĐ-TTg ngày 23 tháng 10 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình Truyền thông về bình đẳng giới đến năm 2030",
      "Căn cứ Kế hoạch số 118/KH-UBND ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Minh Họa về truyền thông bình đẳng giới giai đoạn 2026-2030",
    ],
    aims: {
      objectives: [
        "Giúp cán bộ và Nhân dân trong xã hiểu đúng về quyền và trách nhiệm của phụ nữ và nam giới.",
        "Giảm dần định kiến giới trong gia đình và cộng đồng.",
      ],
      requirements: ["Hoạt động thiết thực, tiết kiệm, phù hợp với từng thôn, bản."],
      audiences: ["Cán bộ, công chức, viên chức; học sinh; người dân ở các thôn, bản."],
      contents: ["Quyền bình đẳng của vợ và chồng trong gia đình."],
    },
    targets: [
      sampleTarget,
      {
        ...sampleTarget,
        title: "Kế hoạch Tháng hành động",
        measure: "action-month",
        subjects: "cơ quan, đơn vị",
        basis: "share",
        per: "year",
        verb: "triển khai",
        noun: "Tháng hành động vì bình đẳng giới",
        steps: [{ byYear: null, beforeYear: false, least: 100, most: null, amountUnit: "percent" }],
      },
      {
        ...sampleTarget,
        title: "Mô hình truyền thông của xã",
        measure: "models",
        subjects: "toàn xã",
        subjectKinds: ["village"],
        basis: "total",
        per: null,
        verb: "xây dựng",
        noun: "mô hình truyền thông về bình đẳng giới",
        steps: [once(2028, 2, "model"), once(2030, 4, "model")],
      },
      {
        ...sampleTarget,
        title: "Nhận thức về bình đẳng giới",
        measure: "awareness",
        subjects: "nhận thức về bình đẳng giới của người dân trong xã",
        subjectKinds: [],
        basis: "change",
        per: null,
        baselineYear: 2025,
        firm: false,
        verb: "",
        noun: "",
        steps: [{ byYear: 2030, beforeYear: false, least: 10, most: 15, amountUnit: "percent-change" }],
      },
    ],
    tasks: [
      sampleTask,
      {
        ...sampleTask,
        depth: 1,
        title: "Đưa nội dung bình đẳng giới vào sinh hoạt của các chi hội, tổ, nhóm",
        lead: "Hội Liên hiệp Phụ nữ xã",
        partners: "Các thôn, bản",
        due: "Hằng quý",
      },
      {
        ...sampleTask,
        depth: 1,
        title: "Biên soạn tài liệu hỏi đáp bằng tiếng dân tộc",
        lead: "Phòng Văn hóa - Xã hội",
        due: "Quý II năm 2027",
      },
      { ...sampleTask, depth: 2, title: "Bản in khổ nhỏ cho các thôn, bản" },
      { ...sampleTask, depth: 2, title: "Bản ghi âm phát trên hệ thống truyền thanh" },
      {
        ...sampleTask,
        title: "Rà soát hương ước, quy ước của các thôn, bản",
        lead: "Phòng Văn hóa - Xã hội",
        partners: "Công chức tư pháp, các thôn, bản",
        due: "Trước ngày 30/9/2027",
        nationalGroups: [],
      },
    ],
    occasions: [
      { followsId: null, name: "Ngày Quốc tế Phụ nữ", from: "03-08", to: "03-08", year: null },
      {
        followsId: null,
        name: "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
        from: "11-15",
        to: "12-15",
        year: null,
      },
    ],
    duties: [
      {
        followsId: null,
        kind: "plan",
        title: "Gửi kế hoạch",
        sender: "Các cơ quan, đơn vị",
        receiver: "Phòng Văn hóa - Xã hội",
        senderKinds: ["agency"],
        due: "2027-01-15",
        inclusive: false,
        every: null,
      },
      {
        followsId: null,
        kind: "report",
        title: "Báo cáo năm",
        sender: "Các cơ quan, đơn vị và các thôn, bản",
        receiver: "Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)",
        senderKinds: ["agency", "village"],
        due: "11-20",
        inclusive: true,
        every: "year",
      },
    ],
    responsibilities: [
      {
        organisation: "Phòng Văn hóa - Xã hội",
        does: ["Làm đầu mối theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch."],
      },
      {
        organisation: "Các trường học",
        does: ["Đưa nội dung bình đẳng giới vào giờ học và hoạt động ngoại khóa."],
      },
    ],
    schedule: [],
    funding: ["Kinh phí bố trí trong dự toán chi thường xuyên hằng năm của các cơ quan, đơn vị."],
    closing: {
      recipients: [
        { name: "UBND tỉnh (b/c)", unitId: null },
        { name: "Thường trực Đảng ủy, HĐND xã", unitId: null },
        { name: "Các cơ quan, đơn vị, trường học", unitId: null },
      ],
      filed: "VT, VHXH",
      signedAs: "deputy",
      position: "Phó Chủ tịch",
      headPosition: "Chủ tịch",
      signer: null,
    },
  };
}

/** The same content in the form of a letter, and of a decision of the committee's chair. */
export function sampleLetterContent(): DraftContent {
  const content = sampleContent();
  return {
    ...content,
    head: {
      ...content.head,
      subject: "hướng dẫn truyền thông về bình đẳng giới giai đoạn 2027-2030 trên địa bàn xã",
      symbol: "UBND-VHXH",
      addressees: ["Các cơ quan, đơn vị thuộc xã", "Các trường học trên địa bàn xã", "Các thôn, bản"],
    },
  };
}

export function sampleDecisionContent(): DraftContent {
  const content = sampleContent();
  return {
    ...content,
    head: {
      ...content.head,
      symbol: "QĐ-UBND",
      decidedBy: "Chủ tịch Ủy ban nhân dân xã Suối Hoa",
    },
    bases: [
      "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006",
      ...content.bases,
      "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội",
    ],
  };
}

/** For tests: a target of the plan above. */
export const sampleFollowed: Target = {
  ...plainTarget,
  id: "0198c0de-0000-7000-8000-0000000000a1",
  planId: "0198c0de-0000-7000-8000-0000000000a0",
  position: 0,
  clause: "II.1",
  quote:
    "1. Hằng năm, mỗi cơ quan, đơn vị, trường học trên địa bàn tỉnh tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới.",
  quoteAt: [0, 0],
  title: "Cuộc truyền thông: mỗi cơ quan, đơn vị, trường học",
  measure: "communication-events",
  subjects: "mỗi cơ quan, đơn vị, trường học trên địa bàn tỉnh",
  subjectKinds: ["agency", "school"],
  subjectUnitIds: [],
  basis: "each",
  per: "year",
  baselineYear: null,
  firm: true,
  averaged: false,
  steps: [{ byYear: null, beforeYear: false, least: 2, most: null, amountUnit: "event" }],
};
