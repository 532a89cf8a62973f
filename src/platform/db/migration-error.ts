/** The migrations of the folder and of the database do not fit, or one failed. Vietnamese, for the operator. */
export class MigrationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MigrationError";
  }
}
