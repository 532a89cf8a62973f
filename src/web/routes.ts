import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address of the site, in one place (links are made by paths.ts). */
export default [
  layout("public/layout.tsx", [index("public/home.tsx"), route("xa/:code", "public/commune.tsx")]),
  route("dang-nhap", "session/sign-in.tsx"),
  route("dang-xuat", "session/sign-out.tsx"),
  ...prefix("lam-viec", [
    layout("office/layout.tsx", [
      index("office/to-do.tsx"),
      ...prefix("ke-hoach", [
        index("office/plans/plans.tsx"),
        route("doc", "office/plans/upload-plan.tsx"),
        route("doc/:readingId", "office/plans/review-reading.tsx"),
        route("doc/:readingId/muc", "office/plans/review-item-draft.ts"),
        route("doc/:readingId/dang-doc", "office/plans/reading-progress.tsx"),
        route("ban-hanh", "office/plans/record-issued-plan.tsx"),
        route(":planId", "office/plans/plan.tsx"),
        route(":planId/trien-khai", "office/drafts/coverage.tsx"),
        route(":planId/noi-nhan", "office/drafts/dispatches.tsx"),
      ]),
      ...prefix("du-thao", [
        index("office/drafts/drafts.tsx"),
        route("moi", "office/drafts/start-draft.tsx"),
        route(":draftId", "office/drafts/draft.tsx"),
        route(":draftId/phan/:section", "office/drafts/draft-section.tsx"),
        route(":draftId/ban-hanh", "office/drafts/issue-draft.tsx"),
        route(":draftId/tai-ve", "office/drafts/draft-download.ts"),
      ]),
      route("lich", "office/plans/calendar.tsx"),
      ...prefix("hoat-dong", [
        index("office/activities/activities.tsx"),
        route("moi", "office/activities/log-activity.tsx"),
        route(":activityId", "office/activities/activity.tsx"),
        route(":activityId/dinh-chinh", "office/activities/correct-activity.tsx"),
      ]),
      ...prefix("tien-do", [
        index("office/progress/scoreboard.tsx"),
        route("mot-trang", "office/progress/one-sheet.tsx"),
        route("nhac/:unitId", "office/progress/reminder.tsx"),
        route("tai-ve/:file", "office/progress/board-download.ts"),
        route(":targetId/:unitId", "office/progress/explanation.tsx"),
        route(":targetId/:unitId/:file", "office/progress/trend-download.ts"),
      ]),
      ...prefix("bao-cao", [
        index("office/reports/reports.tsx"),
        route(":reportId", "office/reports/report.tsx"),
        route(":reportId/in", "office/reports/print-report.ts"),
        route(":reportId/pdf", "office/reports/report-pdf.tsx"),
      ]),
      ...prefix("don-vi", [
        index("office/units/units.tsx"),
        route("moi", "office/units/add-unit.tsx"),
        route("nhap-danh-sach", "office/units/import-units.tsx"),
        route("nhap-danh-sach/tep-mau", "office/units/unit-list-template.ts"),
        route("sap-xep", "office/units/arrange-units.tsx"),
        route("sap-xep/tep-mau", "office/units/arrangement-template.ts"),
        route(":unitId", "office/units/unit.tsx"),
      ]),
      ...prefix("van-ban", [
        index("office/laws/laws.tsx"),
        route("noi-dung", "office/laws/content-topics.tsx"),
        route("moi", "office/laws/add-law.tsx"),
        route(":lawId", "office/laws/law.tsx"),
        route(":lawId/sua", "office/laws/correct-law.tsx"),
      ]),
      ...prefix("tai-khoan", [
        index("office/people/people.tsx"),
        route("moi", "office/people/add-person.tsx"),
        route("vai-tro", "office/people/appoint-person.tsx"),
        route("mat-khau", "office/people/change-password.tsx"),
      ]),
      route("tep/:fileId", "office/files/file.ts"),
      // Without a file it is the Word file, as it was before there were others.
      route("bao-cao/:reportId/tai-ve/:file?", "office/reports/report-download.ts"),
      route("*", "office/not-found.tsx"),
    ]),
  ]),
] satisfies RouteConfig;
