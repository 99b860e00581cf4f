/** What a server answers, as far as its text is wanted; one whose body does not stream has its text alone. */
export type Answer = Pick<Response, 'text'> & Partial<Pick<Response, 'body'>>;

/** The text of a file that may still be on its way. */
export interface Arriving {
  /** All of the text, or as much of a longer one as was asked for, about. */
  readonly begun: string;
  /** The next part behind `begun`; null at the end. Fails as reading an answer fails. */
  readonly next: () => Promise<string | null>;
  /** All of the text, whatever was read of it. */
  readonly all: () => Promise<string>;
}

/** Reads an answer as it comes, until it has so many characters or ends; fails as `text()` fails. */
export async function arriving(answer: Answer, enough: number): Promise<Arriving> {
  if (!answer.body) return atOnce(await answer.text());
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let ended = false;
  const next = async (): Promise<string | null> => {
    if (ended) return null;
    const { done, value } = await reader.read();
    ended = done;
    const part = done ? decoder.decode() : decoder.decode(value, { stream: true });
    parts.push(part);
    return part;
  };
  let length = 0;
  while (length < enough) {
    const part = await next();
    if (part === null) break;
    length += part.length;
  }
  const begun = parts.join('');
  const all = async (): Promise<string> => {
    while ((await next()) !== null);
    return parts.join('');
  };
  return { begun, next, all };
}

function atOnce(text: string): Arriving {
  return { begun: text, next: () => Promise.resolve(null), all: () => Promise.resolve(text) };
}
