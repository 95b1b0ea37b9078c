/** The sign before an item of a list, with its space. */
export const BULLET = /^(?:[•‣⁃◦▪▫●○■□►▶➢➤✓*·\uf0b7\uf0a7o–—-])\s+/u;
/** The number before one. */
export const NUMBER = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s+/;
