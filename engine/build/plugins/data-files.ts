import type { Plugin } from 'vite'
import { dataFiles } from '../../evidence/data-files.ts'

/** Serves and builds the data files from the records, so that no copy of them can be out of date. */
export function dataFilesPlugin(): Plugin {
  return {
    name: 'data-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://deck').pathname.split('/').at(-1) ?? ''
        if (!isDataFile(name))
          return next()
        response.setHeader('Content-Type', `${dataFiles[name].type}; charset=utf-8`)
        response.end(dataFiles[name].text())
      })
    },
    generateBundle() {
      for (const [fileName, { text }] of Object.entries(dataFiles))
        this.emitFile({ type: 'asset', fileName, source: text() })
    },
  }
}

function isDataFile(name: string): name is keyof typeof dataFiles {
  return Object.hasOwn(dataFiles, name)
}
