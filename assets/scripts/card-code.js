const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY";
const length = 12;

// The same check character as the server's: a weighted sum modulo 31.
const check = (code) => alphabet[[...code].reduce((sum, c, i) => sum + (i + 2) * alphabet.indexOf(c), 0) % 31];
const bare = (typed) => typed.toUpperCase().replace(/[\s\u2013\u2014-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1").replace(/Z/g, "2");

/** A code that nobody has used. */
export function newCode() {
  const code = [...crypto.getRandomValues(new Uint16Array(length - 1))].map((n) => alphabet[n % 31]).join("");
  return (code + check(code)).replace(/(.{4})(?=.)/g, "$1-");
}

/** Whether it can be a code from a card. */
export function isCode(typed) {
  const code = bare(typed);
  return code.length === length && [...code].every((c) => alphabet.includes(c)) && check(code.slice(0, -1)) === code.at(-1);
}
