// Made from db/migrations by "npm run tables"; a test compares. Do not edit.
import type { ColumnType } from "kysely";

/** May be left out when inserting. */
type Defaulted<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
type Timestamp = ColumnType<Date, Date | string>;
/** Read as a value, to be looked at before use; written as text (JSON.stringify). */
type Json = ColumnType<unknown, string>;

export interface ActivitiesTable {
  province_id: string;
  id: string;
  commune_id: string | null;
  unit_id: string;
  version: Defaulted<number>;
  kind: string;
  title: string;
  search_key: string;
  held_on: string;
  place: string | null;
  task_id: string | null;
  occasion: string | null;
  embedded: Defaulted<boolean>;
  host: string | null;
  quantity: Defaulted<number>;
  participants: number | null;
  women: number | null;
  men: number | null;
  other_sex: number | null;
  children: number | null;
  ethnic_minority: number | null;
  with_disabilities: number | null;
  topics: Defaulted<string[]>;
  audiences: Defaulted<string[]>;
  channel: string | null;
  language: string | null;
  cost: number | null;
  money_source: string | null;
  note: string | null;
  recorded_by: string;
  recorded_at: Timestamp;
  changed_by: string;
  changed_at: Timestamp;
  content_digest: string;
  withdrawn_at: Timestamp | null;
}

export interface ActivityEvidenceTable {
  activity_id: string;
  file_id: string;
  added_at: Timestamp;
  left_out_at: Timestamp | null;
}

export interface ActivityVersionsTable {
  province_id: string;
  activity_id: string;
  version: number;
  content: Json;
  reason: string;
  replaced_by: string;
  replaced_at: Timestamp;
}

export interface AppointmentsTable {
  id: string;
  person_id: string;
  unit_id: string;
  role: string;
  valid_from: string;
  valid_to: string | null;
}

export interface AuditLogTable {
  province_id: string;
  id: string;
  at: Timestamp;
  person_id: string;
  unit_id: string;
  command: string;
  subject_id: string | null;
  detail: Defaulted<Json>;
}

export interface AuthAccountsTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Timestamp | null;
  refresh_token_expires_at: Timestamp | null;
  scope: string | null;
  password: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface AuthSessionsTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Timestamp;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface AuthUsersTable {
  id: string;
  name: string;
  email: string;
  email_verified: Defaulted<boolean>;
  image: string | null;
  username: string | null;
  display_username: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface AuthVerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface CalendarEntriesTable {
  uid: string;
  content_hash: string;
  sequence: Defaulted<number>;
  changed_at: Timestamp;
}

export interface CalendarFeedsTable {
  person_id: string;
  token_hash: string;
  made_at: Timestamp;
}

export interface CountedMeasuresTable {
  number: ColumnType<number, never, never>;
  measure: string;
}

export interface CounterCellsTable {
  cell: number;
  counter_id: number;
  measure_number: number;
  kinds: string[];
  after_key: number;
  upto_key: number;
  at_least: number | null;
}

export interface CountersTable {
  id: ColumnType<number, never, never>;
  measure: string;
  kinds: string[];
  per: string;
  cut_off: string;
  at_least: number | null;
  first_cell: number;
  cells: number;
  kept: Defaulted<boolean>;
}

export interface DeadlineExtensionsTable {
  id: string;
  province_id: string;
  unit_id: string;
  duty_id: string;
  period: string;
  due: string;
  asked_until: string;
  reason: string;
  asked_by: string;
  asked_at: Timestamp;
  decision: string | null;
  granted_until: string | null;
  remark: string | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
}

export interface DeputyshipsTable {
  id: string;
  appointment_id: string;
  deputy_id: string;
  valid_from: string;
  valid_to: string;
}

export interface DigestDaysTable {
  day: string;
  completed_at: Timestamp;
}

export interface DigestsTable {
  person_id: string;
  day: string;
  state: string;
  lines: number;
  begun_at: Timestamp;
  ended_at: Timestamp | null;
}

export interface DispatchesTable {
  id: string;
  province_id: string;
  recipient_id: string;
  channel: string;
  sent_on: string;
  reference: string | null;
  sent_by: string;
  recorded_at: Timestamp;
  received_on: string | null;
  received_by: string | null;
  opened_at: Timestamp | null;
  voided_at: Timestamp | null;
}

export interface DraftsTable {
  id: string;
  province_id: string;
  unit_id: string;
  kind: string;
  purpose: string;
  follows_id: string | null;
  title: string;
  content: Json;
  created_by: string;
  created_at: Timestamp;
  updated_by: string;
  updated_at: Timestamp;
  plan_id: string | null;
  discarded_at: Timestamp | null;
}

export interface DutiesTable {
  id: string;
  plan_id: string;
  position: number;
  kind: string;
  title: string;
  sender: string | null;
  receiver: string | null;
  sender_kinds: Defaulted<string[]>;
  due: string | null;
  inclusive: Defaulted<boolean>;
  every: string | null;
  quote: string;
  quote_at: number[];
  follows_id: string | null;
  amendment_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  replaces_id: string | null;
  outline: string | null;
  cut_off: string | null;
  covers: string | null;
  day_off: Defaulted<string>;
  own_targets: Defaulted<boolean>;
  supplement: Defaulted<boolean>;
  supplement_due: string | null;
  sender_unit_ids: Defaulted<string[]>;
  requested_by: string | null;
  requested_at: Timestamp | null;
  withdrawn_by: string | null;
  withdrawn_at: Timestamp | null;
}

export interface FilesTable {
  id: string;
  unit_id: string;
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  uploaded_by: string;
  uploaded_at: Timestamp;
}

export interface JobProgressTable {
  id: string;
  kind: string;
  unit_id: string;
  subject_id: string | null;
  person_id: string;
  done: Defaulted<number>;
  total: number | null;
  state: Defaulted<string>;
  message: string | null;
  result_id: string | null;
  asked_at: Timestamp;
  started_at: Timestamp | null;
  ended_at: Timestamp | null;
}

export interface LawLinksTable {
  law_id: string;
  unit_id: string;
  version: number;
  relation: string;
  by_id: string;
  from_day: string | null;
}

export interface LawVersionsTable {
  law_id: string;
  unit_id: string;
  version: number;
  kind: string;
  number: string | null;
  title: string;
  issuer: string | null;
  issued_on: string | null;
  issued_year: number | null;
  in_force_from: string | null;
  ends_on: string | null;
  source: string | null;
  verified_on: string | null;
  sure: boolean;
  note: string | null;
  recorded_by: string | null;
  recorded_at: Timestamp;
}

export interface LawsTable {
  id: string;
  code: string | null;
}

export interface LedgerEntriesTable {
  province_id: string;
  commune_id: string | null;
  unit_id: string;
  day: string;
  measure: string;
  source_kind: string;
  source_id: string;
  amount: number;
  women: number | null;
  men: number | null;
  other_sex: number | null;
  embedded: Defaulted<boolean>;
  evidenced: Defaulted<boolean>;
}

export interface MailAddressesTable {
  person_id: string;
  address: string | null;
  confirmed_at: Timestamp | null;
  refused_at: Timestamp | null;
  asked_address: string | null;
  asked_at: Timestamp | null;
  asked_refused_at: Timestamp | null;
  token_hash: string | null;
  token_expires_at: Timestamp | null;
  asked_on: string | null;
  asked_times: Defaulted<number>;
}

export interface MapVersionsTable {
  only_row: Defaulted<boolean>;
  version: Defaulted<number>;
}

export interface NoticeChoicesTable {
  person_id: string;
  digest: boolean;
  days_before: number[];
  from_above: boolean;
}

export interface NoticesTable {
  person_id: string;
  key: string;
  threshold: string;
  told_on: string;
}

export interface OutlineVersionsTable {
  unit_id: string;
  outline: string;
  version: number;
  name: string | null;
  sections: Json | null;
  recorded_by: string;
  recorded_at: Timestamp;
  about: string | null;
}

export interface PlaceFiguresTable {
  year: number;
  province_id: string;
  place_id: string;
  figures: number[];
}

export interface PlaceTotalsTable {
  measure: string;
  quarter: string;
  decree_quarter: string;
  province_id: string;
  place_id: string;
  hundredths: number;
  entries: number;
  women: number;
  men: number;
  other_sex: number;
  unsexed: number;
  embedded: number;
  evidenced: number;
}

export interface PlanLegalBasesTable {
  id: string;
  plan_id: string;
  position: number;
  number: string;
  dated: string | null;
  quote: string;
  quote_at: number[];
}

export interface PlanOccasionsTable {
  id: string;
  plan_id: string;
  position: number;
  name: string;
  from_day: string;
  to_day: string;
  year: number | null;
  quote: string;
  quote_at: number[];
  follows_id: string | null;
  amendment_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  replaces_id: string | null;
}

export interface PlanPassagesTable {
  id: string;
  plan_id: string;
  kind: string;
  position: number;
  quote: string;
  quote_at: number[];
}

export interface PlanReadingPagesTable {
  reading_id: string;
  page: number;
  file_id: string;
  width: number;
  height: number;
}

export interface PlanReadingsTable {
  id: string;
  unit_id: string;
  file_id: string | null;
  file_name: string;
  reading: Json;
  notices: Defaulted<string[]>;
  decisions: Defaulted<Json>;
  read_by: string;
  read_at: Timestamp;
  plan_id: string | null;
  discarded_at: Timestamp | null;
}

export interface PlanRecipientsTable {
  id: string;
  plan_id: string;
  position: number;
  name: string;
  unit_id: string | null;
}

export interface PlansTable {
  id: string;
  province_id: string;
  unit_id: string;
  kind: string;
  purpose: string;
  title: string;
  number: string | null;
  issued_on: string | null;
  issued_by: string | null;
  signer: string | null;
  period_from: number;
  period_to: number;
  body: string | null;
  file_id: string | null;
  confirmed_by: string;
  confirmed_at: Timestamp;
  published_at: Timestamp | null;
  withdrawn_at: Timestamp | null;
  withdrawn_reason: string | null;
  follows_id: string | null;
  amends_id: string | null;
  effective_from: string | null;
  cut_off: Defaulted<string>;
  phases: Defaulted<Json>;
}

export interface ReferenceLoadsTable {
  name: string;
  digest: string;
  left_open: Defaulted<Json>;
}

export interface ReminderLettersTable {
  reminder_id: string;
  person_id: string;
  state: Defaulted<string>;
}

export interface RemindersTable {
  id: string;
  province_id: string;
  unit_id: string;
  subject: string;
  body: string;
  sent_by: string;
  sent_at: Timestamp;
}

export interface ReportAdjustmentsTable {
  id: string;
  report_id: string;
  kind: string;
  level: string;
  embedded: boolean;
  field: string;
  amount: number;
  reason: string;
  made_by: string;
  made_at: Timestamp;
  withdrawn_at: Timestamp | null;
}

export interface ReportConsolidationsTable {
  report_id: string;
  facts: Json;
  inputs_digest: string;
  taken: number;
  missing: number;
  made_by: string;
  made_at: Timestamp;
}

export interface ReportIssuesTable {
  report_id: string;
  version: number;
  unit_id: string;
  number: number;
  issued_on: string;
  issued_in: ColumnType<number, never, never>;
  signer: string;
  signer_position: string | null;
  scan_file_id: string | null;
  numbered_by: string;
  numbered_at: Timestamp;
}

export interface ReportRemarksTable {
  id: string;
  report_id: string;
  version: number;
  line: string;
  quote: string;
  remark: string;
  made_by: string;
  made_at: Timestamp;
}

export interface ReportVersionsTable {
  report_id: string;
  version: number;
  narrative: Json;
  facts: Json;
  facts_digest: string;
  reason: string | null;
  submitted_by: string;
  submitted_at: Timestamp;
  decision: string | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
  remark: string | null;
  facts_version: ColumnType<number | null, never, never>;
  answers: Defaulted<Json>;
}

export interface ReportsTable {
  id: string;
  province_id: string;
  unit_id: string;
  duty_id: string;
  period: string;
  cut_off: string;
  status: string;
  narrative: Defaulted<Json>;
  frozen_facts: Json | null;
  facts_digest: string | null;
  drafted_by: string;
  drafted_at: Timestamp;
  changed_at: Timestamp;
  submitted_by: string | null;
  submitted_at: Timestamp | null;
  version: Defaulted<number>;
  accepted_version: number | null;
  correction_reason: string | null;
  figures_from: Defaulted<string>;
  part: Defaulted<string>;
  sent_cut_off: string | null;
  estimates: Defaulted<Json>;
  contributions: Defaulted<Json>;
}

export interface ResponsibilitiesTable {
  id: string;
  plan_id: string;
  position: number;
  organisation: string;
  does: string[];
  quote: string;
  quote_at: number[];
  amendment_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  replaces_id: string | null;
  unit_ids: Defaulted<string[]>;
}

export interface SectorAssignmentsTable {
  id: string;
  unit_id: string;
  person_id: string;
  kinds: string[];
  unit_ids: string[];
  valid_from: string;
  valid_to: string | null;
}

export interface TargetStepsTable {
  target_id: string;
  position: number;
  by_year: number | null;
  before_year: Defaulted<boolean>;
  least: number | null;
  most: number | null;
  amount_unit: string;
}

export interface TargetsTable {
  id: string;
  plan_id: string;
  position: number;
  clause: string | null;
  quote: string;
  quote_at: number[];
  title: string;
  measure: string;
  subjects: string;
  subject_kinds: string[];
  subject_unit_ids: Defaulted<string[]>;
  basis: string;
  per: string | null;
  baseline_year: number | null;
  firm: boolean;
  averaged: Defaulted<boolean>;
  aim: Defaulted<string>;
  follows_id: string | null;
  place_id: string | null;
  owner: string | null;
  owner_unit_ids: Defaulted<string[]>;
  baseline_amount: number | null;
  amendment_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  replaces_id: string | null;
}

export interface TasksTable {
  id: string;
  plan_id: string;
  parent_id: string | null;
  position: number;
  label: string | null;
  title: string;
  quote: string;
  quote_at: number[];
  lead: string | null;
  partners: string | null;
  due: string | null;
  national_groups: Defaulted<string[]>;
  follows_id: string | null;
  amendment_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  replaces_id: string | null;
}

export interface UnitLineageTable {
  id: string;
  from_unit: string;
  to_unit: string | null;
  kind: string;
  on_day: string;
  share: number | null;
  instrument: string | null;
  instrument_date: string | null;
  sure: Defaulted<boolean>;
}

export interface UnitStatesTable {
  unit_id: string;
  valid_from: string;
  valid_to: string | null;
  level: string;
  kind: string;
  name: string;
  search_key: string;
  code: string | null;
  parent_id: string | null;
  province_id: string;
  commune_id: string | null;
  ancestors: string[];
  instrument: string | null;
}

export interface UnitYearsTable {
  unit_id: string;
  year: number;
  province_id: string;
  place_id: string;
  kind: string;
  keys: number[];
  running: number[];
}

export interface UnitsTable {
  id: string;
  demo: Defaulted<boolean>;
  kept_by_hand: Defaulted<boolean>;
}

export interface Tables {
  activities: ActivitiesTable;
  activity_evidence: ActivityEvidenceTable;
  activity_versions: ActivityVersionsTable;
  appointments: AppointmentsTable;
  audit_log: AuditLogTable;
  auth_accounts: AuthAccountsTable;
  auth_sessions: AuthSessionsTable;
  auth_users: AuthUsersTable;
  auth_verifications: AuthVerificationsTable;
  calendar_entries: CalendarEntriesTable;
  calendar_feeds: CalendarFeedsTable;
  counted_measures: CountedMeasuresTable;
  counter_cells: CounterCellsTable;
  counters: CountersTable;
  deadline_extensions: DeadlineExtensionsTable;
  deputyships: DeputyshipsTable;
  digest_days: DigestDaysTable;
  digests: DigestsTable;
  dispatches: DispatchesTable;
  drafts: DraftsTable;
  duties: DutiesTable;
  files: FilesTable;
  job_progress: JobProgressTable;
  law_links: LawLinksTable;
  law_versions: LawVersionsTable;
  laws: LawsTable;
  ledger_entries: LedgerEntriesTable;
  mail_addresses: MailAddressesTable;
  map_versions: MapVersionsTable;
  notice_choices: NoticeChoicesTable;
  notices: NoticesTable;
  outline_versions: OutlineVersionsTable;
  place_figures: PlaceFiguresTable;
  place_totals: PlaceTotalsTable;
  plan_legal_bases: PlanLegalBasesTable;
  plan_occasions: PlanOccasionsTable;
  plan_passages: PlanPassagesTable;
  plan_reading_pages: PlanReadingPagesTable;
  plan_readings: PlanReadingsTable;
  plan_recipients: PlanRecipientsTable;
  plans: PlansTable;
  reference_loads: ReferenceLoadsTable;
  reminder_letters: ReminderLettersTable;
  reminders: RemindersTable;
  report_adjustments: ReportAdjustmentsTable;
  report_consolidations: ReportConsolidationsTable;
  report_issues: ReportIssuesTable;
  report_remarks: ReportRemarksTable;
  report_versions: ReportVersionsTable;
  reports: ReportsTable;
  responsibilities: ResponsibilitiesTable;
  sector_assignments: SectorAssignmentsTable;
  target_steps: TargetStepsTable;
  targets: TargetsTable;
  tasks: TasksTable;
  unit_lineage: UnitLineageTable;
  unit_states: UnitStatesTable;
  unit_years: UnitYearsTable;
  units: UnitsTable;
}
