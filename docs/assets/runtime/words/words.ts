// The table of messages of one language, and labels that may be messages.

export type Fill = Record<string, string | number | null | undefined>;

// The message of that key with what goes for its {…}; `has` tells whether there is one.
export interface Say {
  (key: string, fill?: Fill): string;
  has(key: string): boolean;
}

const tables = new Map<string, Promise<Say>>();

export function messages(lang: string): Promise<Say> {
  const known = tables.get(lang);
  if (known) return known;
  const url = new URL(`../figures/messages.${lang}.json`, import.meta.url);
  const asked = json<Record<string, string>>(url).then(teller);
  tables.set(lang, asked);
  return asked;
}

export function teller(table: Record<string, string>): Say {
  const has = (key: string) => Object.hasOwn(table, key);
  const say = (key: string, fill: Fill = {}) => {
    if (!has(key)) throw new RangeError(`no message "${key}"`);
    return table[key].replace(/\{(\w+)\}/g, (whole, name) => (name in fill ? String(fill[name]) : whole));
  };
  return Object.assign(say, { has });
}

export async function json<T>(url: URL): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

// A label: the text itself (a symbol, read alike everywhere), or "@message", or "@message|what goes for {f}".
export function word(say: Say, label: string): string {
  if (!label.startsWith("@")) return label;
  const [key, f = ""] = label.slice(1).split("|");
  return say(key, { f });
}
