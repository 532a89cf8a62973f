import type { Random } from "./random.ts";

/** What bad disks, broken downloads and curious people do to a file's bytes. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const times = 1 + random.below(4);
  let mutated = bytes;
  for (let i = 0; i < times; i += 1) mutated = random.pick(ways)(mutated, random);
  return mutated;
}

type Way = (bytes: Uint8Array, random: Random) => Uint8Array;

const flip: Way = (bytes, random) => {
  const flipped = bytes.slice();
  for (let i = random.below(12); i >= 0; i -= 1) {
    const at = random.below(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  }
  return flipped;
};

/** Extreme values where lengths, offsets and counts stand: near the signatures of a zip. */
const extremeAtSignature: Way = (bytes, random) => {
  const signatures = [...bytes.keys()].filter((at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b);
  if (signatures.length === 0) return flip(bytes, random);
  const changed = bytes.slice();
  const at = random.pick(signatures) + 4 + random.below(26);
  const width = random.pick([1, 2, 4]);
  changed.fill(random.pick([0, 0x7f, 0x80, 0xff]), at, at + width);
  return changed;
};

const truncate: Way = (bytes, random) => bytes.slice(0, random.below(bytes.length + 1));

const cutOut: Way = (bytes, random) => {
  const from = random.below(bytes.length + 1);
  return join(bytes.slice(0, from), bytes.slice(from + random.below(2000)));
};

const repeat: Way = (bytes, random) => {
  const from = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, from + random.below(4000));
  return join(bytes.slice(0, to), bytes.slice(from));
};

const insert: Way = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const noise = Uint8Array.from({ length: random.below(64) }, () => random.below(256));
  return join(bytes.slice(0, at), noise, bytes.slice(at));
};

const blank: Way = (bytes, random) => {
  const blanked = bytes.slice();
  const from = random.below(bytes.length + 1);
  return blanked.fill(random.pick([0, 32, 255]), from, from + random.below(512));
};

const ways: readonly Way[] = [flip, flip, extremeAtSignature, truncate, cutOut, repeat, insert, blank];

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
