/** The ids of all items of a list, in order. */
export async function readIds(
  list: AsyncIterable<{ readonly id?: string }>,
): Promise<(string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
}
