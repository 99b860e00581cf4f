import type { BudgetFlow } from '../flow.ts';
import { formatAmount, formatExact } from '../format.ts';

/**
 * A flow whose amounts are written whole: a difference between print and parts that rounding takes away is not told there,
 * where both figures would read the same. {@link residuesOf} tells it exactly.
 */
export function wholeFlow(flow: BudgetFlow): BudgetFlow {
  const whole = (amount: string) => formatAmount(amount, flow.unit, '万元', 0);
  const nodes = flow.nodes.map((node) => {
    const { residue, ...plain } = node;
    return residue && whole(residue.printed) !== whole(residue.parts) ? node : plain;
  });
  return { ...flow, nodes };
}

/** Where the print differs from its parts: both exact, in the unit of the document. */
export function residuesOf({ nodes, unit }: BudgetFlow): string[] {
  return nodes.flatMap(({ name, residue }) =>
    residue
      ? [
          `${name}：原表合计印作 ${formatExact(residue.printed)} ${unit}，分项相加 ${formatExact(residue.parts)} ${unit}`,
        ]
      : [],
  );
}
