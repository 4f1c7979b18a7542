/**
 * Runs each asked-for task once in the next animation frame, in the order of asking. A hidden page has no frames: there
 * a timer stands in, so that what others do is still taken in.
 */
export class Frames {
  private readonly tasks = new Map<string, () => void>()
  private waiting: { readonly frame: number; readonly timer: number } | null = null

  ask(name: string, task: () => void): void {
    this.tasks.set(name, task)
    if (this.waiting) return
    const run = () => this.run()
    this.waiting = { frame: requestAnimationFrame(run), timer: window.setTimeout(run, 250) }
  }

  stop(): void {
    this.tasks.clear()
    this.settle()
  }

  private run(): void {
    this.settle()
    const tasks = [...this.tasks.values()]
    this.tasks.clear()
    for (const task of tasks) task()
  }

  private settle(): void {
    if (!this.waiting) return
    cancelAnimationFrame(this.waiting.frame)
    clearTimeout(this.waiting.timer)
    this.waiting = null
  }
}
