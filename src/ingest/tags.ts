import { Tokenizer } from 'htmlparser2';

/** What is done with each tag and each stretch of text, in order. */
export interface TagHandlers {
  /** A tag opens; `offset` is where in the source its name stands. */
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>, offset: number) => void;
  readonly close: (tag: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Reads tags, entities and text in linear time. No tree is kept, so that 100,000 tags inside each other cost no more
 * than 100,000 beside each other. A tag that never ends (`a <b`) is text.
 */
export function readTags(source: string, handlers: TagHandlers): void {
  let tag = '';
  let offset = 0;
  let attributes: Record<string, string> = {};
  let name = '';
  let pieces: string[] = [];
  let consumed = 0;
  const open = (end: number): void => {
    consumed = end + 1;
    handlers.open(tag, attributes, offset);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = source.slice(start, end).toLowerCase();
        offset = start;
        attributes = {};
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(start, end) {
        consumed = end + 1;
        handlers.close(source.slice(start, end).toLowerCase());
      },
      onattribname(start, end) {
        name = source.slice(start, end).toLowerCase();
        pieces = [];
      },
      onattribdata(start, end) {
        pieces.push(source.slice(start, end));
      },
      onattribentity(codepoint) {
        pieces.push(String.fromCodePoint(codepoint));
      },
      onattribend() {
        attributes[name] ??= pieces.join('');
      },
      ontext(start, end) {
        consumed = end;
        handlers.text(source.slice(start, end));
      },
      ontextentity(codepoint, end) {
        consumed = end;
        handlers.text(String.fromCodePoint(codepoint));
      },
      oncomment(_start, end, extra) {
        consumed = end + 1 + extra;
      },
      oncdata(_start, end, extra) {
        consumed = end + 1 + extra;
      },
      ondeclaration(_start, end) {
        consumed = end + 1;
      },
      onprocessinginstruction(_start, end) {
        consumed = end + 1;
      },
      onend() {
        if (consumed < source.length) handlers.text(source.slice(consumed));
      },
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
