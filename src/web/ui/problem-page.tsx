import type { ReactNode } from "react";
import { isRouteErrorResponse } from "react-router";
import { paths } from "../paths.ts";
import { ButtonLink } from "./button.tsx";
import { isProblemData } from "./problem-data.ts";

/**
 * What went wrong, calmly: what happened, what to do, and a number to tell by telephone where it was our fault.
 * @param reference of this request in the log; empty where there is none.
 */
export function ProblemPage(props: {
  error: unknown;
  reference: string;
  home: { to: string; label: string };
}) {
  const { title, children } = explain(props.error, props.reference);
  return (
    <article className="problem">
      <title>{`${title} · Lan Tỏa`}</title>
      <h1>{title}</h1>
      {children}
      <div className="actions">
        <ButtonLink to={props.home.to}>{props.home.label}</ButtonLink>
      </div>
    </article>
  );
}

function explain(error: unknown, reference: string): { title: string; children: ReactNode } {
  if (!isRouteErrorResponse(error) || error.status === 500) return bug(reference);
  if (isProblemData(error.data)) {
    const { code, message, retry } = error.data;
    return {
      title: titles[error.status] ?? "Chưa làm được việc này",
      children: (
        <>
          <p>{message}</p>
          {code === "signed-out" ? <SignInAgain /> : retry && <p>Tải lại trang này để thử lần nữa.</p>}
        </>
      ),
    };
  }
  if (error.status === 404) return { title: "Không có trang này", children: <NotFound /> };
  return {
    title: titles[error.status] ?? "Chưa làm được việc này",
    children: <p>Địa chỉ này không nhận yêu cầu vừa gửi. Bắt đầu lại từ trang đầu.</p>,
  };
}

const titles: Readonly<Record<number, string>> = {
  401: "Phiên làm việc đã hết",
  403: "Ngoài phạm vi của bạn",
  404: "Không tìm thấy",
  409: "Chưa ghi được",
  413: "Tệp quá lớn",
  422: "Chưa đọc được tệp",
  503: "Hệ thống đang bận",
};

/** A form sent after the session ended is still in the browser: signing in elsewhere and reloading sends it. */
const SignInAgain = () => (
  <p>
    Để không mất phần vừa gõ:{" "}
    <a href={paths.signIn()} target="_blank" rel="noreferrer">
      đăng nhập ở thẻ mới
    </a>
    , rồi trở lại thẻ này và tải lại trang để gửi lần nữa.
  </p>
);

const NotFound = () => (
  <p>Đường dẫn có thể đã cũ hoặc bị gõ thiếu. Kiểm tra lại, hoặc bắt đầu từ trang đầu.</p>
);

const bug = (reference: string) => ({
  title: "Có lỗi ở phía hệ thống",
  children: (
    <>
      <p>
        Việc vừa làm có thể chưa được ghi. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị kèm số dưới
        đây.
      </p>
      {reference && (
        <p>
          Số tham chiếu: <strong>{reference}</strong>
        </p>
      )}
    </>
  ),
});
