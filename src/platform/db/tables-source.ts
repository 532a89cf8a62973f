import type { ClientBase } from "pg";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly required: boolean;
  readonly defaulted: boolean;
  readonly computed: boolean;
}

/** What a column's value is in TypeScript, as column-parsers.ts delivers it. */
const typescript: Readonly<Record<string, string>> = {
  uuid: "string",
  text: "string",
  varchar: "string",
  bpchar: "string",
  citext: "string",
  inet: "string",
  date: "string",
  daterange: "string",
  int2: "number",
  int4: "number",
  int8: "number",
  numeric: "number",
  float4: "number",
  float8: "number",
  bool: "boolean",
  bytea: "Buffer",
  timestamptz: "Timestamp",
  json: "Json",
  jsonb: "Json",
};

const head = `// Made from db/migrations by "npm run tables"; a test compares. Do not edit.
import type { ColumnType } from "kysely";

/** May be left out when inserting. */
type Defaulted<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
type Timestamp = ColumnType<Date, Date | string>;
/** Read as a value, to be looked at before use; written as text (JSON.stringify). */
type Json = ColumnType<unknown, string>;
`;

/**
 * The tables of the schema `public` as the text of tables.ts. Names stay as in SQL, so that a query reads the
 * same in both.
 * @throws Error for a column type that has no mapping yet
 */
export async function tablesSource(client: ClientBase): Promise<string> {
  const columns = await readColumns(client);
  const tables = Map.groupBy(columns, (column) => column.table);
  const interfaces = [...tables].map(([table, its]) => {
    const lines = its.map((column) => `  ${column.column}: ${columnType(column)};\n`);
    return `\nexport interface ${interfaceName(table)} {\n${lines.join("")}}\n`;
  });
  const index = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};\n`);
  return `${head}${interfaces.join("")}\nexport interface Tables {\n${index.join("")}}\n`;
}

async function readColumns(client: ClientBase): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type,
      a.attnotnull as required, a.atthasdef or a.attidentity = 'd' as defaulted,
      a.attgenerated <> '' or a.attidentity = 'a' as computed
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'schema_migrations' and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`);
  return rows;
}

function columnType({ table, column, type, required, defaulted, computed }: Column): string {
  const isArray = type.startsWith("_");
  const single = typescript[isArray ? type.slice(1) : type];
  if (single === undefined)
    throw new Error(`${table}.${column}: no TypeScript type for PostgreSQL's ${type}`);
  const value = `${single}${isArray ? "[]" : ""}${required ? "" : " | null"}`;
  if (computed) return `ColumnType<${value}, never, never>`; // Written by PostgreSQL alone.
  return defaulted ? `Defaulted<${value}>` : value;
}

/** auth_users → AuthUsersTable */
function interfaceName(table: string): string {
  return `${table.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Table`;
}
