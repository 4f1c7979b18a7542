const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz'
const length = 14

/**
 * A name that nothing has: 14 letters drawn by chance, about 80 bits. From `getRandomValues`, which also works on a
 * plain http address of the local network, where `randomUUID` does not exist. (V5)
 */
export function freshId(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  let id = ''
  while (id.length < length) {
    for (const byte of random(new Uint8Array(length * 2))) {
      // Bytes past the last whole round would make the first letters likelier.
      if (byte < letters.length * 4 && id.length < length) id += letters[byte % letters.length]
    }
  }
  return id
}
