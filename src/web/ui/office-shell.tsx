import type { ReactNode } from "react";
import { paths } from "../paths.ts";
import { Mark } from "./mark.tsx";
import { DeskNavigation, PhoneNavigation } from "./navigation.tsx";
import { type PersonMenuProps, PersonMenu } from "./person-menu.tsx";

export interface ShellData extends PersonMenuProps {
  /** Any of the person's units holds invented data. */
  readonly demo: boolean;
  readonly administrator: boolean;
  readonly works: boolean;
}

/** The frame around every page of the office. @param path of the page shown, to mark it in the navigation. */
export function OfficeShell({
  data,
  path,
  children,
}: {
  data: ShellData;
  path: string;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        Tới nội dung chính
      </a>
      <header className="top">
        {data.demo && <div className="demo-band">Dữ liệu minh họa, không phải số liệu thật</div>}
        <div className="top-row">
          <a className="brand" href={paths.toDo()}>
            <Mark />
            Lan Tỏa
          </a>
          <PersonMenu {...data} />
        </div>
        <DeskNavigation path={path} administrator={data.administrator} works={data.works} />
      </header>
      <main id="noi-dung" className="page" tabIndex={-1}>
        {children}
      </main>
      <PhoneNavigation path={path} administrator={data.administrator} works={data.works} />
    </>
  );
}
