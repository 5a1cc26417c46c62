// Asks the directory. An older answer never arrives after a newer one, and every failure has a kind.

const MOST_KEPT = 40;
const LONGEST_MILLIS = 15000;

/** Why there is no answer. kind: offline, bad (errors), busy (seconds), down. */
export class Trouble extends Error {
  constructor(kind, more) {
    super(kind);
    this.kind = kind;
    Object.assign(this, more);
  }
}

export class Api {
  #base;
  #kept = new Map();

  constructor(base) {
    this.#base = base;
  }

  /** The address of a path below the directory's. */
  url(path, params = '') {
    return new URL(path + (`${params}` && `?${params}`), this.#base).href;
  }

  /** An answer already got, or undefined. */
  kept(path, params) {
    return this.#kept.get(this.url(path, params));
  }

  /** Gets an answer; throws a Trouble, or an AbortError when the signal says so. */
  async get(path, params, signal) {
    const url = this.url(path, params);
    const own = new AbortController();
    const stop = () => own.abort();
    const timer = setTimeout(stop, LONGEST_MILLIS);
    signal?.addEventListener('abort', stop);
    try {
      const answer = await this.#read(await fetch(url, { signal: own.signal, credentials: 'omit' }));
      if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value);
      this.#kept.set(url, answer);
      return answer;
    } catch (error) {
      if (signal?.aborted || error instanceof Trouble) throw error;
      throw new Trouble(own.signal.aborted || navigator.onLine ? 'down' : 'offline');
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  async #read(response) {
    const { status } = response;
    if (status === 429 || status === 503) {
      const seconds = Number(response.headers.get('Retry-After'));
      throw new Trouble('busy', { seconds: Math.min(Math.max(seconds || 5, 1), 120) });
    }
    const body = await response.json();
    if (status === 400) throw new Trouble('bad', { errors: body.errors ?? [] });
    if (!response.ok || typeof body !== 'object' || !body) throw new Trouble('down');
    return body;
  }
}

/** Runs one request at a time: a newer one aborts the older, whose outcome is never told. */
export class Latest {
  #current = null;

  /** Calls ask(signal), then done(answer) or failed(trouble), unless a newer request has begun by then. */
  async run(ask, done, failed) {
    this.stop();
    const mine = (this.#current = new AbortController());
    const isNewest = () => this.#current === mine;
    let answer;
    try {
      answer = await ask(mine.signal);
    } catch (trouble) {
      if (isNewest()) failed(trouble);
      return;
    }
    if (isNewest()) done(answer);
  }

  stop() {
    this.#current?.abort();
    this.#current = null;
  }
}
