import type { Buffer } from 'node:buffer'
import { fileURLToPath } from 'node:url'
import qpdf from '@neslinesli93/qpdf-wasm'

/** A byte that the program prints. */
type Put = (byte: number | null) => void
interface Program {
  callMain: (args: string[]) => number
  FS: { init: (input: null, output: Put, error: Put) => void, writeFile: (path: string, bytes: Uint8Array) => void }
}
/** The program as it is; its own types leave half of it out. */
type Start = (options: { locateFile: (name: string) => string, preRun: ((program: Program) => void)[], noInitialRun: boolean }) =>
Promise<Program>

/** What `qpdf --check` says of a file; qpdf itself need not be on this machine. */
export async function qpdfCheck(bytes: Buffer): Promise<string> {
  let said = ''
  const put: Put = byte => said += byte === null ? '' : String.fromCharCode(byte)
  const program = await (qpdf as unknown as Start)({
    locateFile: name => fileURLToPath(new URL(name, import.meta.resolve('@neslinesli93/qpdf-wasm'))),
    preRun: [({ FS }) => FS.init(null, put, put)],
    noInitialRun: true,
  })
  program.FS.writeFile('/deck.pdf', bytes)
  program.callMain(['--check', '/deck.pdf'])
  return said
}
