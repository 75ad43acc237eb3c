type Listener = ((this: FetchXmlHttpRequest, event: object) => void) | null;

/** As much of a browser's XMLHttpRequest as the official client uses, on `fetch`. */
export class FetchXmlHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseText = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;
  upload = {};
  onreadystatechange: Listener = null;
  onerror: Listener = null;
  ontimeout: Listener = null;

  readonly #headers: Record<string, string> = {};
  readonly #stop = new AbortController();
  #received: Headers | undefined;
  #method = 'GET';
  #url = '';

  open(method: string, url: string): void {
    [this.#method, this.#url, this.readyState] = [method, url, 1];
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.#received?.get(name) ?? null;
  }

  abort(): void {
    this.#stop.abort();
  }

  send(body?: string | FormData): void {
    void this.#fetch(body).then(
      () => this.onreadystatechange?.({ type: 'readystatechange' }),
      () => {
        if (!this.#stop.signal.aborted) this.onerror?.({ type: 'error' });
      },
    );
  }

  async #fetch(body: string | FormData | undefined): Promise<void> {
    const response = await fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      signal: this.#stop.signal,
      ...(body !== undefined && { body }),
    });
    const bytes = await response.arrayBuffer();
    this.#received = response.headers;
    if (this.responseType === 'json') this.response = parsed(Buffer.from(bytes).toString());
    else this.response = bytes;
    [this.status, this.readyState] = [response.status, 4];
  }
}

/** A browser gives nothing when an answer is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
