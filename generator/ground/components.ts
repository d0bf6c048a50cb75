/**
 * The strongly connected components of a graph: two names have the same number if each of them leads to the other (Tarjan 1972,
 * with a stack of our own, as a document may be deep). Takes time in proportion to the edges.
 *
 * @param edges the names that each name leads to; names without an entry are left out
 */
export function componentsOf(edges: ReadonlyMap<string, Iterable<string>>): Map<string, number> {
  const components = new Map<string, number>();
  const visited = new Map<string, Visit>();
  const unassigned: Visit[] = [];
  const enter = (name: string): Visit => {
    const index = visited.size;
    const visit = { name, index, lowest: index, targets: [...(edges.get(name) ?? [])].values() };
    visited.set(name, visit);
    unassigned.push(visit);
    return visit;
  };
  for (const start of edges.keys()) {
    const trail = visited.has(start) ? [] : [enter(start)];
    for (let visit = trail.at(-1); visit; visit = trail.at(-1)) {
      const { value: target, done } = visit.targets.next();
      const known = done ? undefined : visited.get(target);
      if (!done && !known && edges.has(target)) trail.push(enter(target));
      else if (known && !components.has(known.name)) visit.lowest = Math.min(visit.lowest, known.index);
      if (!done) continue;
      trail.pop();
      const before = trail.at(-1);
      if (before) before.lowest = Math.min(before.lowest, visit.lowest);
      if (visit.lowest === visit.index) assign(visit, unassigned, components);
    }
  }
  return components;
}

interface Visit {
  readonly name: string;
  readonly index: number;
  /** The smallest index that is known to be reachable within the component. */
  lowest: number;
  readonly targets: Iterator<string, undefined>;
}

/** All that was entered since the first name of a component, and has none yet, belongs to it. */
function assign(first: Visit, unassigned: Visit[], components: Map<string, number>): void {
  for (let visit = unassigned.pop(); visit; visit = visit === first ? undefined : unassigned.pop())
    components.set(visit.name, first.index);
}
