import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'

/*
 * A browser takes localhost and 127.0.0.1 for two hosts: windows on one never hear those on the other.
 * So a talk has one address, and the other names of this machine lead to it.
 */

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Where a request under another name of this machine is sent; nothing when its name is right, or that of a network. */
export function otherAddress({ headers, url = '/' }: Pick<IncomingMessage, 'headers' | 'url'>, name: string): string | undefined {
  const { hostname, port } = new URL(`http://${headers.host ?? name}`)
  return hostname !== name && loopback.includes(hostname) ? `http://${name}:${port || 80}${url}` : undefined
}

/** The dev server answers as localhost, the name that it prints. */
export function oneAddressPlugin(): Plugin {
  return {
    name: 'deck-one-address',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const location = otherAddress(request, 'localhost')
        if (!location)
          return next()
        response.writeHead(307, { Location: location }).end()
      })
    },
  }
}
