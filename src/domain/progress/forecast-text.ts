import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import type { Forecast, Outlook, Reasoning } from "./forecast.ts";

export const outlookNames = {
  reached: "Đã đạt",
  likely: "Dự báo đạt",
  open: "Chưa chắc đạt",
  unlikely: "Dự báo không đạt",
} as const satisfies Record<Outlook, string>;

/**
 * The forecast and what it stands on, a sentence each: "Dự báo đến 31/12/2026 được từ 180 đến 220 cuộc, cần 200
 * cuộc." "90 ngày gần nhất trung bình 21 cuộc mỗi 30 ngày; còn 42 ngày." …
 */
export function forecastText(
  { low, high, reasoning }: Forecast,
  { goal, unit, to }: { readonly goal: number; readonly unit: string; readonly to: IsoDate },
): string[] {
  const range = low === high ? formatNumber(low) : `từ ${formatNumber(low)} đến ${formatNumber(high)}`;
  return [
    `Dự báo đến ${formatDate(to)} được ${range} ${unit}, cần ${formatNumber(goal)} ${unit}.`,
    paceText(reasoning, unit),
    ...seasonText(reasoning, unit),
    "Dự báo là khoảng, không phải con số chắc chắn: cứ mười lần thì khoảng hai lần kết quả nằm ngoài.",
  ];
}

function paceText({ latest, all, daysLeft }: Reasoning, unit: string): string {
  const monthly = (perDay: number) => `${formatNumber(Math.round(perDay * 300) / 10)} ${unit} mỗi 30 ngày`;
  const long = all.days > latest.days ? `, từ đầu số liệu (${all.days} ngày) là ${monthly(all.perDay)}` : "";
  return `${latest.days} ngày gần nhất trung bình ${monthly(latest.perDay)}${long}; còn ${daysLeft} ngày.`;
}

function seasonText({ season, actionMonth }: Reasoning, unit: string): string[] {
  const month = actionMonth ? " Trong những ngày còn lại có Tháng hành động (15/11–15/12)." : "";
  if (season)
    return [
      `Cùng những ngày này năm trước có ${formatNumber(Math.round(season.amount))} ${unit}; năm nay đến nay bằng ${formatNumber(Math.round(season.factor * 100))}% cùng kỳ.${month}`,
    ];
  return actionMonth ? [`${month.trim()} Chưa có số liệu năm trước nên chưa tính riêng tháng này.`] : [];
}
