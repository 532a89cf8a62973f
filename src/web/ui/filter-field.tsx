/** Narrows a table while one types, with or without accents. Needs the script, so it is hidden until that runs. */
export function FilterField({ table, label }: { table: string; label: string }) {
  return (
    <div className="filter" data-filter hidden>
      <div className="field">
        <label htmlFor={`filter-${table}`}>{label}</label>
        <input
          id={`filter-${table}`}
          className="input"
          type="search"
          autoComplete="off"
          data-filter-input={table}
        />
      </div>
      <output className="soft" htmlFor={`filter-${table}`} data-filter-count />
    </div>
  );
}
