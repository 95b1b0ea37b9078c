import { LineBars } from './bars.tsx';
import { Matrix } from './matrix.tsx';

/** Lines by one thing (contributor, year) as a chart with its table: the same lines, names and anchors in both. */
export function Charted(props: Parameters<typeof Matrix>[0]) {
  const { by, lines, nameOf, around } = props;
  return (
    <>
      <LineBars by={by} lines={lines} nameOf={nameOf} around={around} />
      <Matrix {...props} />
    </>
  );
}
