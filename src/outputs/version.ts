/** Version of the program, as in package.json (a test holds them together). */
export const VERSION = '0.1.0';

/** Version of the JSON documents; grows when a fixed key changes its meaning. */
export const SCHEMA_VERSION = 1;
