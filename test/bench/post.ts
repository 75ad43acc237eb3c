import { Agent, request } from 'node:http';

/** Connections are kept, as a channel's are. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Posts JSON. @returns what was answered. @throws when it is no success */
export function post(url: string, body: unknown, token?: string): Promise<unknown> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const posting = request(url, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        answer += part;
      });
      response.once('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode < 300) resolve(answer === '' ? undefined : JSON.parse(answer));
        else reject(new Error(`${url} answered with ${statusCode}: ${answer}`));
      });
    });
    posting.once('error', reject);
    posting.end(text);
  });
}
