/** An answer as somebody reads it. */
export interface Page {
  readonly status: number;
  readonly html: string;
  /** The heading. */
  readonly title: string;
  readonly headers: Headers;
  /** Where it sends the browser. */
  readonly location: string;
}

/** Somebody with a browser that keeps cookies and follows no redirects by itself. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  get(address: string, headers?: Record<string, string>): Promise<Page>;
  /** Sends a form as a page of the site itself would. */
  post(
    address: string,
    form: Record<string, string> | [string, string][],
    headers?: Record<string, string>,
  ): Promise<Page>;
  /** Sends the first form of a page, with these fields filled in. */
  submit(page: Page, form?: Record<string, string>): Promise<Page>;
}

/** Text as it was before it became markup. */
export const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The hidden fields of the content of a page. */
export function hiddenIn(html: string): Record<string, string> {
  const main = html.slice(Math.max(0, html.indexOf('<main')));
  const inputs = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const actionIn = (html: string): string =>
  unescaped(/<form[^>]* action="([^"]+)"/.exec(html.slice(Math.max(0, html.indexOf('<main'))))?.[1] ?? '');

/** Somebody who visits the site at `url`. */
export function aVisitor(url: string, own: Record<string, string> = {}): Visitor {
  const cookies = new Map<string, string>();
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (attributes.some((part) => /^ *(Max-Age=0|expires=Thu, 01 Jan 1970)/i.test(part)))
        cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  const ask = async (address: string, init: RequestInit): Promise<Page> => {
    const response = await fetch(new URL(address, url), {
      redirect: 'manual',
      ...init,
      headers: {
        accept: 'text/html',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...own,
        ...(init.headers as Record<string, string>),
      },
    });
    keep(response.headers);
    const html = await response.text();
    return {
      status: response.status,
      html,
      title: /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '',
      headers: response.headers,
      location: response.headers.get('location') ?? '',
    };
  };
  const visitor: Visitor = {
    cookies,
    get: (address, headers = {}) => ask(address, { headers }),
    post: (address, form, headers = {}) =>
      ask(address, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
      }),
    submit: (page, form = {}) => visitor.post(actionIn(page.html), { ...hiddenIn(page.html), ...form }),
  };
  return visitor;
}
