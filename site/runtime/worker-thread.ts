import Tinypool from 'tinypool'

/**
 * One other thread, on another core, that answers tasks in their order. It lives until `close` and keeps what it knows between tasks;
 * while it has nothing to do, it does not keep the process alive.
 */
export class WorkerThread<Task, Answer> {
  readonly #pool: Tinypool

  /**
   * @param file a module whose default export answers a task
   * @param tasksAtOnce so many tasks are with the thread, so that it need not wait for the next
   */
  constructor(file: URL, tasksAtOnce = 1) {
    this.#pool = new Tinypool({
      filename: file.href,
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: tasksAtOnce,
      // Most of what these threads make is thrown away at once; a large young generation would only fill the memory.
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    })
  }

  /** @throws what the task throws, without the system's `code`; or that the thread ended */
  run(task: Task): Promise<Answer> {
    return this.#pool.run(task) as Promise<Answer>
  }

  /** Ends the thread, whatever it is doing. */
  async close(): Promise<void> {
    await this.#pool.destroy()
  }
}
