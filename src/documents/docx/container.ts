/** What an old Office file (an OLE compound file) is: an encrypted DOCX is packed in one. */
export function compoundKind(bytes: Uint8Array): 'encrypted' | 'doc' | 'other' {
  const names = ['EncryptedPackage', 'EncryptionInfo', 'WordDocument'] as const;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => head.includes(Buffer.from(name, 'utf16le'));
  if (has(names[0]) || has(names[1])) return 'encrypted';
  return has(names[2]) ? 'doc' : 'other';
}
