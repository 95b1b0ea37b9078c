/** The package brings no types; this is what the bench asks of it. */
declare module 'edtf' {
  export default function edtf(text: string): unknown;
}
