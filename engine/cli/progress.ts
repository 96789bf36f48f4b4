import process from 'node:process'

/** Does a step of a longer work, and may show that it is under way. */
export type Progress = <T>(what: string, work: () => Promise<T>) => Promise<T>

/** For tests, which have a reporter of their own. */
export const silently: Progress = (_what, work) => work()

/** Names each step when it starts and says its seconds when it ends; a step that fails leaves its line open-ended. */
export const aloud: Progress = async (what, work) => {
  const start = performance.now()
  process.stdout.write(`${what} …`)
  try {
    const result = await work()
    process.stdout.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
    return result
  }
  catch (error) {
    process.stdout.write('\n')
    throw error
  }
}
