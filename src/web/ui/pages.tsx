/** Neighbouring pages of a long list. @param address of the list with its filter */
export function Pages({ page, pages, address }: { page: number; pages: number; address: string }) {
  if (pages === 1) return null;
  const to = (number: number) => `${address}${address.includes("?") ? "&" : "?"}trang=${number}`;
  return (
    <nav className="pages" aria-label="Trang của danh sách">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          Trang trước
        </a>
      )}
      <span className="soft">
        Trang {page}/{pages}
      </span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          Trang sau
        </a>
      )}
    </nav>
  );
}
