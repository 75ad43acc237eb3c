import type { JSX } from 'preact';

/** A page that only says something: what is the case, and what to do now. */
export interface Message {
  readonly title: () => string;
  readonly what: () => string;
  readonly now: () => string;
}

interface MessageBodyProps {
  readonly message: Message;
  /** The way on, if there is one. */
  readonly way?: { readonly path: string; readonly name: string };
}

/** The content of such a page. */
export const MessageBody = ({ message, way }: MessageBodyProps): JSX.Element => (
  <section class="card">
    <p>{message.what()}</p>
    <p>{message.now()}</p>
    {way && (
      <p>
        <a class="button" href={way.path}>
          {way.name}
        </a>
      </p>
    )}
  </section>
);
