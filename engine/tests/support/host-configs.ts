import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../cli/project.ts'

export type Headers = Record<string, string>
/** What a host sends with each path. */
export interface HostConfig { all: Headers, assets: Headers }

const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8')
function pairs(text: string, pattern: RegExp): Headers {
  return Object.fromEntries(Array.from(text.matchAll(pattern), ([, name = '', value = '']) => [name, value]))
}

interface VercelHeaders { source: string, headers: { key: string, value: string }[] }

/** The headers of every host configuration in the repository, as its own syntax says them. */
export async function hostConfigs(): Promise<Record<string, HostConfig>> {
  const [, netlifyAll = '', netlifyAssets = ''] = (await read('netlify.toml')).split('[[headers]]')
  const vercel = (JSON.parse(await read('vercel.json')) as { headers: VercelHeaders[] }).headers.map(({ headers }) =>
    Object.fromEntries(headers.map(({ key, value }) => [key, value])))
  const nginx = await read('engine/build/hosting/nginx.conf')
  const nginxCache = pairs(nginx, /^ +(default|~\^\/assets\/) +"(.*)";$/gm)
  const [caddy = '', caddyAssets = '', caddyRest = ''] = (await read('engine/build/hosting/Caddyfile')).split(/^\thandle/m)
  return {
    'netlify.toml': {
      all: pairs(netlifyAll, /^ *([A-Z][\w-]+) = "(.*)"$/gm),
      assets: pairs(netlifyAssets, /^ *([A-Z][\w-]+) = "(.*)"$/gm),
    },
    'vercel.json': { all: vercel[0] ?? {}, assets: vercel[1] ?? {} },
    'engine/build/hosting/nginx.conf': {
      all: { ...pairs(nginx, /add_header ([\w-]+) "(.*)" always;/g), 'Cache-Control': nginxCache.default ?? '' },
      assets: { 'Cache-Control': nginxCache['~^/assets/'] ?? '' },
    },
    'engine/build/hosting/Caddyfile': {
      all: { ...pairs(caddy, /^\t\t([\w-]+) "(.*)"$/gm), ...pairs(caddyRest, /header ([\w-]+) "(.*)"/g) },
      assets: pairs(caddyAssets, /header @there ([\w-]+) "(.*)"/g),
    },
  }
}
