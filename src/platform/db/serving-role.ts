import { DatabaseError, type ClientBase } from "pg";
import { MigrationError } from "./migration-error.ts";

/** The role that serves. Migrations grant to it, table by table, what the site needs. */
export const servingRole = "lantoa_app";

/**
 * Sees to it before the first migration that there is a role to grant to, and that whoever migrates may act as it
 * (with one DATABASE_URL the same login also serves). The embedded cluster has it from the start, with a login of
 * its own; elsewhere it is made without one.
 * @throws MigrationError where the login may not make roles: the message says what the administrator has to run
 */
export async function ensureServingRole(client: ClientBase): Promise<void> {
  try {
    // Roles belong to the whole server: another database of it may be making this one at the same moment.
    await client.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${servingRole}') then
          create role ${servingRole} nologin;
          execute format('grant ${servingRole} to %I', current_user);
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant usage on schema public to ${servingRole};`);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== "42501") throw error;
    throw new MigrationError(
      `Tài khoản cơ sở dữ liệu không được phép tạo vai trò ${servingRole} hoặc cấp quyền trong schema public. Đề nghị người quản trị ` +
        `PostgreSQL chạy: create role ${servingRole} nologin; grant ${servingRole} to <tài khoản>; rồi chạy lại.`,
      { cause: error },
    );
  }
}
