import { listPublishedCommunes } from "#domain/publications/published-communes.queries.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";
import { dependencies } from "#web/request-context.ts";
import { paths } from "../paths.ts";
import type { Route } from "./+types/home.ts";
import { CommuneList } from "./commune-list.tsx";

/** Accent-blind: "thanh ha" finds "Thanh Hà", by the commune's name or its province's. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const search = (new URL(request.url).searchParams.get("tim") ?? "").trim().slice(0, 100);
  const all = await listPublishedCommunes(dependencies(context));
  const words = searchKey(search);
  return {
    search,
    total: all.length,
    communes: all.filter(({ name, provinceName }) => searchKey(`${name} ${provinceName}`).includes(words)),
  };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <title>Lan Tỏa: truyền thông về bình đẳng giới, từ kế hoạch đến kết quả</title>
      <section className="hero">
        <h1>Từ kế hoạch truyền thông về bình đẳng giới đến việc làm ở từng xã</h1>
        <p>
          Lan Tỏa đọc kế hoạch của các cấp thành chỉ tiêu và nhiệm vụ cụ thể. Cơ quan, trường học, thôn bản
          ghi lại việc mình làm; số liệu tự lên bảng tiến độ và báo cáo. Người dân thấy địa phương mình đã hứa
          gì và làm được đến đâu.
        </p>
        <p>
          <a className="button" href={paths.signIn()}>
            Đăng nhập để làm việc
          </a>
        </p>
      </section>
      <CommuneList {...loaderData} />
    </>
  );
}
