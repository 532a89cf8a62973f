import type { ReactNode } from "react";
import { paths } from "../paths.ts";
import { Mark } from "../ui/mark.tsx";

/** The light frame of the public pages: no script, the system's font. */
export function PublicShell({ children }: { children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        Tới nội dung chính
      </a>
      <header className="public-top">
        <a className="brand" href={paths.home()}>
          <Mark />
          Lan Tỏa
        </a>
        <a href={paths.signIn()}>Đăng nhập</a>
      </header>
      <main id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      <footer className="public-foot">
        <p>
          Lan Tỏa là phần mềm mã nguồn mở phục vụ Chương trình truyền thông về bình đẳng giới. Trang này không
          dùng mã theo dõi.
        </p>
      </footer>
    </>
  );
}
