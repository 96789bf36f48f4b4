import type { Markup } from '../deck/tags.ts'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { root } from '../cli/project.ts'
import { readTemplate } from '../deck/tags.ts'

/** A Vue file that slides are made of. */
export interface Template extends Markup { readonly name: string, readonly file: string }

export interface Templates {
  readonly components: readonly Template[]
  readonly layouts: readonly Template[]
  /** Components that Slidev and Vue bring. */
  readonly builtIn: readonly string[]
}

/** Reads the components and layouts of the talk and of the engine, those in their folders too. */
export async function readTemplates(): Promise<Templates> {
  const builtIn = await readdir(join(root, 'node_modules/@slidev/client/builtin'))
  return {
    components: await templatesIn('components', 'engine/components'),
    layouts: await templatesIn('layouts', 'engine/layouts'),
    builtIn: ['Transition', 'TransitionGroup', 'KeepAlive', 'Teleport', 'Suspense', ...builtIn.map(file => basename(file, '.vue'))],
  }
}

async function templatesIn(...folders: string[]): Promise<Template[]> {
  const files = (await Promise.all(folders.map(async folder =>
    (await readdir(join(root, folder), { recursive: true })).filter(file => file.endsWith('.vue')).map(file => join(folder, file))))).flat()
  return Promise.all(files.sort()
    .map(async file => ({ name: basename(file, '.vue'), file, ...readTemplate(await readFile(join(root, file), 'utf8')) })))
}
