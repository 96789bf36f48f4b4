// Loaded before every command: a record that cannot even be read ends it with one sentence, not with a stack.
import process from 'node:process'

process.on('uncaughtException', (error) => {
  const [, place] = /\b(data[/\\][\w-]+\.ts:\d+)/.exec(error instanceof Error ? error.stack ?? '' : '') ?? []
  console.error(
    place ? `${place}: it cannot be read (${error.message.split('\n')[0]}); correct it there, \`npm run check\` says more.` : error,
  )
  process.exit(1)
})
