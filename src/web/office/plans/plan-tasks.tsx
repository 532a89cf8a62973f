import type { Item } from "#domain/lists/lists.ts";
import { taskTree, type Task, type TaskBranch } from "#domain/plans/task.ts";
import { paths } from "#web/paths.ts";

/** Nhiệm vụ, giải pháp as the tree of the document; the first level leads to the activities that serve it. */
export function PlanTasks({ tasks, groups }: { tasks: readonly Task[]; groups: readonly Item[] }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="nhiem-vu">
      <h2 id="nhiem-vu">Nhiệm vụ, giải pháp</h2>
      <ul className="task-list">
        {taskTree(tasks).map((task) => (
          <li key={task.id}>
            <details>
              <summary>
                {task.label && task.label !== "-" && `${task.label} `}
                {task.title}
              </summary>
              <p className="soft">
                {groupsInWords(task, groups)}{" "}
                <a href={paths.activities({ nhiemVu: task.id })}>
                  Hoạt động đã ghi<span className="visually-hidden">: {task.title}</span>
                </a>
              </p>
              {task.lead && <p>Chủ trì: {task.lead}</p>}
              {task.partners && <p>Phối hợp: {task.partners}</p>}
              {task.due && <p>Thời hạn: {task.due}</p>}
              <Subtasks tasks={task.children} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Subtasks({ tasks }: { tasks: readonly TaskBranch[] }) {
  if (tasks.length === 0) return null;
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.id}>
          {task.label && /\w/.test(task.label) && `${task.label} `}
          {task.title}
          <Subtasks tasks={task.children} />
        </li>
      ))}
    </ul>
  );
}

function groupsInWords({ nationalGroups }: Task, groups: readonly Item[]): string {
  const numbers = groups.flatMap(({ code }, at) => (nationalGroups.includes(code) ? [at + 1] : []));
  return numbers.length === 0
    ? "Chưa gắn nhóm nhiệm vụ quốc gia."
    : `Nhóm nhiệm vụ quốc gia ${numbers.join(", ")}.`;
}
