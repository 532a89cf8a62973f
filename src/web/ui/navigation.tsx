import { paths } from "../paths.ts";
import { ActivityIcon, MoreIcon, ProgressIcon, ToDoIcon } from "./icons.tsx";

interface Place {
  readonly to: string;
  readonly label: string;
}

const toDo = { to: paths.toDo(), label: "Việc cần làm" };
const progress = { to: paths.scoreboard(), label: "Tiến độ" };
const activities = { to: paths.activities(), label: "Hoạt động" };
const plans = { to: paths.plans(), label: "Kế hoạch" };
const calendar = { to: paths.calendar(), label: "Lịch" };
const reports = { to: paths.reports(), label: "Báo cáo" };
const laws = { to: paths.laws(), label: "Văn bản" };
const units = { to: paths.units(), label: "Đơn vị" };
const people = { to: paths.people(), label: "Tài khoản" };

interface NavigationProps {
  readonly path: string;
  readonly administrator: boolean;
  /** Works for a unit; clerks and supervisors do not see what was done, record by record. */
  readonly works: boolean;
}

/** A place is current on its own page and on those below it; the start page only on its own. */
const isCurrent = (place: Place, path: string) =>
  path === place.to || (place !== toDo && path.startsWith(`${place.to}/`));

function PlaceLink({ place, path, children }: { place: Place; path: string; children?: React.ReactNode }) {
  return (
    <a href={place.to} aria-current={isCurrent(place, path) ? "page" : undefined}>
      {children}
      {place.label}
    </a>
  );
}

/** Everything in one line under the head; the style sheet shows it on wide screens. */
export function DeskNavigation({ path, administrator, works }: NavigationProps) {
  const places = [
    toDo,
    progress,
    ...(works ? [activities] : []),
    plans,
    calendar,
    reports,
    laws,
    units,
    ...(administrator ? [people] : []),
  ];
  return (
    <nav className="nav-desk" aria-label="Chính">
      <ul className="nav-list">
        {places.map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} path={path} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What a reporter needs daily under the thumb, the rest one touch away; shown on narrow screens. */
export function PhoneNavigation({ path, administrator, works }: NavigationProps) {
  const others = [plans, calendar, reports, laws, units, ...(administrator ? [people] : [])];
  return (
    <nav className="nav-phone" aria-label="Chính">
      <ul className="nav-list">
        <li>
          <PlaceLink place={toDo} path={path}>
            <ToDoIcon />
          </PlaceLink>
        </li>
        {works && (
          <li>
            <PlaceLink place={activities} path={path}>
              <ActivityIcon />
            </PlaceLink>
          </li>
        )}
        <li>
          <PlaceLink place={progress} path={path}>
            <ProgressIcon />
          </PlaceLink>
        </li>
        <li>
          <details className="nav-more" data-menu>
            <summary>
              <MoreIcon />
              Thêm
            </summary>
            <ul className="nav-sheet">
              {others.map((place) => (
                <li key={place.to}>
                  <PlaceLink place={place} path={path} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}
