/**
 * A short print of a text (64 bits, FNV-1a in two halves): tells whether a file is still the one that the page was
 * written from. Against mistakes, not against forgery: both come from the same server.
 */
export function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join('');
}
