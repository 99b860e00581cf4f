import { encode } from 'uqr';

/** A QR code: a path of dark modules on a square of `size` modules, the quiet zone around it counted in. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** The QR code of an address; null where it is longer than a code can hold. */
export function qrPicture(address: string): QrPicture | null {
  try {
    const { data, size } = encode(address, { ecc: 'M', border: 4 });
    const path = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? `M${x},${y}h1v1h-1z` : []))).join('');
    return { size, path };
  } catch {
    return null;
  }
}
