import type { Buffer } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'

/** The text files of a ZIP archive, which is what a PowerPoint file is, by name. */
export function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf('PK\x05\x06', archive.length, 'latin1')
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset)) as [number, number, number]
    const header = archive.readUInt32LE(at + 42)
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
    const data = archive.subarray(start, start + size)
    files.set(archive.toString('utf8', at + 46, at + 46 + name), (method ? inflateRawSync(data) : data).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return files
}
