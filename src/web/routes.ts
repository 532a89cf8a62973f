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
        route("ban-hanh", "office/plans/record-issued-plan.tsx"),
        route(":planId", "office/plans/plan.tsx"),
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
        route(":targetId/:unitId", "office/progress/explanation.tsx"),
      ]),
      ...prefix("bao-cao", [
        index("office/reports/reports.tsx"),
        route(":reportId", "office/reports/report.tsx"),
      ]),
      ...prefix("don-vi", [
        index("office/units/units.tsx"),
        route("moi", "office/units/add-unit.tsx"),
        route(":unitId", "office/units/unit.tsx"),
      ]),
      ...prefix("tai-khoan", [
        index("office/people/people.tsx"),
        route("moi", "office/people/add-person.tsx"),
        route("vai-tro", "office/people/appoint-person.tsx"),
        route("mat-khau", "office/people/change-password.tsx"),
      ]),
      route("tep/:fileId", "office/files/file.ts"),
      route("bao-cao/:reportId/tai-ve", "office/reports/report-download.ts"),
    ]),
  ]),
] satisfies RouteConfig;
