/** How to reach the mail server, and from whom letters come. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps:). */
  readonly secure: boolean;
  /** Give up where the server offers no TLS: a password goes over no open line. */
  readonly requireTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  /** "Lan Tỏa <lantoa@xa.example>", or the bare address. */
  readonly from: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * SMTP_URL and MAIL_FROM; null where no mail is to be sent. Messages name the variable and never its value, which
 * may hold a password.
 * @throws Error in Vietnamese naming the variable that makes no sense.
 */
export function readMailSettings(env: Env): MailSettings | null {
  const [said, from] = [env.SMTP_URL?.trim() ?? "", env.MAIL_FROM?.trim() ?? ""];
  if (said === "") return null;
  const url = URL.canParse(said) ? new URL(said) : null;
  if (!url || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "")
    throw new Error(
      "SMTP_URL không phải là địa chỉ máy chủ thư, ví dụ smtps://tài-khoản:mật-khẩu@mail.example:465.",
    );
  if (!/^[^<>\r\n]*<?[^\s<>@,;]+@[^\s<>@,;]+>?$/.test(from))
    throw new Error("MAIL_FROM cần một địa chỉ thư, ví dụ Lan Tỏa <lantoa@mail.example>.");
  const secure = url.protocol === "smtps:";
  const login =
    url.username === ""
      ? null
      : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: !secure && login !== null && !/^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host),
    login,
    from,
  };
}
