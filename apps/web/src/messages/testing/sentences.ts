/** Every sentence of a table with its path; functions are called with a number, or with words when they ask for facts. */
export function sentences(table: unknown, path = ''): readonly (readonly [path: string, sentence: string])[] {
  if (typeof table === 'string') return [[path, table]]
  if (typeof table === 'function') {
    const facts = {
      id: 'e1',
      field: 'since',
      length: 9,
      max: 8,
      key: 'k',
      count: 2,
      axis: 'angles',
      entry: 'A',
      bytes: 1,
      end: 'e2',
      table: 't',
      part: 'p',
      right: 'add',
      name: 'n',
      by: 'citizen',
    }
    const asks = /refusals|oddities/.test(path)
      ? [[facts]]
      : [
          [0, 0],
          [1, 1],
          [2, 2],
        ]
    return asks.flatMap((words) => sentences(table(...words), `${path}(${String(words)})`))
  }
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}
