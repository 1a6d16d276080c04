/** Characters that a description has room for, as the contract has it. */
export const LONG_TEXT = 4000;
