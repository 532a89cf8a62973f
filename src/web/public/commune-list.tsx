import { paths } from "../paths.ts";

interface PublishedCommune {
  readonly code: string;
  readonly name: string;
  readonly provinceName: string;
  /** Invented data, and said so. */
  readonly demo: boolean;
}

/** The communes whose page is open to all, under their provinces, with a search that needs no script. */
export function CommuneList(props: { search: string; total: number; communes: readonly PublishedCommune[] }) {
  const { search, total, communes } = props;
  const provinces = Map.groupBy(communes, ({ provinceName }) => provinceName);
  return (
    <section>
      <h2>Các xã, phường đã công khai</h2>
      {total === 0 ? (
        <p>Chưa có xã, phường nào công khai kế hoạch và tiến độ. Khi có, tên sẽ hiện ở đây.</p>
      ) : (
        <>
          <search>
            <form className="search">
              <label htmlFor="tim">Tìm theo tên xã, phường hoặc tỉnh (có dấu hay không dấu đều được)</label>
              <input id="tim" name="tim" type="search" defaultValue={search} autoComplete="off" />
              <button className="button" type="submit">
                Tìm
              </button>
            </form>
          </search>
          {communes.length === 0 && (
            <p>
              Không thấy nơi nào khớp với “{search}”. <a href={paths.home()}>Xem tất cả</a>
            </p>
          )}
          {[...provinces].map(([province, members]) => (
            <section key={province}>
              <h3>{province}</h3>
              <ul className="communes">
                {members.map(({ code, name, demo }) => (
                  <li key={code}>
                    <a href={paths.commune(code)}>{name}</a>
                    {demo && <span className="tag">dữ liệu minh họa</span>}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </section>
  );
}
