/** Nơi nhận of a plan: a unit of this system, or anyone else by name. */
export interface Recipient {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  /** As printed. */
  readonly name: string;
  readonly unitId: string | null;
}

/** That people sent a plan to a recipient. The system records it; it sends nothing itself. */
export interface Dispatch {
  readonly id: string;
  readonly recipientId: string;
  readonly channel: DispatchChannel;
  /** ISO days. */
  readonly sentOn: string;
  readonly reference: string | null;
  readonly receivedOn: string | null;
  /** When somebody of the receiving unit first opened it here. */
  readonly openedAt: Date | null;
}

/** The ways by which offices send documents; the first is the national axis of Nghị định 30/2020's electronic form. */
export const dispatchChannels = ["document-axis", "official-mail", "paper", "in-person", "other"] as const;
export type DispatchChannel = (typeof dispatchChannels)[number];

export const dispatchChannelNames = {
  "document-axis": "Trục liên thông văn bản",
  "official-mail": "Thư điện tử công vụ",
  paper: "Bản giấy qua bưu chính",
  "in-person": "Giao trực tiếp",
  other: "Cách khác",
} as const satisfies Record<DispatchChannel, string>;
