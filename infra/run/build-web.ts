import { runQuietStep, tool } from './step.ts'

/**
 * Builds the pages, unless the sources they come from are the ones that the kept build was made from.
 *
 * Turbo compares contents, not dates, and brings a kept build back when somebody returns to older sources. Nothing is
 * said when it goes well.
 */
export function buildWeb(): Promise<boolean> {
  return runQuietStep(tool('turbo'), ['run', 'build', '--filter=@maillage/web', '--output-logs=errors-only'])
}
