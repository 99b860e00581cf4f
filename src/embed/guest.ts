import { enveloped, isResizerQuestion, readHostMessage, type GuestMessage, type HostMessage } from './messages.ts';

/** The parts of the window that a guest touches; a test gives its own. */
export interface GuestWindow {
  /** The window around this one; itself when there is none. */
  readonly parent: Pick<Window, 'postMessage'>;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** What the page does about what it is told. */
export interface GuestEars {
  readonly onlook: (look: HostMessage) => void;
  /** The host makes the frame as high as the page. */
  readonly onfollowed: () => void;
}

/** The page's side of the frame's edge. */
export interface Guest {
  tell(message: GuestMessage): void;
  leave(): void;
}

/**
 * Stands at the frame's edge: lets the resizer's questions and our own messages in from the page that frames this one
 * (and, where the address names the host's origin, from that origin alone), stops everything else before any other
 * listener sees it, and tells the host where the reader is.
 */
export function beGuest(around: GuestWindow, host: string | null, { onlook, onfollowed }: GuestEars): Guest {
  const listen = (event: MessageEvent) => {
    const fromHost = event.source === around.parent && !Object.is(event.source, around);
    const named = host === null || event.origin === host;
    if (fromHost && named && isResizerQuestion(event.data)) {
      onfollowed();
      return;
    }
    event.stopImmediatePropagation();
    // How the page looks is changed only by an origin that the address names.
    const look = fromHost && host !== null && named ? readHostMessage(event.data) : null;
    if (look) onlook(look);
  };
  around.addEventListener('message', listen);
  return {
    tell: (message) => {
      if (!Object.is(around.parent, around)) around.parent.postMessage(enveloped(message), host ?? '*');
    },
    leave: () => around.removeEventListener('message', listen),
  };
}

/**
 * Starts the resizer's child, which answers the host's questions about our height. It listens from its import on: that
 * comes after {@link beGuest}, whose listener then stands before it.
 */
export async function followHeight(): Promise<void> {
  await import('@open-iframe-resizer/core');
}
